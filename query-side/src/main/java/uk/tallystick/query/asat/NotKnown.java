package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

/** What is asked for is not known, at that point of time or at all. */
public final class NotKnown extends RuntimeException {

    private final transient @Nullable State state;

    public NotKnown(String message) {
        this(message, null);
    }

    NotKnown(String message, @Nullable State state) {
        super(message);
        this.state = state;
    }

    /** The point of time at which it is not known, if one was resolved. */
    public @Nullable State state() {
        return state;
    }
}
