package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;

/** The packaged program, twice on one PostgreSQL, killed and killed again. */
class SequencerKillIT {

    private static final int KILLS = 3;
    private static final int CLIENTS = 4;
    private static final Duration TAKEOVER = Duration.ofSeconds(5);

    private final Database database = TestDatabase.empty();
    private final AtomicReferenceArray<Program> programs = new AtomicReferenceArray<>(2);
    private final AtomicBoolean writing = new AtomicBoolean(true);

    @AfterEach
    void nothingIsLeftRunning() {
        for (var i = 0; i < programs.length(); i++) {
            var program = programs.get(i);
            if (program != null) {
                program.kill();
            }
        }
    }

    @Test
    void everyAcknowledgedCommandIsFoundOnceThoughProgramsAreKilledAllTheWhile() throws Exception {
        // Both at once: each finds the database empty, and one of them prepares it.
        programs.set(0, Program.start(database));
        programs.set(1, Program.start(database));
        running(0).awaitReady();
        running(1).awaitReady();
        assertThat(administrators()).isEqualTo(1);
        var clients = new ArrayList<Client>();
        var takeovers = new ArrayList<Duration>();
        try (var threads = Executors.newCachedThreadPool()) {
            try {
                var done = new ArrayList<Future<Integer>>();
                for (var i = 0; i < CLIENTS; i++) {
                    var token = TestPeople.everyRole(database);
                    var client = new Client("client" + i, token, this::running, writing);
                    clients.add(client);
                    done.add(threads.submit(client));
                }
                for (var kill = 0; kill < KILLS; kill++) {
                    takeovers.add(killAndMeasure(kill % 2, clients));
                }
                writing.set(false);
                for (var client : done) {
                    client.get();
                }
            } finally {
                writing.set(false);
            }
        }
        System.out.println("SequencerKillIT: take-over within " + takeovers);
        assertThat(takeovers).allSatisfy(taken -> assertThat(taken).isLessThan(TAKEOVER));
        verify(clients);
    }

    private Duration killAndMeasure(int victim, List<Client> clients) throws Exception {
        for (var client : clients) {
            client.awaitAcknowledged(10);
        }
        running(victim).kill();
        var killed = System.nanoTime();
        var position = position();
        Ledger.awaitPosition(database, position + 1, TAKEOVER);
        var takeover = Duration.ofNanos(System.nanoTime() - killed);
        programs.set(victim, Program.start(database));
        running(victim).awaitReady();
        return takeover;
    }

    private void verify(List<Client> clients) throws SQLException {
        var receipts = clients.stream().flatMap(client -> client.receipts().stream()).toList();
        assertThat(receipts).doesNotHaveDuplicates().hasSizeGreaterThan(KILLS * CLIENTS * 10);

        var ledger = Ledger.awaitPosition(database, events(), TAKEOVER).isInOrder();
        assertThat(ledger.eventIds()).doesNotHaveDuplicates().containsAll(receipts);
        assertThat(ledger.lines()).hasSize(events());
        // A command that was sent again, for nobody had answered, was done once.
        for (var client : clients) {
            assertThat(ledger.names()).filteredOn(client::owns).hasSameSizeAs(client.receipts());
        }
    }

    /** The first is appointed once the programs listen, and no second ever. */
    private long administrators() throws SQLException {
        var deadline = System.nanoTime() + TAKEOVER.toNanos();
        while (true) {
            var found = number("SELECT count(*) FROM access.person WHERE username = 'admin'");
            if (found > 0 || System.nanoTime() > deadline) {
                return found;
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private Program running(int i) {
        return requireNonNull(programs.get(i));
    }

    private long position() throws SQLException {
        return number("SELECT position FROM log.ledger_head");
    }

    private int events() throws SQLException {
        return Math.toIntExact(number("SELECT count(*) FROM log.event"));
    }

    private long number(String sql) throws SQLException {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
