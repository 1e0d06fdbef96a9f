package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;

/** What a paper asks the meeting for. */
public record ProposedResolution(String code, Exhibit text, @Nullable Labelled addressedTo) {}
