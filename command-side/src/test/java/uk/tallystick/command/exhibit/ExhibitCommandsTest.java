package uk.tallystick.command.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.access.TestPeople;
import uk.tallystick.command.CommandSideTest;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/** Files are put beside things: whole, as what they are, once. */
class ExhibitCommandsTest extends CommandSideTest {

    private static final int LARGEST = 25 * 1024 * 1024;
    private static final String BINARY = "application/octet-stream";

    private String body = "";

    @BeforeEach
    void anAction() {
        body = "files" + System.nanoTime();
        register(body);
        var added =
                post(
                        "/api/bodies/" + body + "/actions",
                        "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");
        assertThat(added.status()).isEqualTo(201);
    }

    private String path(String... said) {
        var path = new StringBuilder("/api/bodies/" + body + "/exhibits?about=");
        path.append("action:").append(body).append(":A1");
        for (var i = 0; i < said.length; i += 2) {
            path.append('&').append(said[i]).append('=');
            path.append(URLEncoder.encode(said[i + 1], StandardCharsets.UTF_8));
        }
        return path.toString();
    }

    private Answer send(String path, byte[] file, String... headers) {
        return sendFileAs(person(), "POST", path, BINARY, file, headers);
    }

    private Map<String, @Nullable Object> stored() {
        return jdbc.queryForMap(
                """
                SELECT x.media_type, x.length, x.content, x.text, x.digest, x.disclosure,
                       n.text AS name FROM log.event_json e
                JOIN log.exhibit x ON x.digest = e.payload #>> '{content,digest}'
                LEFT JOIN log.exhibit n ON n.digest = e.payload #>> '{fileName,digest}'
                WHERE e.type = 'exhibit-filed' AND e.aggregate_id LIKE ?
                """,
                "exhibit:" + body + ":%");
    }

    private long filed() {
        var count =
                jdbc.queryForObject(
                        "SELECT count(*) FROM log.event WHERE type = 'exhibit-filed' AND"
                                + " aggregate_id LIKE ?",
                        Long.class,
                        "exhibit:" + body + ":%");
        return count == null ? 0 : count;
    }

    @Test
    void a_file_is_kept_whole_as_what_it_is_and_its_fingerprint_can_be_checked() throws Exception {
        var answer =
                send(
                        path("title", "The report", "kind", "evidence", "fileName", "r.html"),
                        Samples.PDF);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(answer.http().headers().firstValue("Location").orElse(""))
                .startsWith("/api/bodies/" + body + "/exhibits/");
        var row = stored();
        assertThat(row.get("media_type")).isEqualTo("application/pdf");
        assertThat(row.get("length")).isEqualTo(Samples.PDF.length);
        assertThat(row.get("content")).isEqualTo(Samples.PDF);
        assertThat(row.get("text")).isNull();
        assertThat(row.get("name")).isEqualTo("r.html");
        var disclosure = String.valueOf(row.get("disclosure"));
        var sha256 = MessageDigest.getInstance("SHA-256");
        assertThat(row.get("digest"))
                .isEqualTo(
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        sha256.digest(
                                                disclosure.getBytes(StandardCharsets.US_ASCII))));
        assertThat(new String(Base64.getUrlDecoder().decode(disclosure), StandardCharsets.UTF_8))
                .endsWith(
                        "\"exhibit\", {\"mediaType\":\"application/pdf\",\"length\":%d,\"sha256\":\"%s\"}]"
                                .formatted(
                                        Samples.PDF.length,
                                        HexFormat.of().formatHex(sha256.digest(Samples.PDF))));
    }

    @Test
    void a_file_has_at_most_25_megabytes() {
        var largest = new byte[LARGEST];
        System.arraycopy(Samples.PDF, 0, largest, 0, Samples.PDF.length);
        assertThat(send(path("title", "Large"), largest).status()).isEqualTo(201);

        var larger = Arrays.copyOf(largest, LARGEST + 1);
        assertThat(send(path("title", "Larger"), larger).status()).isEqualTo(413);
        assertThat(multipart("larger.pdf", larger).status()).isEqualTo(413);
        assertThat(filed()).isEqualTo(1);
    }

    @Test
    void a_file_that_is_none_of_those_taken_is_refused_whatever_it_is_called() {
        for (var file :
                Map.of(
                                "picture.png", Samples.HTML,
                                "photo.png", Samples.SVG,
                                "report.pdf", Samples.ZIP,
                                "letter.docx", Samples.MACROS)
                        .entrySet()) {
            for (var type : new String[] {BINARY, "image/png", "application/pdf"}) {
                var answer =
                        sendFileAs(
                                person(),
                                "POST",
                                path("title", "T", "fileName", file.getKey()),
                                type,
                                file.getValue());
                assertThat(answer.status()).as("%s", answer.body()).isEqualTo(415);
            }
            assertThat(multipart(file.getKey(), file.getValue()).status()).isEqualTo(415);
        }
        assertThat(filed()).isZero();
    }

    @Test
    void a_file_can_be_uploaded_with_a_name_that_is_cleaned() {
        var answer = multipart("C:\\temp\\say \\\"yes\\\".png", Samples.PNG);

        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
        assertThat(String.valueOf(stored().get("name"))).doesNotContain("temp", "\\", "\n");
        assertThat(stored().get("media_type")).isEqualTo("image/png");
    }

    @Test
    void a_file_has_a_visibility_of_its_own() {
        var filed = multipart("paper.png", Samples.PNG);
        var code = filed.body().path("id").asString().replaceFirst(".*:", "");
        var body = Ids.bodyOf(filed.body().path("id").asString());

        var set =
                send(
                        "PUT",
                        "/api/bodies/" + body + "/exhibits/" + code + "/visibility",
                        "{\"visibility\": \"public\"}");

        assertThat(set.status()).as("%s", set.body()).isEqualTo(200);
    }

    @Test
    void a_file_sent_as_if_it_were_a_form_is_not_taken_for_one() {
        var answer =
                sendFileAs(
                        person(),
                        "POST",
                        path("title", "T"),
                        "application/x-www-form-urlencoded",
                        Samples.TEXT);
        assertThat(answer.status()).as("%s", answer.body()).isIn(400, 415);
    }

    @Test
    void what_is_said_of_a_file_is_checked_and_the_field_named() {
        wrong("about", path("title", "T").replace(":A1", ":A2"));
        wrong("about", path("title", "T").replace("action:" + body, "action:elsewhere"));
        wrong("about", path("title", "T").replaceFirst("about=[^&]*", "about=%00x"));
        wrong("about", path("title", "T").replaceFirst("about=[^&]*", "about=nothing"));
        wrong("title", path());
        wrong("title", path("title", "x".repeat(301)));
        wrong("kind", path("title", "T", "kind", "gossip"));
        wrong("effectiveOn", path("title", "T", "effectiveOn", "yesterday"));
        wrong("effectiveOn", path("title", "T", "effectiveOn", "2190-01-01"));
        wrong("statedSource", path("title", "T", "statedOn", "2020-01-01"));
        var empty = send(path("title", "T"), new byte[0]);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body().at("/errors/0/field").asString()).isEqualTo("file");
        assertThat(filed()).isZero();
    }

    private void wrong(String field, String path) {
        var answer = send(path, Samples.TEXT);
        assertThat(answer.status()).as("%s %s", path, answer.body()).isIn(400, 422);
        if (answer.status() == 422) {
            assertThat(answer.body().at("/errors/0/field").asString()).as(path).isEqualTo(field);
        }
    }

    @Test
    void a_key_names_one_file_and_what_was_said_of_it() {
        var key = new String[] {"Idempotency-Key", "k-" + body};
        var first = send(path("title", "T"), Samples.TEXT, key);
        var again = send(path("title", "T"), Samples.TEXT, key);

        assertThat(again.body().path("id")).isEqualTo(first.body().path("id"));
        assertThat(filed()).isEqualTo(1);
        assertThat(send(path("title", "U"), Samples.TEXT, key).status()).isEqualTo(422);
        assertThat(send(path("title", "T"), Samples.CSV, key).status()).isEqualTo(422);
    }

    @Test
    void a_file_is_put_beside_a_thing_by_whoever_records_there() {
        var auditor = TestPeople.somebody(database, body, Set.of(Role.AUDITOR));
        var elsewhere = TestPeople.somebody(database, "elsewhere", Set.of(Role.SECRETARY));
        var secretary = TestPeople.somebody(database, body, Set.of(Role.SECRETARY));
        for (var token : new String[] {auditor, elsewhere}) {
            assertThat(sendFileAs(token, "POST", path("title", "T"), BINARY, Samples.TEXT).status())
                    .isEqualTo(403);
        }
        assertThat(sendFileAs("", "POST", path("title", "T"), BINARY, Samples.TEXT).status())
                .isEqualTo(401);
        assertThat(sendFileAs(secretary, "POST", path("title", "T"), BINARY, Samples.TEXT).status())
                .isEqualTo(201);
    }

    @Test
    void a_role_for_one_action_is_not_one_for_the_files_of_anything_else() {
        var person = TestPeople.register(database, body, Set.of());
        jdbc.update(
                "INSERT INTO access.role (person, body, role, scope) VALUES (?, ?, ?, ARRAY['A1'])",
                person,
                body,
                Role.DELIVERY_LEAD.code());
        var lead = TestPeople.tokenOf(database, person);
        var ofAction = path("title", "T");
        var ofBody = ofAction.replace("action:" + body + ":A1", "body:" + body);

        assertThat(sendFileAs(lead, "POST", ofAction, BINARY, Samples.TEXT).status())
                .isEqualTo(201);
        assertThat(sendFileAs(lead, "POST", ofBody, BINARY, Samples.TEXT).status()).isEqualTo(403);
        assertThat(send(ofBody, Samples.TEXT).status()).isEqualTo(201);
    }

    private Answer multipart(String name, byte[] file) {
        var start =
                "--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                .formatted(name)
                        + "Content-Type: application/pdf\r\n\r\n";
        var head = start.getBytes(StandardCharsets.UTF_8);
        var tail = "\r\n--e--\r\n".getBytes(StandardCharsets.UTF_8);
        var all = new byte[head.length + file.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(file, 0, all, head.length, file.length);
        System.arraycopy(tail, 0, all, head.length + file.length, tail.length);
        return sendFileAs(
                person(), "POST", path("title", "T"), "multipart/form-data; boundary=e", all);
    }
}
