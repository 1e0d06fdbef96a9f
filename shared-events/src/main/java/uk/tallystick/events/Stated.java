package uk.tallystick.events;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The public statement that an imported fact was taken from.
 *
 * @param on the last day that the statement's date can mean
 * @param source the words that name the source
 * @param asGiven the date in the source's own words, where it is not a full date
 */
public record Stated(LocalDate on, Exhibit source, @Nullable Exhibit asGiven) {}
