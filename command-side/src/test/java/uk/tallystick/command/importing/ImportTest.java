package uk.tallystick.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.command.CommandSideTest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A file of figures over HTTP: looked at, explained, recorded once. */
class ImportTest extends CommandSideTest {

    private static final String ROUND = "2025-26-Q2_survey";

    private final String body = "i" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aRound() {
        register(body);
        kpi("A", "\"unit\":\"count\",\"checks\":{\"highest\":1000,\"largestChange\":20}");
        kpi("P", "\"unit\":\"percent\",\"checks\":{\"smallestDenominator\":30}");
        kpi(
                "S",
                "\"unit\":\"count\",\"schemes\":[{\"name\":\"Place\",\"breakdowns\":[\"City\","
                        + "\"County\"],\"addsUp\":true}]");
        round("2025-26-Q2");
    }

    private void kpi(String code, String more) {
        var answer =
                post(
                        "/api/bodies/" + body + "/kpis",
                        "{\"code\":\""
                                + code
                                + "\",\"name\":\""
                                + code
                                + "\",\"direction\":\"increase\",\"class\":\"kpi\",\"source\":\"Survey\","
                                + more
                                + "}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private void round(String period) {
        var answer =
                post(
                        "/api/bodies/" + body + "/submissions",
                        "{\"period\":\""
                                + period
                                + "\",\"supplier\":\"Survey\",\"dueOn\":\"2099-01-01\"}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    @Test
    void a_dry_run_records_nothing_and_the_same_file_is_then_recorded_once() {
        var file = "kpi,breakdown,value,comment\nA,,100,\nA,City,7,=1+1\nP,,52.0 [p],fine\n";

        var dry = importFile("?dryRun=true", file);
        assertThat(dry.status()).as("%s", dry.body()).isEqualTo(200);
        assertThat(dry.body().get("rows").asInt()).isEqualTo(3);
        assertThat(events()).isEqualTo(1);

        var first = importFile("", file);
        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(first.body().get("recorded").asInt()).isEqualTo(3);
        assertThat(first.http().headers().firstValue("ETag")).contains("\"2\"");
        assertThat(events()).isEqualTo(2);
        assertThat(words()).contains("=1+1");

        var again = importFile("", file);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("recorded").asInt()).isZero();
        assertThat(again.body().get("receipt")).isEqualTo(first.body().get("receipt"));
        assertThat(events()).isEqualTo(2);

        var onlyWhatIsNew = importFile("", file + "P,City,50,\n");
        assertThat(onlyWhatIsNew.body().get("recorded").asInt()).isEqualTo(1);
    }

    @Test
    void every_problem_is_said_at_once_and_nothing_of_the_file_is_recorded() {
        var file =
                """
                kpi,breakdown,period,value,extractedOn
                A,,2025-26-Q9,1,
                NONE,,,1,
                P,,,101,
                A,,,about 90,
                A,City,,,2099-01-01
                A,County,,5,
                A,county,,6,
                """;
        var expected =
                List.of(
                        "2 period 2025-26-Q9",
                        "3 kpi NONE",
                        "4 value 101",
                        "5 value about 90",
                        "6 extractedOn 2099-01-01",
                        "8 kpi A");

        var dry = importFile("?dryRun=true", file);
        assertThat(dry.status()).isEqualTo(200);
        assertThat(problems(dry.body())).isEqualTo(expected);

        var answer = importFile("", file);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.http().headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(problems(answer.body())).isEqualTo(expected);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void what_is_surprising_wants_a_comment() {
        assertThat(importFile("", "kpi,breakdown,value\nA,,100\nA,City,40\nS,,10\n").status())
                .isEqualTo(200);
        round("2025-26-Q3");
        var file =
                """
                kpi,breakdown,value,denominator,comment
                A,,1001,,new counting
                P,,50,29,
                S,,10,,
                S,City,4,,
                S,County,5,,
                """;

        var warnings =
                sendTo("2025-26-Q3_survey", "?dryRun=true", "text/csv", bytes(file))
                        .body()
                        .get("warnings");

        var found = new ArrayList<String>();
        warnings.forEach(w ->
                found.add(
                        w.get("row").asInt()
                                + " "
                                + w.get("kind").asString()
                                + " "
                                + w.get("explained").asBoolean()));
        assertThat(found)
                .containsExactly(
                        "2 outsideLimits true",
                        "2 largeChange true",
                        "3 smallDenominator false",
                        "4 doesNotAddUp false",
                        "0 missing false");
    }

    @Test
    void whatever_would_be_suppressed_is_announced_and_wants_no_comment() {
        kpi(
                "T",
                "\"unit\":\"count\",\"checks\":{\"suppressBelow\":5},\"schemes\":[{\"name\":\"Place\","
                    + "\"breakdowns\":[\"City\",\"County\",\"Town\"],\"addsUp\":true}]");
        kpi("M", "\"unit\":\"percent\",\"checks\":{\"suppressBelow\":5}");
        var file =
                """
                kpi,breakdown,value,numerator,denominator
                T,,20,,
                T,City,3,,
                T,County,8,,
                T,Town,9,,
                M,,5,3,60
                """;

        var warnings = importFile("?dryRun=true", file).body().get("warnings");
        assertThat(importFile("", file).status()).isEqualTo(200);

        var announced = new ArrayList<String>();
        warnings.forEach(w -> announced.add(w.get("kind").asString()));
        assertThat(announced).hasSize(3).containsOnly("toBeSuppressed");
        assertThat(
                        jdbc.queryForList(
                                "SELECT suppression FROM command.figure WHERE body = ? AND marker ="
                                        + " 'suppressed' ORDER BY suppression",
                                String.class,
                                body))
                .containsExactly("protectsAnother", "smallNumber", "smallNumber");
    }

    @Test
    void the_same_file_without_its_comments_takes_none_away() {
        importFile("", "kpi,value,comment\nA,100,Counted anew\n");

        assertThat(importFile("", "kpi,value\nA,100\n").body().get("recorded").asInt()).isZero();
        assertThat(importFile("", "kpi,value\nA,101\n").body().get("recorded").asInt()).isOne();
    }

    @Test
    void a_figure_that_is_emptied_is_no_part_of_a_sum() {
        importFile("", "kpi,breakdown,value\nS,,10\nS,City,4\nS,County,6\n");

        var emptied =
                importFile(
                        "?dryRun=true",
                        "kpi,breakdown,value,marker\nS,,11,\nS,City,,notCollected\n");

        assertThat(emptied.body().get("warnings")).isEmpty();
    }

    @Test
    void thousands_of_figures_are_events_of_a_thousand_in_one_transaction() {
        var file = new StringBuilder("kpi,breakdown,value\n");
        for (var i = 0; i < 2_500; i++) {
            file.append("A,place ").append(i).append(",5\n");
        }

        assertThat(importFile("", file.toString()).body().get("recorded").asInt()).isEqualTo(2_500);
        assertThat(
                        jdbc.queryForList(
                                """
                                SELECT json_array_length(payload -> 'measurements') FROM log.event_json
                                WHERE aggregate_id = ? AND type = 'measurements-recorded' ORDER BY sequence
                                """,
                                Integer.class,
                                id()))
                .containsExactly(1_000, 1_000, 500);
        assertThat(
                        jdbc.queryForObject(
                                "SELECT count(DISTINCT xact_id) FROM log.event WHERE aggregate_id ="
                                        + " ? AND sequence > 0",
                                Integer.class,
                                id()))
                .isEqualTo(1);
    }

    @Test
    void a_key_is_of_one_file() {
        var key = UUID.randomUUID().toString();
        var first = importFile("", "kpi,value\nA,1\n", "Idempotency-Key", key);
        var same = importFile("", "kpi,value\nA,1\n", "Idempotency-Key", key);
        var other = importFile("", "kpi,value\nA,2\n", "Idempotency-Key", key);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(same.body().get("recorded")).isEqualTo(first.body().get("recorded"));
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void a_key_is_of_one_uploaded_file_too() {
        var key = UUID.randomUUID().toString();
        var first = upload("kpi,value\nA,1\n", "Idempotency-Key", key);
        var other = upload("kpi,value\nA,2\n", "Idempotency-Key", key);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(200);
        assertThat(first.body().get("recorded").asInt()).isEqualTo(1);
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void a_file_that_is_too_large_is_refused_whole() {
        var large = new byte[50 * 1024 * 1024 + 1];

        assertThat(sendTo(ROUND, "?dryRun=true", "text/csv", large).status()).isEqualTo(413);
        assertThat(upload(new String(large, StandardCharsets.US_ASCII)).status()).isEqualTo(413);
    }

    @Test
    void a_round_that_is_not_there_takes_nothing() {
        var answer =
                sendTo("2025-26-Q1_survey", "?dryRun=true", "text/csv", bytes("kpi,value\nA,1\n"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void bytes_that_no_database_takes_are_a_problem_with_its_place() {
        var dry =
                importFile(
                        "?dryRun=true",
                        "kpi,breakdown,value,comment\nA,a\0b,1,\nA,,2,x\0y\nA\0,,3,\n");

        assertThat(problems(dry.body()))
                .containsExactly("2 breakdown a\uFFFDb", "3 comment x\uFFFDy", "4 kpi A\uFFFD");
    }

    private Answer importFile(String query, String file, String... headers) {
        return sendTo(ROUND, query, "text/csv", bytes(file), headers);
    }

    private Answer sendTo(String round, String query, String type, byte[] file, String... headers) {
        var path = "/api/bodies/" + body + "/submissions/" + round + "/import" + query;
        return sendFileAs(person(), "POST", path, type, file, headers);
    }

    private Answer upload(String file, String... headers) {
        var form = new ByteArrayOutputStream();
        form.writeBytes(
                bytes(
                        "--edge\r\n"
                                + "Content-Disposition: form-data; name=\"file\";"
                                + " filename=\"a.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n"));
        form.writeBytes(bytes(file));
        form.writeBytes(bytes("\r\n--edge--\r\n"));
        return sendTo(ROUND, "", "multipart/form-data; boundary=edge", form.toByteArray(), headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> problems(JsonNode answer) {
        var problems = new ArrayList<String>();
        answer.get("problems")
                .forEach(p ->
                        problems.add(
                                p.get("row").asInt()
                                        + " "
                                        + p.get("column").asString()
                                        + " "
                                        + p.get("found").asString()));
        return problems;
    }

    private String id() {
        return "submission:" + body + ":" + ROUND;
    }

    private int events() {
        return jdbc.queryForList("SELECT 1 FROM log.event WHERE aggregate_id = ?", id()).size();
    }

    private String words() {
        return jdbc.queryForList("SELECT text FROM log.exhibit WHERE subject = ?", id()).toString();
    }
}
