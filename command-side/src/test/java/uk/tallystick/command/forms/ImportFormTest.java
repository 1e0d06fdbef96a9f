package uk.tallystick.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A file is looked at, explained where it is surprising, and recorded. */
class ImportFormTest extends FormTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");
    private static final Pattern FIELD = Pattern.compile("name=\"(why[^\"]+)\"");
    private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"");

    private String code = "2025-26-Q2_survey";

    @BeforeEach
    void aRound() {
        register(body);
        post(
                "/api/bodies/" + body + "/kpis",
                """
                {"code":"A","name":"A","unit":"count","direction":"increase","source":"Survey","checks":{"highest":10}}
                """);
        post(
                "/api/bodies/" + body + "/submissions",
                """
                {"period":"2025-26-Q2","supplier":"Survey","dueOn":"2099-01-01"}
                """);
    }

    @Test
    void the_form_is_shown_to_who_may_use_it() throws Exception {
        assertThat(get(person(), path()).body()).contains("enctype=\"multipart/form-data\"");
        assertThat(get("", path()).statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_file_with_problems_shows_each_with_its_place_and_is_not_recorded() throws Exception {
        var answer = upload("kpi,value\nA,<b>about 90</b>\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("1 problem", "&lt;b&gt;about 90&lt;/b&gt;", "tallystick-scroll")
                .doesNotContain("Record these figures");
        assertThat(figures()).isZero();
    }

    @Test
    void what_is_surprising_is_explained_before_it_is_recorded() throws Exception {
        var looked = upload("kpi,breakdown,value\nA,,11\nA,City,5\nA,County,12\n");
        assertThat(looked.statusCode()).as(looked.body()).isEqualTo(200);
        assertThat(looked.body()).contains("2 warnings", "Record these figures");
        assertThat(figures()).isZero();
        var first = all(FIELD, looked.body()).getFirst();

        var unexplained = form(looked, first, "Counted anew", "others", "");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("Counted anew", "There is a problem");
        assertThat(figures()).isZero();

        var recorded = form(unexplained, first, "Counted anew", "others", "As the others said");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(location(recorded))
                .contains("/bodies/" + body + "/submissions/2025-26-Q2_survey?seen=");
        assertThat(figures()).isEqualTo(3);
        assertThat(count("log.exhibit WHERE text = 'Counted anew'")).isPositive();
        assertThat(count("command.upload WHERE submission = ?", round())).isZero();
    }

    @Test
    void pressing_record_twice_records_once_and_is_answered_alike() throws Exception {
        var looked = upload("kpi,value\nA,5\n");

        var first = form(looked);
        var second = form(looked);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(303);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(303);
        assertThat(location(second)).isEqualTo(location(first));
        assertThat(count("log.event WHERE aggregate_id = ?", round())).isEqualTo(2);
    }

    @Test
    void as_many_warnings_as_are_shown_can_be_explained_one_by_one() throws Exception {
        var file = new StringBuilder("kpi,breakdown,value\n");
        for (var i = 0; i < 200; i++) {
            file.append("A,place ").append(i).append(",11\n");
        }
        var looked = upload(file.toString());
        var said = new ArrayList<String>();
        all(FIELD, looked.body()).forEach(field -> said.addAll(List.of(field, "Said " + field)));

        var recorded = form(looked, said.toArray(String[]::new));

        assertThat(said).hasSize(400);
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(count("log.exhibit WHERE subject = ? AND text LIKE 'Said why%'", round()))
                .isEqualTo(200);
    }

    @Test
    void an_explanation_that_no_figure_can_have_is_refused() throws Exception {
        var answer = form(upload("kpi,value\nA,11\n"), "others", "x".repeat(20_001));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("has 20001 characters");
        assertThat(figures()).isZero();
    }

    @Test
    void a_file_that_the_round_takes_no_more_says_so() throws Exception {
        form(upload("kpi,value\nA,6\n"));
        var looked = upload("kpi,value\nA,5\n");
        post("/api/bodies/" + body + "/submissions/2025-26-Q2_survey/submit", "{}");

        var refused = form(looked);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("the round is submitted");
    }

    @Test
    void a_second_file_in_one_sitting_leaves_what_the_first_recorded() throws Exception {
        form(
                upload(
                        """
                        kpi,breakdown,period,value
                        A,,,5
                        A,City of Ely,,4
                        A,Year,12m-to-2025-09,9
                        """));
        post(
                "/api/bodies/" + body + "/submissions",
                """
                {"period":"2025-26-Q3","supplier":"Survey","dueOn":"2099-01-01"}
                """);
        code = "2025-26-Q3_survey";

        var first = upload("kpi,value\nA,6\n");
        assertThat(first.body()).contains("2 warnings");
        assertThat(form(first, "others", "Not counted").statusCode()).isEqualTo(303);
        var second = upload("kpi,breakdown,value\nA,City of Ely,3\n");

        assertThat(second.body()).contains("0 warnings");
        assertThat(form(second).statusCode()).isEqualTo(303);
        assertThat(
                        jdbc.queryForList(
                                """
                                SELECT concat_ws(' ', breakdown, period, value, marker) FROM command.figure
                                WHERE submission = ? ORDER BY breakdown
                                """,
                                String.class,
                                round()))
                .containsExactly(
                        "all 2025-26-Q3 6 final",
                        "city-of-ely 2025-26-Q3 3 final",
                        "year 12m-to-2025-12 notCollected");
        assertThat(count("log.exhibit WHERE subject = ? AND text = 'year'", "label:" + body))
                .isZero();
    }

    @Test
    void a_file_is_kept_for_its_sender_only() throws Exception {
        var looked = upload("kpi,value\nA,5\n").body();

        var another =
                send(
                        anotherPerson(),
                        path(),
                        fields(
                                "upload",
                                all(UPLOAD, looked).getFirst(),
                                "key",
                                all(KEY, looked).getFirst()));

        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(figures()).isZero();
    }

    @Test
    void a_form_without_a_file_says_so() throws Exception {
        var answer = form(get(person(), path()), "others", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("choose a file");
    }

    private String path() {
        return "/bodies/" + body + "/submissions/" + code + "/import/new";
    }

    private String round() {
        return "submission:" + body + ":" + code;
    }

    private long figures() {
        return count("command.figure WHERE body = ?", body);
    }

    /** Looks at a file with the form as it is first shown. */
    private HttpResponse<String> upload(String file) throws IOException, InterruptedException {
        return send(
                person(),
                "--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        + file
                        + "\r\n"
                        + "--e\r\n"
                        + part("key", all(KEY, get(person(), path()).body()).getFirst())
                        + "--e--\r\n");
    }

    /** Sends the form that is shown with its hidden fields, as a browser does. */
    private HttpResponse<String> form(HttpResponse<String> shown, String... fields)
            throws IOException, InterruptedException {
        var sent = new ArrayList<>(List.of(fields));
        all(UPLOAD, shown.body()).forEach(id -> sent.addAll(List.of("upload", id)));
        sent.addAll(List.of("key", all(KEY, shown.body()).getFirst()));
        return send(person(), path(), fields(sent.toArray(String[]::new)));
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static String part(String name, String value) {
        return "Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private HttpResponse<String> send(String token, String form)
            throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(url(path())))
                        .header("Accept", "text/html")
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=e")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }
}
