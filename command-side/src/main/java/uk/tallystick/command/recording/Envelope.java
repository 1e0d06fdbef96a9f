package uk.tallystick.command.recording;

import org.axonframework.messaging.Message;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What travels with a command and is recorded in its transaction.
 *
 * @param exhibits words that the command's events may name
 * @param ifMatch the only version on which the command may act
 */
record Envelope(
        List<NewExhibit> exhibits, @Nullable IdempotencyClaim idempotency, @Nullable Long ifMatch) {

    static final String KEY = "envelope";
    static final Envelope EMPTY = new Envelope(List.of(), null, null);

    Envelope {
        exhibits = List.copyOf(exhibits);
    }

    static Envelope of(Message<?> command) {
        return command.getMetaData().get(KEY) instanceof Envelope envelope ? envelope : EMPTY;
    }
}
