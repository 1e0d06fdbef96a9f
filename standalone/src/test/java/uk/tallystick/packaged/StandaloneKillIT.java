package uk.tallystick.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The packaged program on a PostgreSQL of its own. */
class StandaloneKillIT {

    private static final int KILLS = 3;
    private static final int CLIENTS = 4;

    @Test
    void every_acknowledged_command_is_found_once_however_often_the_program_is_killed()
            throws Exception {
        var clients =
                IntStream.range(0, CLIENTS).mapToObj(i -> new Client("kept", "C" + i)).toList();
        try (var installation = Installation.empty("standalone-kill")) {
            var registered = "";
            var person = "";
            for (var round = 0; round <= KILLS; round++) {
                try (var program = installation.start("standalone-kill-" + round, "none")) {
                    program.awaitUp();
                    person = round == 0 ? installation.person() : person;
                    program.as(person);
                    isDurable(installation.psql());
                    if (round == 0) {
                        registered = register(program);
                    }
                    check(installation.psql(), program, clients, registered);
                    if (round < KILLS) {
                        killInTheMiddleOfWriting(program, clients);
                        if (round == 1) {
                            installation.killServers();
                        }
                    }
                }
            }
        }
        assertThat(clients)
                .allSatisfy(client ->
                        assertThat(client.receipts()).hasSizeGreaterThanOrEqualTo(KILLS * 15));
    }

    private static String register(Program program) throws Exception {
        var body = "{\"id\":\"kept\",\"name\":\"Kept\",\"kind\":\"other\"}";
        return program.post("/api/bodies", body, "first").path("receipt").asString();
    }

    private static void killInTheMiddleOfWriting(Program program, List<Client> clients)
            throws Exception {
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var writing = new ArrayList<Future<?>>();
            for (var client : clients) {
                writing.add(
                        threads.submit(() -> {
                            client.writeTo(program);
                            return client;
                        }));
            }
            try {
                clients.forEach(client -> client.awaitAcknowledged(15));
                Thread.sleep(ThreadLocalRandom.current().nextInt(50));
            } finally {
                program.kill();
            }
            for (var client : writing) {
                client.get();
            }
        }
    }

    private static void isDurable(Psql psql) throws Exception {
        assertThat(psql.rows("SHOW fsync")).containsExactly("on");
        assertThat(psql.rows("SHOW synchronous_commit")).containsExactly("on");
        assertThat(psql.rows("SHOW full_page_writes")).containsExactly("on");
    }

    private static void check(Psql psql, Program program, List<Client> clients, String registered)
            throws Exception {
        var acknowledged = receipts(clients, registered);
        assertThat(psql.rows("SELECT event_id FROM log.event")).containsAll(acknowledged);
        assertThat(psql.events())
                .isBetween((long) acknowledged.size(), (long) acknowledged.size() + CLIENTS);

        for (var client : clients) {
            client.sendAgain(program);
            client.doubt(program);
        }
        var receipts = receipts(clients, registered);
        assertThat(psql.rows("SELECT event_id FROM log.event"))
                .as("every event is one acknowledged command's")
                .containsExactlyInAnyOrderElementsOf(receipts);

        var positions = new ArrayList<Long>();
        for (var receipt : receipts) {
            positions.add(program.get("/api/ledger/receipts/" + receipt).path("position").asLong());
        }
        assertThat(positions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, receipts.size()).boxed().toList());
        assertThat(histories(program, clients, receipts.getLast()))
                .containsExactlyInAnyOrderElementsOf(positions);
    }

    private static List<String> receipts(List<Client> clients, String registered) {
        var receipts = new ArrayList<>(List.of(registered));
        clients.forEach(client -> receipts.addAll(client.receipts()));
        return receipts;
    }

    /** The positions of all events that the things' histories show. */
    private static List<Long> histories(Program program, List<Client> clients, String seen)
            throws Exception {
        var positions = new ArrayList<>(history(program, "body:kept", 1, seen));
        for (var client : clients) {
            for (var thing : client.eventsOfThings().entrySet()) {
                positions.addAll(history(program, thing.getKey(), thing.getValue(), seen));
            }
        }
        return positions;
    }

    private static List<Long> history(Program program, String id, int events, String seen)
            throws Exception {
        var items = program.get("/api/history/" + id + "?seen=" + seen).path("items");
        assertThat(items).as(id).hasSize(events);
        return items.valueStream().map(item -> item.path("position").asLong()).toList();
    }

    @Test
    void a_second_start_on_the_same_directory_is_refused_and_the_first_goes_on_serving()
            throws Exception {
        try (var installation = Installation.empty("second-start");
                var first = installation.start("second-start-1", "none").awaitUp()) {
            try (var second = installation.start("second-start-2", "none")) {
                assertThat(second.awaitExit()).isNotZero();
                assertThat(second.said())
                        .contains(
                                "the data directory "
                                        + installation.directory().toRealPath()
                                        + " is in use by another Tallystick (process "
                                        + first.pid()
                                        + ")");
            }
            var receipt = register(first.as(installation.person()));
            assertThat(first.get("/api/history/body:kept?seen=" + receipt).path("items"))
                    .hasSize(1);
        }
    }
}
