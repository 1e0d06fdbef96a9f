package uk.tallystick.command.importing;

/**
 * A warning and the figure that it is about.
 *
 * @param missing whether the file does not have the figure
 */
record Surprise(Entry entry, Warning warning, boolean missing) {}
