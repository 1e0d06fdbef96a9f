package uk.tallystick.query.asat;

/** A thing that commands may name the version of: its answer carries it as ETag. */
public interface Versioned {

    /** The number of its events. */
    long version();
}
