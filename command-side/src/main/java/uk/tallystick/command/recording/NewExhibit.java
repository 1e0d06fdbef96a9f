package uk.tallystick.command.recording;

import uk.tallystick.events.Exhibit;
import uk.tallystick.ledger.Disclosure;

/**
 * Words that are to be stored with the event that names them.
 *
 * @param subject what they are about: equal words about one subject are one exhibit
 */
public record NewExhibit(String subject, Exhibit exhibit, String text, Disclosure disclosure) {}
