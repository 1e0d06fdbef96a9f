package uk.tallystick.command.refusal;

import java.util.List;

/** A command that is not carried out. Nothing of it is recorded. */
public abstract sealed class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Refusal(String message) {
        // A refusal is an answer, not a fault: nobody reads its stack.
        super(message, null, false, false);
    }

    /**
     * The request makes sense, but not in the state that the thing is in; the message names the
     * state.
     */
    public static final class NotPossible extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotPossible(String message) {
            super(message);
        }
    }

    /** What the request is about is not on record. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound(String what) {
            super(what + " is not on record");
        }
    }

    /** Whoever asks may do such things, but not this one. */
    public static final class NotAllowed extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotAllowed(String message) {
            super(message);
        }
    }

    /** The thing is not at the version that the request names. */
    public static final class VersionMismatch extends Refusal {
        private static final long serialVersionUID = 1L;

        public VersionMismatch(long asked, long actual) {
            super("version " + asked + " was asked for, but the current version is " + actual);
        }
    }

    /** An idempotency key came with a request other than its first. */
    public static final class KeyReused extends Refusal {
        private static final long serialVersionUID = 1L;

        public KeyReused() {
            super("this Idempotency-Key was used for another request");
        }
    }

    /** A file is larger than one may be. */
    public static final class TooLarge extends Refusal {
        private static final long serialVersionUID = 1L;

        public TooLarge(int largest) {
            super("a file has at most " + largest / (1024 * 1024) + " MB");
        }
    }

    /** A file is of a kind that is not taken, whatever it is called. */
    public static final class NotTaken extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotTaken(String message) {
            super(message);
        }
    }

    /** The request is well-formed, but fields of it are wrong. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;

        private final List<Problem> problems;

        public Invalid(List<Problem> problems) {
            super("the request is well-formed but wrong");
            this.problems = List.copyOf(problems);
        }

        public Invalid(String field, String message) {
            this(List.of(new Problem(field, message)));
        }

        public List<Problem> problems() {
            return problems;
        }
    }
}
