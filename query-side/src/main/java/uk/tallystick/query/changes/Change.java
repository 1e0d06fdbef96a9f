package uk.tallystick.query.changes;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/**
 * A field of a thing that the later of two states shows with another value than the earlier one.
 *
 * @param kind of the thing; a figure is a field of its KPI
 * @param name the thing's title, name or topic; null where it has none
 * @param before its value in the earlier state; null where it had none
 * @param position of the last event that made the difference; null where the reader sees none
 * @param actor who did it; null for readers from outside
 * @param reason the last that was given
 * @param eventCount how many events had a part in it
 * @param events these, in the order of the ledger; of very many the last {@value #MOST}
 */
public record Change(
        String kind,
        String id,
        @Nullable String name,
        String field,
        JsonNode before,
        JsonNode after,
        @Nullable Long position,
        @Nullable Instant recordedAt,
        @Nullable String actor,
        @Nullable String reason,
        int eventCount,
        List<ChangeEvent> events) {

    static final int MOST = 100;

    public Change {
        events = List.copyOf(events);
    }

    static Change of(
            Place place,
            @Nullable String name,
            JsonNode before,
            JsonNode after,
            List<ChangeEvent> events) {
        var last = events.isEmpty() ? null : events.getLast();
        return new Change(
                place.kind(),
                place.id(),
                name,
                place.field(),
                before,
                after,
                last == null ? null : last.position(),
                last == null ? null : last.recordedAt(),
                last == null ? null : last.actor(),
                reason(events),
                events.size(),
                events.subList(Math.max(0, events.size() - MOST), events.size()));
    }

    private static @Nullable String reason(List<ChangeEvent> events) {
        return events.reversed().stream()
                .map(ChangeEvent::reason)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
    }

    /** The same, of which the events that are listed say more. */
    Change telling(List<ChangeEvent> more) {
        var last = reason(more);
        return new Change(
                kind,
                id,
                name,
                field,
                before,
                after,
                position,
                recordedAt,
                actor,
                last == null ? reason : last,
                eventCount,
                more);
    }

    Place place() {
        return new Place(kind, id, field);
    }
}
