package uk.tallystick.command.submission;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** What is on record of a figure is found beside the log as the log has it. */
class FigureIndexTest extends CommandSideTest {

    private static final FigureKey FIGURE =
            new FigureKey("K1", FigureKey.ALL, Period.of("2024-25-Q1"));

    @Autowired private FigureIndex figures;

    private String body = "";

    @BeforeEach
    void aKpiAndTwoRounds() {
        body = "index" + System.nanoTime();
        register(body);
        post(
                path("kpis"),
                "{\"code\": \"K1\", \"name\": \"N\", \"direction\": \"increase\", \"source\":"
                        + " \"S\"}");
        for (var supplier : List.of("One", "Two")) {
            post(
                    path("submissions"),
                    "{\"period\": \"2024-25-Q1\", \"supplier\": \"%s\", \"dueOn\": \"2190-01-01\"}"
                            .formatted(supplier));
        }
    }

    @Test
    void theFigureThatWasRecordedLastStands() {
        record("one", "10.50");
        record("two", "20");
        record("one", "11.50");

        assertThat(standing()).isEqualTo("one 11.50 PROVISIONAL 100");
    }

    @Test
    void ofAWithdrawnRoundNothingStands() {
        record("one", "10.50");
        record("two", "20");
        assertThat(
                        post(path("submissions/2024-25-Q1_two/withdraw"), "{\"reason\": \"R\"}")
                                .status())
                .isEqualTo(200);

        assertThat(standing()).isEqualTo("one 10.50 PROVISIONAL 100");
    }

    @Test
    void aRevisedFigureStandsAsRevised() {
        record("one", "10.50");
        step("submit", person());
        step("approve", anotherPerson());
        step("publish", person());
        var revised =
                post(
                        path("kpis/K1/revisions"),
                        """
                        {"period": "2024-25-Q1", "value": 12, "kind": "correction", "reason": "R"}\
                        """);
        assertThat(revised.status()).as("%s", revised.body()).isEqualTo(201);

        assertThat(standing()).isEqualTo("one 12 PROVISIONAL null");
    }

    /** The migration's own statements, on rows as they were before it. */
    @Test
    void anOlderDatabaseIsFilledFromTheLog() throws Exception {
        record("one", "10.50");
        record("two", "20");
        record("one", "11.50");
        var before = standing();
        jdbc.update(
                "UPDATE command.figure SET value = NULL, marker = NULL, denominator = NULL,"
                        + " written = 1 WHERE body = ?",
                body);

        asOwner(fillingOf("V210__command_figure.sql"));

        assertThat(standing()).isEqualTo(before);
    }

    private static String fillingOf(String migration) throws IOException {
        try (var file = FigureIndex.class.getResourceAsStream("/db/migration/" + migration)) {
            var sql = new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return "SET search_path = command, log; " + sql.substring(sql.indexOf("WITH recorded"));
        }
    }

    private void asOwner(String sql) throws SQLException {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void step(String step, String person) {
        var answer = postAs(person, path("submissions/2024-25-Q1_one/" + step), "");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private void record(String round, String value) {
        var figure =
                "[{\"kpi\": \"K1\", \"value\": %s, \"denominator\": 100, \"marker\": \"provisional\"}]"
                        .formatted(value);
        var answer = put(path("submissions/2024-25-Q1_" + round + "/measurements"), figure);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private String standing() {
        var standing = figures.standing(body, List.of("K1"));
        assertThat(standing).containsOnlyKeys(FIGURE);
        return standing.values().stream()
                .map(figure ->
                        "%s %s %s %s"
                                .formatted(
                                        figure.submission().replaceFirst(".*_", ""),
                                        figure.value(),
                                        figure.marker(),
                                        figure.denominator()))
                .collect(Collectors.joining());
    }

    private String path(String rest) {
        return "/api/bodies/" + body + "/" + rest;
    }
}
