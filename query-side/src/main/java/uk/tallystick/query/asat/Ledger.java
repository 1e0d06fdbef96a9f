package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** What the ledger says of positions and instants. */
@Component
class Ledger {

    /**
     * Where it ends.
     *
     * @param floor nothing later gets an instant at or before it
     */
    record Head(long position, Instant recordedAt, Instant floor) {

        /** Whether nothing that is still to come can be recorded at or before an instant. */
        boolean isPast(Instant instant) {
            return !floor.isBefore(instant) || recordedAt.isAfter(instant);
        }
    }

    private final JdbcClient jdbc;

    Ledger(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Head head() {
        return jdbc.sql("SELECT position, recorded_at, floor FROM ledger_head")
                .query((row, _) ->
                        new Head(
                                row.getLong(1),
                                row.getObject(2, OffsetDateTime.class).toInstant(),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .single();
    }

    /** The last position not after this one at which no commit is cut in two. */
    long endOfCommit(long position) {
        return jdbc.sql(
                        """
                        SELECT CASE WHEN commit_last = position THEN position ELSE commit_first - 1 END
                        FROM ledger_entry WHERE position = :position
                        """)
                .param("position", position)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The last position recorded at or before an instant, 0 if there is none. */
    long lastAt(Instant instant) {
        return jdbc.sql(
                        """
                        SELECT position FROM ledger_entry WHERE recorded_at <= :instant
                        ORDER BY recorded_at DESC, position DESC LIMIT 1
                        """)
                .param("instant", instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** When a position was recorded; null for position 0. */
    @Nullable Instant recordedAt(long position) {
        return jdbc.sql("SELECT recorded_at FROM ledger_entry WHERE position = :position")
                .param("position", position)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(null);
    }

    /**
     * The position of an event; none while it has no place in the ledger yet.
     *
     * @throws BadQuestion if there is no such event
     */
    Optional<Long> positionOf(String receipt) {
        var found =
                jdbc.sql(
                                """
                                SELECT coalesce(l.position, 0)
                                FROM event e LEFT JOIN ledger_entry l USING (global_index) WHERE e.event_id = :receipt
                                """)
                        .param("receipt", receipt)
                        .query(Long.class)
                        .optional()
                        .orElseThrow(() -> new BadQuestion("seen", "is the receipt of no event"));
        return found == 0 ? Optional.empty() : Optional.of(found);
    }
}
