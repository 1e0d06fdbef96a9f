package uk.tallystick.command.sequencing;

import uk.tallystick.command.sequencing.Sequencer.Outcome;
import uk.tallystick.database.Database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/** One program that sequences, when a test tells it to. */
final class Instance implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Connection connection;
    private final Sequencer sequencer;

    Instance(Database database) throws SQLException {
        this(database, RandomGenerator.getDefault());
    }

    /**
     * An instance.
     *
     * @param random is asked for a salt in the middle of every batch
     */
    Instance(Database database, RandomGenerator random) throws SQLException {
        connection = new SequencerConnections(database).open();
        sequencer = new Sequencer(connection, Clock.systemUTC(), random);
    }

    /** The process that serves its connection. */
    int process() throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    Sequencer sequencer() {
        return sequencer;
    }

    Outcome sequence() throws SQLException {
        return sequencer.sequence();
    }

    /** Sequences until nothing waits; whatever else runs in the cluster may take a moment. */
    void sequenceAll() throws SQLException {
        until(Outcome.IDLE);
    }

    /** Sequences all it can until that is the outcome. */
    void until(Outcome wanted) throws SQLException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (sequencer.sequence() != wanted) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("never " + wanted);
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
