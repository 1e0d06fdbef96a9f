package uk.tallystick.query.changes;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.history.HistoryItem;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An event that had a part in a difference.
 *
 * @param type its name on the log
 * @param actor who did it: a person's id or the name of a program; null for readers from outside
 * @param actorName the person's name, or the program's; null once the directory has forgotten it
 * @param reason in the words that were given, or what it was done because of
 * @param causationId the receipt of the event that it came of; null where the reader sees none
 * @param statedOn of imported history: the day on which it was stated in public
 * @param statedSource of imported history: where
 */
public record ChangeEvent(
        long position,
        Instant recordedAt,
        String type,
        @Nullable String actor,
        @Nullable String actorName,
        @Nullable String reason,
        @Nullable String causationId,
        @Nullable LocalDate statedOn,
        @Nullable String statedSource) {

    static ChangeEvent of(HistoryItem item, @Nullable String reason) {
        return new ChangeEvent(
                item.position(),
                item.recordedAt(),
                item.type(),
                item.actor(),
                item.actorName(),
                reason,
                item.causationId(),
                item.statedOn(),
                item.statedSource());
    }

    ChangeEvent because(@Nullable String words) {
        return new ChangeEvent(
                position,
                recordedAt,
                type,
                actor,
                actorName,
                words,
                causationId,
                statedOn,
                statedSource);
    }
}
