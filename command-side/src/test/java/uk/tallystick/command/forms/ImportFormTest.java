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
import java.util.UUID;
import java.util.regex.Pattern;

/** A file is looked at, explained where it is surprising, and recorded. */
class ImportFormTest extends FormTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([^\"]+)\"");

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
        var id = UPLOAD.matcher(looked.body());
        assertThat(id.find()).isTrue();
        var upload = id.group(1);

        var unexplained = form("upload", upload, "why0", "Counted anew", "others", "");
        assertThat(unexplained.statusCode()).isEqualTo(422);
        assertThat(unexplained.body()).contains("Counted anew", "There is a problem");
        assertThat(figures()).isZero();

        var recorded =
                form("upload", upload, "why0", "Counted anew", "others", "As the others said");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(303);
        assertThat(location(recorded))
                .contains("/bodies/" + body + "/submissions/2025-26-Q2_survey?seen=");
        assertThat(figures()).isEqualTo(3);
        assertThat(count("log.exhibit WHERE text = 'Counted anew'")).isPositive();
        assertThat(count("command.upload WHERE id = ?", upload)).isZero();
    }

    @Test
    void a_file_is_kept_for_its_sender_only() throws Exception {
        var id = UPLOAD.matcher(upload("kpi,value\nA,5\n").body());
        assertThat(id.find()).isTrue();

        var another =
                send(
                        anotherPerson(),
                        "--e\r\n" + part("upload", id.group(1)) + "--e\r\n" + key() + "--e--\r\n");

        assertThat(another.statusCode()).isEqualTo(422);
        assertThat(figures()).isZero();
    }

    @Test
    void a_form_without_a_file_says_so() throws Exception {
        var answer = form("others", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("choose a file");
    }

    private String path() {
        return "/bodies/" + body + "/submissions/2025-26-Q2_survey/import/new";
    }

    private long figures() {
        return count("command.figure WHERE body = ?", body);
    }

    private HttpResponse<String> upload(String file) throws IOException, InterruptedException {
        return send(
                person(),
                "--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                        + file
                        + "\r\n"
                        + "--e\r\n"
                        + key()
                        + "--e--\r\n");
    }

    private HttpResponse<String> form(String... fields) throws IOException, InterruptedException {
        var form = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) {
            form.append("--e\r\n").append(part(fields[i], fields[i + 1]));
        }
        return send(person(), form + "--e\r\n" + key() + "--e--\r\n");
    }

    private static String key() {
        return part("key", UUID.randomUUID().toString());
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
