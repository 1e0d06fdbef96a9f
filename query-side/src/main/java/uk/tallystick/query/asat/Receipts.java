package uk.tallystick.query.asat;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.Resolver.Behind;

import java.time.Instant;
import java.time.OffsetDateTime;

/** Finds the place of an event in the ledger; waits for it if it has none yet. */
@Component
public class Receipts {

    /** Makes what the caller wants of a place. */
    public interface Making<T> {
        T of(long position, Instant recordedAt, String entry);
    }

    private final Snapshots snapshots;
    private final JdbcClient jdbc;

    Receipts(Snapshots snapshots, @Qualifier("queryJdbc") JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.jdbc = jdbc;
    }

    /**
     * The place of an event.
     *
     * @throws NotKnown if there is no such event
     * @throws CatchingUp if it has no place yet
     */
    public <T> T find(String receipt, Making<T> making) {
        return snapshots.waiting(() ->
                jdbc.sql(
                                """
                                SELECT l.position, l.recorded_at, l.entry
                                FROM event e LEFT JOIN ledger_entry l USING (global_index) WHERE e.event_id = :receipt
                                """)
                        .param("receipt", receipt)
                        .query((row, _) -> {
                            if (row.getObject("position") == null) {
                                throw new Behind("the event is recorded, but has no position yet");
                            }
                            return making.of(
                                    row.getLong("position"),
                                    row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                                    row.getString("entry"));
                        })
                        .optional()
                        .orElseThrow(() ->
                                new NotKnown(
                                        "There is no event with the receipt " + receipt + ".")));
    }
}
