package uk.tallystick.query.replay;

/** Makes of a replay one HTML file that reads without us, now and in many years. */
public interface ReplayPaper {

    /** The file, in UTF-8. */
    byte[] of(Kept kept);
}
