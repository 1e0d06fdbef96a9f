package uk.tallystick.query.stream;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.tallystick.events.log.LogSerializer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The events in the order of their ledger positions; a token is a position. */
@Component
public class LedgerStream implements StreamableMessageSource<TrackedEventMessage<?>> {

    /** Metadata of each message: its position, a {@code Long}. */
    public static final String POSITION = "position";

    /** Metadata of each message: when it was recorded, an {@code Instant}. */
    public static final String RECORDED_AT = "recordedAt";

    /**
     * An event that this version of the program cannot read: whoever needs it fails at its
     * position.
     */
    public record Unreadable(RuntimeException cause) {}

    static final int FETCHED_AT_ONCE = 500;

    /** Of payloads: events may be large, and what is read ahead is held beside what is written. */
    static final int BYTES_AT_ONCE = 8 * 1024 * 1024;

    private final JdbcClient jdbc;
    private final LedgerListener listener;
    private final RecentPages recent = new RecentPages(this::after);
    private final Serializer serializer = new LogSerializer();

    LedgerStream(@Qualifier("queryJdbc") JdbcClient jdbc, LedgerListener listener) {
        this.jdbc = jdbc;
        this.listener = listener;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new LedgerReader(recent, listener, token == null ? 0 : token.position().orElse(0));
    }

    /**
     * The next events after a position, at most {@value #FETCHED_AT_ONCE}; fewer if their payloads
     * come to more than {@value #BYTES_AT_ONCE} bytes, but always one if there is one.
     */
    public List<TrackedEventMessage<?>> after(long position) {
        return jdbc.sql(
                        """
                        SELECT * FROM (
                            SELECT n.*, sum(octet_length(payload)) OVER (ORDER BY position) - octet_length(payload) AS before
                            FROM (SELECT l.position, l.recorded_at, e.event_id, e.aggregate_type, e.aggregate_id, e.sequence,
                                         e.type, e.revision, e.occurred_at, e.payload, e.metadata
                                  FROM ledger_entry l JOIN event e USING (global_index)
                                  WHERE l.position > :position ORDER BY l.position LIMIT :limit) n) n
                        WHERE before < :bytes ORDER BY position
                        """)
                .param("position", position)
                .param("limit", FETCHED_AT_ONCE)
                .param("bytes", BYTES_AT_ONCE)
                .<TrackedEventMessage<?>>query((row, _) -> message(row))
                .list();
    }

    /** Whether there is a position. */
    public boolean goesTo(long position) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM ledger_entry WHERE position = :position)")
                .param("position", position)
                .query(Boolean.class)
                .single();
    }

    private TrackedEventMessage<?> message(ResultSet row) throws SQLException {
        var position = row.getLong("position");
        var token = new GlobalSequenceTrackingToken(position);
        var recordedAt = row.getObject("recorded_at", OffsetDateTime.class).toInstant();
        var entry =
                new TrackedDomainEventData<>(
                        token,
                        new GenericDomainEventEntry<>(
                                row.getString("aggregate_type"),
                                row.getString("aggregate_id"),
                                row.getLong("sequence"),
                                row.getString("event_id"),
                                row.getString("occurred_at"),
                                row.getString("type"),
                                row.getString("revision"),
                                row.getBytes("payload"),
                                row.getBytes("metadata")));
        return EventUtils.asTrackedEventMessage(
                read(entry).andMetaData(Map.of(POSITION, position, RECORDED_AT, recordedAt)),
                token);
    }

    /** Here and now, not where it is first looked into: that has enough to do. */
    private EventMessage<?> read(TrackedDomainEventData<byte[]> entry) {
        try {
            var message =
                    EventUtils.upcastAndDeserializeTrackedEvents(
                                    Stream.of(entry), serializer, NoOpEventUpcaster.INSTANCE)
                            .findFirst()
                            .orElseThrow();
            message.getMetaData();
            message.getPayload();
            return message;
        } catch (RuntimeException e) {
            return GenericEventMessage.asEventMessage(new Unreadable(e));
        }
    }
}
