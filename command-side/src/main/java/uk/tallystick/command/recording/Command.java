package uk.tallystick.command.recording;

/** A request to one thing. Time, ids and words arrive in it: whoever decides looks nothing up. */
public interface Command {

    /** The aggregate that decides. */
    String id();
}
