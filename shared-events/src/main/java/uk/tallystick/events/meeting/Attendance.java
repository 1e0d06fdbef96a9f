package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;

/**
 * Whether a member was there.
 *
 * @param member their code
 */
public record Attendance(String member, Presence presence, @Nullable Labelled substitute) {}
