package uk.tallystick.query.asat;

/** It could be answered, but not now. */
public final class Busy extends RuntimeException {
    Busy(String message) {
        super(message);
    }

    Busy(String message, Throwable cause) {
        super(message, cause);
    }
}
