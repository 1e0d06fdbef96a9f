package uk.tallystick.command.refusal;

/** A request that cannot be read; 400. */
public class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public Malformed(String field, String message) {
        super(field + " " + message, null, false, false);
        this.problem = new Problem(field, message);
    }

    Problem problem() {
        return problem;
    }
}
