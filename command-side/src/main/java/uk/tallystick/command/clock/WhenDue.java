package uk.tallystick.command.clock;

import uk.tallystick.command.recording.Command;

import java.time.LocalDate;

/**
 * What follows when a clock has run out. A kind of clock is added by a bean of this type; rows of
 * clocks that nobody has one for stay.
 */
public interface WhenDue {

    /** The kind of clock, as rows of {@code command.due} name it. */
    String clock();

    /**
     * The command for a thing whose day has passed. It may be sent again, and changes nothing then,
     * nor if what was owed has come.
     */
    Command command(Passed passed);

    /**
     * A day that has passed.
     *
     * @param subject the id of the thing
     * @param part of it that the clock is of; empty for the thing itself
     * @param dueOn the last day
     */
    record Passed(String subject, String part, LocalDate dueOn) {}
}
