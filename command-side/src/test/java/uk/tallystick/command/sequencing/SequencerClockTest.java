package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** The database's clock steps, and instants go on forwards. */
class SequencerClockTest {

    private Database database;
    private Connection superuser;
    private Instance instance;
    private Writer writer;

    /** The sequencer's role is given a clock of its own, which stands before the real one. */
    @BeforeEach
    void aClockThatCanBeStepped() throws SQLException {
        database = TestDatabase.prepared();
        superuser = TestDatabase.superuser(database.url().replaceFirst(".*/", ""));
        execute("CREATE SCHEMA shim");
        execute("GRANT USAGE ON SCHEMA shim TO PUBLIC");
        execute("CREATE TABLE shim.ahead (by interval)");
        execute("GRANT SELECT ON shim.ahead TO PUBLIC");
        execute("INSERT INTO shim.ahead VALUES ('0')");
        execute(
                "CREATE FUNCTION shim.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE"
                        + " AS 'SELECT pg_catalog.clock_timestamp() + by FROM shim.ahead'");
        execute(
                "ALTER ROLE "
                        + database.command().user()
                        + " SET search_path = shim, pg_catalog, log");
        instance = new Instance(database);
        writer = new Writer(database);
    }

    @AfterEach
    void close() throws SQLException {
        writer.close();
        instance.close();
        superuser.close();
    }

    @Test
    void whenTheClockStepsBackInstantsGoOnForwards() throws SQLException {
        record("A", 0);
        step("-1 hour");
        record("A", 1);
        record("A", 2);

        var lines = Ledger.of(database).isInOrder().lines();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1).recordedAt()).isAfter(lines.get(0).recordedAt());
        assertThat(lines.get(2).recordedAt()).isAfter(lines.get(1).recordedAt());
        assertThat(Duration.between(lines.get(0).recordedAt(), lines.get(2).recordedAt()))
                .isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aClockThatJumpedFarForwardDatesNothing() throws SQLException {
        record("A", 0);
        step("1 hour");
        append("A", 1);

        assertThatThrownBy(instance::sequenceAll)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clock");
        assertThat(Ledger.of(database).lines()).hasSize(1);
        var floor = floor();
        assertThatThrownBy(instance.sequencer()::raiseFloor)
                .isInstanceOf(IllegalStateException.class);
        assertThat(floor()).isEqualTo(floor);

        step("0");
        instance.sequenceAll();
        assertThat(Ledger.of(database).isInOrder().last().recordedAt())
                .isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void aClockThatJumpedIsNoticedThoughNothingWaits() throws SQLException {
        step("1 hour");
        assertThatThrownBy(instance::sequence)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("clock");
    }

    @Test
    void nothingIsDatedAtOrBeforeTheFloor() throws SQLException {
        record("A", 0);
        instance.sequencer().raiseFloor();
        var floor = floor();
        assertThat(floor).isAfter(Ledger.of(database).last().recordedAt());

        step("-1 hour");
        record("A", 1);
        assertThat(Ledger.of(database).isInOrder().last().recordedAt()).isAfter(floor);

        floor = floor();
        instance.sequencer().raiseFloor();
        assertThat(floor()).as("the floor never sinks").isEqualTo(floor);
    }

    private void record(String aggregate, long sequence) throws SQLException {
        append(aggregate, sequence);
        instance.sequenceAll();
    }

    private void append(String aggregate, long sequence) throws SQLException {
        writer.append(aggregate, sequence);
        writer.commit();
    }

    private void step(String ahead) throws SQLException {
        execute("UPDATE shim.ahead SET by = '" + ahead + "'");
    }

    private Instant floor() throws SQLException {
        try (var statement = superuser.createStatement();
                var row = statement.executeQuery("SELECT floor FROM log.ledger_head")) {
            row.next();
            return row.getTimestamp(1).toInstant();
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
