package uk.tallystick.command.recording;

import uk.tallystick.events.Exhibit;
import uk.tallystick.ledger.Disclosure;

/**
 * Words or a file that are to be stored with the event that names them.
 *
 * @param subject what they are about: equal words about one subject are one exhibit
 */
public record NewExhibit(String subject, Exhibit exhibit, Content content, Disclosure disclosure) {

    /** What is stored. */
    sealed interface Content {}

    record Text(String text) implements Content {}

    /** A file. */
    static final class File implements Content {

        private final byte[] bytes;

        File(byte[] bytes) {
            this.bytes = bytes;
        }

        /** Its bytes, which nobody changes. */
        byte[] bytes() {
            return bytes;
        }
    }
}
