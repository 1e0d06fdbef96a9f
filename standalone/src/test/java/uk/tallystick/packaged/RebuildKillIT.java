package uk.tallystick.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The query side is killed while everything is built anew, at any moment, several times over. */
class RebuildKillIT {

    private static final int KILLS = 4;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Database database = TestDatabase.empty();

    private Program start(String name, Path jar) throws Exception {
        return Program.start(name, jar, Program.using(database)).awaitUp();
    }

    private static List<JsonNode> projections(Program query) throws Exception {
        return query.get("/api/projections").path("items").valueStream().toList();
    }

    private static boolean isBuilding(JsonNode projection) {
        return !projection.path("building").isNull();
    }

    private static void rebuildAll(Program query) throws Exception {
        for (var projection : projections(query)) {
            if (!isBuilding(projection)) {
                query.tell("/api/projections/" + projection.path("name").asString() + "/rebuild");
            }
        }
    }

    private static void awaitBuilt(Program query) throws Exception {
        await(
                "it is built",
                () -> projections(query).stream().noneMatch(RebuildKillIT::isBuilding));
    }

    @Test
    void whenever_it_is_killed_it_serves_the_same_and_goes_on_building_where_it_was()
            throws Exception {
        System.out.println("RebuildKillIT: -Dseed=" + seed);
        var person = "";
        JsonNode expected;
        try (var command = start("rebuild-command", Program.COMMAND_SIDE);
                var query = start("rebuild-query", Program.QUERY_SIDE)) {
            person = TestPeople.everyRole(database);
            command.as(person);
            query.as(person);
            var last =
                    command.post(
                                    "/api/bodies",
                                    "{\"id\":\"b\",\"name\":\"B\",\"kind\":\"other\"}",
                                    "b")
                            .path("receipt")
                            .asString();
            expected = dashboard(query, "&seen=" + last);
        }
        killInTheMiddle(person, expected);
        for (var kill = 0; kill < KILLS; kill++) {
            try (var query = start("rebuild-killed-" + kill, Program.QUERY_SIDE).as(person)) {
                assertThat(dashboard(query, ""))
                        .as("seed %d, kill %d", seed, kill)
                        .isEqualTo(expected);
                rebuildAll(query);
                LockSupport.parkNanos(random.nextLong(TimeUnit.MILLISECONDS.toNanos(600)));
                query.kill();
            }
            System.out.println(
                    "RebuildKillIT: killed with " + underWay("count(*)") + " builds under way");
        }
        try (var query = start("rebuild-last", Program.QUERY_SIDE).as(person)) {
            awaitBuilt(query);
            assertThat(dashboard(query, "")).as("seed %d", seed).isEqualTo(expected);
            rebuildAll(query);
            awaitBuilt(query);
            assertThat(dashboard(query, "")).as("seed %d", seed).isEqualTo(expected);
        }
        // What serves is what a build from the very beginning gives, row by row.
        var proof = reproduce();
        assertThat(proof.said()).contains("\"same\" : true");
        assertThat(proof.status()).isZero();
        alter();
        var disproof = reproduce();
        assertThat(disproof.said()).contains("\"table\" : \"kpi_figure\"", "\"value\"");
        assertThat(disproof.status()).isEqualTo(1);
    }

    /**
     * Whoever reads what serves keeps what is built from taking its place: so it is under way when
     * the program is killed, and the next one goes on with it and does not begin again.
     */
    private void killInTheMiddle(String person, JsonNode expected) throws Exception {
        try (var reading = TestDatabase.as(database.owner(), database);
                var statement = reading.createStatement()) {
            reading.setAutoCommit(false);
            statement.execute("SELECT count(*) FROM query.kpi");
            try (var query = start("rebuild-middle", Program.QUERY_SIDE).as(person)) {
                query.tell("/api/projections/kpi/rebuild");
                await("it is in the middle", () -> underWay("max(position)") > 0);
                query.kill();
            }
            var built = underWay("max(position)");
            assertThat(built).as("killed while it was under way").isPositive();
            try (var query = start("rebuild-resumed", Program.QUERY_SIDE).as(person)) {
                await("the next one goes on", () -> underWay("max(resumed_from)") >= built);
                assertThat(dashboard(query, "")).isEqualTo(expected);
                reading.rollback();
                awaitBuilt(query);
                assertThat(dashboard(query, "")).isEqualTo(expected);
            }
        }
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        var deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!condition.call()) {
            assertThat(System.nanoTime()).as(what).isLessThan(deadline);
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** Of what is being built, as the database has it. */
    private long underWay(String what) throws SQLException {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery("SELECT " + what + " FROM query.projection_build")) {
            found.next();
            return found.getLong(1);
        }
    }

    private static JsonNode dashboard(Program query, String more) throws Exception {
        var dashboard =
                (ObjectNode)
                        query.get(
                                "/api/bodies/nottinghamshire/dashboard?effectiveOn=2026-11-01"
                                        + more);
        dashboard.remove("state");
        return dashboard;
    }

    private record Ended(int status, String said) {}

    /** The program for auditors, with the query role's rights only. */
    private Ended reproduce() throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-jar",
                                Program.QUERY_SIDE.toString(),
                                "reproduce")
                        .redirectErrorStream(true);
        builder.environment()
                .putAll(
                        Map.of(
                                "TALLYSTICK_DB_URL", database.url(),
                                "TALLYSTICK_DB_QUERY_USER", database.query().user(),
                                "TALLYSTICK_DB_QUERY_PASSWORD", database.query().password()));
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private void alter() throws Exception {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    "UPDATE query.kpi_figure SET value = value + 1 WHERE ctid ="
                                        + " (SELECT min(ctid) FROM query.kpi_figure WHERE value IS"
                                        + " NOT NULL)"))
                    .isEqualTo(1);
        }
    }
}
