package uk.tallystick.events.submission;

import uk.tallystick.events.Exhibit;

/**
 * Why a round was approved by the person who submitted it, for all to see.
 *
 * @param deputy who said that it may be, by name
 */
public record FourEyesOverride(Exhibit deputy, Exhibit reason) {}
