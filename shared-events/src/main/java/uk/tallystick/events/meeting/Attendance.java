package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;

/** Whether a member was there. */
public record Attendance(Labelled member, Presence presence, @Nullable Labelled substitute) {}
