package uk.tallystick.events.recommendation;

import uk.tallystick.events.Exhibit;

/** The answer to a part. */
public record PartAnswer(Exhibit part, Answer answer, Exhibit reasons) {}
