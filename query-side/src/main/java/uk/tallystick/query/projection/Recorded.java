package uk.tallystick.query.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Fact;
import uk.tallystick.query.stream.LedgerStream;
import uk.tallystick.query.stream.LedgerStream.Unreadable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/**
 * An event as the ledger has it.
 *
 * @param receipt the event's own id
 * @param cause the id of the event, or of the command, that it is because of
 * @param version of the thing it happened to, after it: 1 for the first event
 */
public record Recorded(
        long position,
        Instant recordedAt,
        String receipt,
        long version,
        @Nullable String actor,
        @Nullable String cause,
        Fact fact) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The day on which it was recorded. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, LONDON);
    }

    static long positionOf(EventMessage<?> message) {
        return (Long) Objects.requireNonNull(message.getMetaData().get(LedgerStream.POSITION));
    }

    /** What to throw where an event is not the next. */
    static IllegalStateException missing(long next, long last) {
        return new IllegalStateException(
                "position %d came after %d: what is between them is missing".formatted(next, last));
    }

    static Recorded of(EventMessage<?> message) {
        if (message.getPayload() instanceof Unreadable(RuntimeException cause)) {
            throw cause;
        }
        if (!(message instanceof DomainEventMessage<?> event)
                || !(event.getPayload() instanceof Fact fact)) {
            throw new IllegalArgumentException(
                    message.getPayloadType().getName() + " is no event of the log");
        }
        return new Recorded(
                positionOf(event),
                (Instant) Objects.requireNonNull(event.getMetaData().get(LedgerStream.RECORDED_AT)),
                event.getIdentifier(),
                event.getSequenceNumber() + 1,
                (String) event.getMetaData().get("actor"),
                (String) event.getMetaData().get("causationId"),
                fact);
    }
}
