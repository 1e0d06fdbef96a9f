package uk.tallystick.command.recording;

/**
 * Handles events in the transaction that records them: what fails here is not recorded at all. For
 * rows that must be there whenever the event is, such as due dates.
 */
public interface InTransaction {}
