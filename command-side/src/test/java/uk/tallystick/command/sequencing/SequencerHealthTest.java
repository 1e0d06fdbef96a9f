package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.command.SteppedClock;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Health says whether events get their positions, and if not, why not. */
class SequencerHealthTest {

    private final Database database = TestDatabase.prepared();
    private final SteppedClock clock = new SteppedClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SequencerLoop loop = new SequencerLoop(new SequencerConnections(database), clock);
    private SequencerHealth health;

    @BeforeEach
    void aRunningSequencer() {
        var login = database.command();
        var jdbc =
                new JdbcTemplate(
                        new DriverManagerDataSource(
                                database.url(), login.user(), login.password()));
        health = new SequencerHealth(jdbc, loop, clock, meters);
        loop.start();
    }

    @AfterEach
    void stop() {
        loop.stop();
    }

    @Test
    void itNamesTheProcessThatHoldsEventsUpAndIsDownWhenThatLastsTooLong() throws SQLException {
        try (var open = new Writer(database);
                var writer = new Writer(database)) {
            open.takeId();
            writer.append("A", 0);
            writer.commit();

            assertThat(heldUp().getDetails().get("heldUpBy"))
                    .asString()
                    .contains("process " + open.process() + " ", "idle in transaction since 20");
            assertThat(heldUp().getStatus()).isEqualTo(Status.UP);
            assertThat(lag()).isEqualTo(1);

            clock.step(Duration.ofSeconds(30));
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        }
        var sequenced = awaitHealth(now -> !now.getDetails().containsKey("waitingEvents"));
        assertThat(sequenced.getStatus()).isEqualTo(Status.UP);
        assertThat(sequenced.getDetails()).containsEntry("position", "1");
        assertThat(lag()).isZero();
    }

    @Test
    void itNamesAStrangersProcessInAnotherDatabaseToo() throws SQLException {
        try (var stranger = TestDatabase.superuser("postgres");
                var statement = stranger.createStatement();
                var writer = new Writer(database)) {
            stranger.setAutoCommit(false);
            var process = 0;
            try (var row =
                    statement.executeQuery("SELECT pg_backend_pid(), pg_current_xact_id()")) {
                row.next();
                process = row.getInt(1);
            }
            writer.append("A", 0);
            writer.commit();

            assertThat(heldUp().getDetails().get("heldUpBy"))
                    .asString()
                    .contains("process " + process + " ")
                    .doesNotContain("since]");
            stranger.rollback();
        }
    }

    @Test
    void itSaysThatTheClockJumpedThoughNothingWaits() {
        clock.step(Duration.ofHours(-1));
        var jumped = awaitHealth(now -> now.getStatus().equals(Status.DOWN));
        assertThat(jumped.getDetails().get("reason")).asString().contains("clock");

        clock.step(Duration.ofHours(1));
        awaitHealth(now -> now.getStatus().equals(Status.UP));
    }

    private double lag() {
        return meters.get("tallystick.sequencer.lag").gauge().value();
    }

    private Health heldUp() {
        return awaitHealth(now -> now.getDetails().containsKey("heldUpBy"));
    }

    private Health awaitHealth(Predicate<Health> wanted) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            var now = health.health();
            if (wanted.test(now)) {
                return now;
            }
            assertThat(System.nanoTime()).as("in time: %s", now).isLessThan(deadline);
            LockSupport.parkNanos(20_000_000);
        }
    }
}
