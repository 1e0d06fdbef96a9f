package uk.tallystick.query.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.query.TestLog;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

@Timeout(120)
class LedgerStreamTest {

    private final Database database = TestDatabase.prepared();
    private final TestLog log = new TestLog(database, Clock.systemUTC());
    private final LedgerListener listener = new LedgerListener(database);
    private final LedgerStream stream = new LedgerStream(JdbcClient.create(source()), listener);

    private DriverManagerDataSource source() {
        var source =
                new DriverManagerDataSource(
                        database.url(), database.query().user(), database.query().password());
        var properties = new Properties();
        properties.setProperty("options", "-c search_path=query,log");
        source.setConnectionProperties(properties);
        return source;
    }

    @BeforeEach
    void start() {
        listener.start();
    }

    @AfterEach
    void stop() {
        listener.stop();
    }

    private void append(int bodies) {
        for (var i = 0; i < bodies; i++) {
            log.body("stream-" + i);
        }
    }

    private static List<Long> read(BlockingStream<TrackedEventMessage<?>> reader, int count)
            throws InterruptedException {
        var positions = new ArrayList<Long>();
        for (var i = 0; i < count; i++) {
            positions.add(reader.nextAvailable().trackingToken().position().orElseThrow());
        }
        return positions;
    }

    private static List<Long> positions(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void every_position_comes_once_and_in_order_before_and_after_the_reader_opens()
            throws InterruptedException {
        append(5);
        try (var reader = stream.openStream(null)) {
            assertThat(read(reader, 5)).isEqualTo(positions(1, 5));
            append(20);
            assertThat(read(reader, 20)).isEqualTo(positions(6, 25));
        }
    }

    @Test
    void a_reader_starts_after_the_position_of_its_token() throws InterruptedException {
        append(3);
        try (var reader = stream.openStream(new GlobalSequenceTrackingToken(2))) {
            assertThat(read(reader, 1)).containsExactly(3L);
        }
    }

    @Test
    void a_message_carries_the_fact_and_when_it_was_recorded() throws InterruptedException {
        append(1);
        try (var reader = stream.openStream(null)) {
            var message = reader.nextAvailable();
            assertThat(message.getPayload()).isInstanceOf(BodyRegistered.class);
            assertThat(message.getMetaData())
                    .containsEntry("actor", "local")
                    .containsEntry(LedgerStream.POSITION, 1L)
                    .containsKey(LedgerStream.RECORDED_AT);
        }
    }

    @Test
    void an_event_that_no_program_knows_is_passed_on_as_unreadable_and_hides_no_other()
            throws InterruptedException {
        log.appendRaw("body:x", "never-heard-of", "{}");
        append(1);
        try (var reader = stream.openStream(null)) {
            assertThat(reader.nextAvailable().getPayload())
                    .isInstanceOf(LedgerStream.Unreadable.class);
            assertThat(reader.nextAvailable().getPayload()).isInstanceOf(BodyRegistered.class);
        }
    }

    @Test
    void large_events_are_fetched_a_few_at_a_time_and_none_is_missed() {
        var megabyte = "{\"words\":\"" + "x".repeat(1024 * 1024) + "\"}";
        for (var i = 1; i <= 20; i++) {
            log.appendRaw("body:" + i, "never-heard-of", megabyte);
        }
        log.appendRaw("body:x", "never-heard-of", "{\"words\":\"" + megabyte.repeat(9) + "\"}");
        append(3);
        var positions = new ArrayList<Long>();
        var fetches = new ArrayList<Integer>();
        for (var next = stream.after(0);
                !next.isEmpty();
                next = stream.after(positions.getLast())) {
            next.forEach(
                    message -> positions.add(message.trackingToken().position().orElseThrow()));
            fetches.add(next.size());
        }
        assertThat(positions).isEqualTo(positions(1, 24));
        // Eight of them are a little more than eight megabytes.
        assertThat(fetches).containsExactly(8, 8, 5, 3);
    }

    @Test
    void nothing_is_missed_when_the_listening_connection_is_killed() throws Exception {
        try (var reader = stream.openStream(null)) {
            append(2);
            assertThat(read(reader, 2)).isEqualTo(positions(1, 2));
            for (var killed = 1; killed <= 3; killed++) {
                killListener();
                log.body("killed-" + killed);
                assertThat(read(reader, 1)).containsExactly(2L + killed);
            }
        }
    }

    @Test
    void the_callback_comes_when_there_is_more_to_read() throws InterruptedException {
        var called = new Semaphore(0);
        try (var reader = stream.openStream(null)) {
            reader.setOnAvailableCallback(called::release);
            append(1);
            do {
                assertThat(called.tryAcquire(60, TimeUnit.SECONDS)).isTrue();
            } while (!reader.hasNextAvailable());
        }
    }

    private void killListener() throws SQLException {
        var name = database.url().replaceFirst(".*/", "");
        try (var superuser = TestDatabase.superuser(name);
                var statement = superuser.createStatement()) {
            var killed = 0;
            while (killed == 0) {
                try (var found =
                        statement.executeQuery(
                                """
                                SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
                                WHERE datname = current_database() AND application_name = 'tallystick ledger listener'\
                                """)) {
                    found.next();
                    killed = found.getInt(1);
                }
            }
        }
    }
}
