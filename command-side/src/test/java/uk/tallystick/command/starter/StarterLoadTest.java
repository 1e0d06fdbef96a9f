package uk.tallystick.command.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.access.TestPeople;
import uk.tallystick.command.CommandApplication;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The starter data is loaded into an empty record, whole and once. */
class StarterLoadTest {

    private static final String SET = "nottinghamshire";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final StarterFiles FILES = new StarterFiles(SET);
    private static final Database LOADED = TestDatabase.prepared();

    private static int statusWhileNothingCanBeRecorded;

    @BeforeAll
    static void load() throws SQLException {
        try (var held = TestDatabase.as(LOADED.owner(), LOADED)) {
            held.setAutoCommit(false);
            held.createStatement().execute("LOCK TABLE log.event IN SHARE ROW EXCLUSIVE MODE");
            try (var running = start(LOADED, SET)) {
                statusWhileNothingCanBeRecorded = health(running);
                held.rollback();
                awaitHealth(running);
            }
        }
    }

    @AfterAll
    static void forget() {
        HTTP.close();
    }

    @Test
    void healthIsDownUntilItIsLoaded() {
        assertThat(statusWhileNothingCanBeRecorded).isEqualTo(503);
    }

    @Test
    void everyLineIsRecorded() {
        var measurements = FILES.rows("measurements");
        var rounds = distinct(measurements.stream().map(row -> quarter(row)));
        var statements =
                distinct(
                        measurements.stream()
                                .map(row ->
                                        quarter(row)
                                                + row.statedOn()
                                                + row.statedSource()
                                                + row.statedAsGiven()));
        var taken =
                FILES.rows("decisions").stream()
                        .filter(row ->
                                row.text("agreed").equals("Yes") || row.date("takenOn") != null);
        var expected = new TreeMap<String, Long>();
        expected.put("body-registered", lines("body"));
        expected.put("plan-recorded", lines("plans"));
        expected.put("kpi-proposed", lines("kpis"));
        expected.put("baseline-set", lines("baselines"));
        expected.put("target-set", lines("targets"));
        expected.put("submission-requested", rounds);
        expected.put("measurements-recorded", statements);
        expected.put("submission-published", rounds);
        expected.put("action-added", lines("actions"));
        expected.put("decision-proposed", lines("decisions"));
        expected.put("decision-taken", taken.count());
        expected.put("scrutiny-scheduled", lines("scrutiny"));

        assertThat(recorded(LOADED)).isEqualTo(expected);
        assertThat(
                        number(
                                """
                                SELECT sum(json_array_length(payload -> 'measurements'))
                                FROM log.event_json WHERE type = 'measurements-recorded'
                                """))
                .isEqualTo(lines("measurements"));
        assertThat(
                        number(
                                """
                                SELECT sum(json_array_length(payload -> 'nodes'))
                                FROM log.event_json WHERE type = 'plan-recorded'
                                """))
                .isEqualTo(lines("plan_nodes"));
    }

    @Test
    void everyRecordSaysWhenItWasStated() {
        assertThat(
                        number(
                                """
                                SELECT count(*) FROM log.event_json
                                WHERE payload #>> '{stated,on}' IS NULL
                                   OR payload #>> '{stated,source,digest}' IS NULL
                                """))
                .isZero();
    }

    @Test
    void aBaselineKeepsItsDigits() {
        assertThat(
                        jdbc(LOADED)
                                .queryForList(
                                        """
                                        SELECT payload ->> 'value' FROM log.event_json
                                        WHERE type = 'baseline-set' ORDER BY position
                                        """,
                                        String.class))
                .containsExactlyElementsOf(
                        FILES.rows("baselines").stream()
                                .map(row -> row.textOrNull("value"))
                                .toList());
    }

    @Test
    void wordsAreExhibitsAndNoneStandsInAPayload() {
        var exhibits = jdbc(LOADED).queryForList("SELECT text FROM log.exhibit", String.class);
        var payloads =
                String.join(
                        "\n",
                        jdbc(LOADED)
                                .queryForList(
                                        "SELECT convert_from(payload, 'UTF8') FROM log.event",
                                        String.class));
        var words = words();
        assertThat(words).hasSizeGreaterThan(250);
        assertThat(exhibits).containsAll(words);
        assertThat(words).allSatisfy(text -> assertThat(payloads).doesNotContain(text));
    }

    @Test
    void aSecondStartLoadsNothing() {
        var before = recorded(LOADED);
        try (var again = start(LOADED, SET)) {
            awaitHealth(again);
        }
        assertThat(recorded(LOADED)).isEqualTo(before);
    }

    @Test
    void aLoadThatWasKilledBeforeItsEndIsDoneAgainWithoutDoublingAnything() {
        var before = recorded(LOADED);
        jdbc(LOADED).update("UPDATE command.starter SET loaded_at = NULL");
        try (var again = start(LOADED, SET)) {
            awaitHealth(again);
        }
        assertThat(recorded(LOADED)).isEqualTo(before);
        assertThat(number("SELECT count(*) FROM command.starter WHERE loaded_at IS NULL")).isZero();
    }

    @Test
    void aRecordThatIsNotEmptyIsNotFilled() {
        var database = TestDatabase.prepared();
        try (var empty = start(database, "none")) {
            awaitHealth(empty);
            assertThat(recorded(database)).isEmpty();
            register(empty, TestPeople.everyRole(database));
        }
        try (var again = start(database, SET)) {
            awaitHealth(again);
        }
        assertThat(recorded(database)).isEqualTo(Map.of("body-registered", 1L));
    }

    @Test
    void theFirstAdministratorIsNoRecordThatKeepsItOut() {
        var database = TestDatabase.prepared();
        try (var running = start(database, SET, "true")) {
            awaitHealth(running);
        }
        assertThat(recorded(database))
                .containsAllEntriesOf(recorded(LOADED))
                .containsEntry("person-registered", 1L);
        assertThat(
                        jdbc(database)
                                .queryForObject(
                                        "SELECT type FROM log.event ORDER BY global_index LIMIT 1",
                                        String.class))
                .isEqualTo("person-registered");
    }

    private static List<String> words() {
        return Stream.of(
                        column("body", "name"),
                        column("plans", "title"),
                        column("plan_nodes", "title"),
                        column("kpis", "name"),
                        column("measurements", "comment"),
                        column("actions", "title"),
                        column("actions", "conditions"),
                        column("decisions", "title"),
                        column("scrutiny", "topic"),
                        column("actions", "statedSource"),
                        column("decisions", "statedSource"))
                .flatMap(texts -> texts)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> column(String file, String column) {
        return FILES.rows(file).stream().map(row -> row.text(column));
    }

    private static long lines(String file) {
        return FILES.rows(file).size();
    }

    private static String quarter(Row row) {
        return StarterLoader.quarterBefore(row.requiredDate("statedOn"));
    }

    private static long distinct(Stream<String> texts) {
        return texts.distinct().count();
    }

    private static ConfigurableApplicationContext start(Database database, String set) {
        return start(database, set, "false");
    }

    private static ConfigurableApplicationContext start(
            Database database, String set, String localAccounts) {
        return new SpringApplicationBuilder(CommandApplication.class)
                .initializers(context ->
                        ((GenericApplicationContext) context)
                                .registerBean(Database.class, () -> database))
                .run(
                        "--server.port=0",
                        "--spring.main.banner-mode=off",
                        "--tallystick.local-accounts=" + localAccounts,
                        "--tallystick.starter=" + set);
    }

    private static URI at(ConfigurableApplicationContext running, String path) {
        var server = ((WebServerApplicationContext) running).getWebServer();
        return URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort()) + path);
    }

    private static void awaitHealth(ConfigurableApplicationContext running) {
        await().atMost(PATIENCE).until(() -> health(running) == 200);
    }

    private static int health(ConfigurableApplicationContext running) {
        return status(HttpRequest.newBuilder(at(running, "/actuator/health")).build());
    }

    private static void register(ConfigurableApplicationContext running, String token) {
        var body = "{\"id\": \"testshire\", \"name\": \"Testshire\", \"kind\": \"other\"}";
        var request =
                HttpRequest.newBuilder(at(running, "/api/bodies"))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body));
        assertThat(status(request.build())).isEqualTo(201);
    }

    private static int status(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> recorded(Database database) {
        var counts = new TreeMap<String, Long>();
        jdbc(database)
                .query(
                        "SELECT type, count(*) FROM log.event GROUP BY type",
                        row -> {
                            counts.put(row.getString(1), row.getLong(2));
                        });
        return counts;
    }

    private static long number(String sql) {
        var found = jdbc(LOADED).queryForObject(sql, Long.class);
        return found == null ? 0 : found;
    }

    private static JdbcTemplate jdbc(Database database) {
        var owner = database.owner();
        return new JdbcTemplate(
                new DriverManagerDataSource(database.url(), owner.user(), owner.password()));
    }
}
