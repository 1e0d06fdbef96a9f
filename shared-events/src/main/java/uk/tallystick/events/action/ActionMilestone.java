package uk.tallystick.events.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;

import java.time.LocalDate;

/** A step on the way of an action. */
public record ActionMilestone(String code, Exhibit title, @Nullable LocalDate dueOn) {}
