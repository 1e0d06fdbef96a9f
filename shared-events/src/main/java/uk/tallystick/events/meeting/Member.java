package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;

/** Who is a member on the day. */
public record Member(Labelled person, @Nullable Labelled seat, boolean voting) {}
