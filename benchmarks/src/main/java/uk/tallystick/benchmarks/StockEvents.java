package uk.tallystick.benchmarks;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

import uk.tallystick.events.log.LogSerializer;

/** The log as Axon's own event store reads it. */
final class StockEvents {

    private static final EventSchema SCHEMA =
            EventSchema.builder()
                    .eventTable("log.event")
                    .snapshotTable("command.snapshot")
                    .globalIndexColumn("global_index")
                    .timestampColumn("occurred_at")
                    .eventIdentifierColumn("event_id")
                    .aggregateIdentifierColumn("aggregate_id")
                    .sequenceNumberColumn("sequence")
                    .typeColumn("aggregate_type")
                    .payloadTypeColumn("type")
                    .payloadRevisionColumn("revision")
                    .payloadColumn("payload")
                    .metaDataColumn("metadata")
                    .build();

    private StockEvents() {}

    static EmbeddedEventStore store(
            ConnectionProvider connections, TransactionManager transactions) {
        var serializer = new LogSerializer();
        return EmbeddedEventStore.builder()
                .storageEngine(
                        JdbcEventStorageEngine.builder()
                                .schema(SCHEMA)
                                .dataType(byte[].class)
                                .connectionProvider(connections)
                                .transactionManager(transactions)
                                .eventSerializer(serializer)
                                .snapshotSerializer(serializer)
                                .build())
                .build();
    }
}
