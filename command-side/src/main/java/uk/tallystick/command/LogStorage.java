package uk.tallystick.command;

import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;

import java.util.stream.Stream;

/** Axon's own storage, which asks the database for no more than there can be. */
final class LogStorage extends JdbcEventStorageEngine {

    LogStorage(Builder builder) {
        super(builder);
    }

    /**
     * What is not full is the last: a thing's events have no gaps, and all are one transaction's.
     */
    @Override
    protected boolean fetchForAggregateUntilEmpty() {
        return false;
    }

    /** Nothing takes snapshots. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }
}
