package uk.tallystick.query.asat;

/** What is asked for is recorded, but the projections have not come so far yet. */
public final class CatchingUp extends RuntimeException {

    CatchingUp(String message) {
        super(message);
    }
}
