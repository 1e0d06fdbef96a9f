package uk.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** What somebody would try who means harm, by name. */
@TestInstance(Lifecycle.PER_CLASS)
class AbuseTest {

    private static final String PATH = "/api/bodies/alpha";
    private static final String WORDS =
            "'); DROP TABLE log.event; -- ${7*191} #{7*191} [[${7*191}]] __${7*191}__::.x"
                    + " <script>alert(1)</script> {{7*191}} =HYPERLINK(\\\"http://evil\\\")";

    private House house;
    private String staff;

    @BeforeAll
    void open() {
        house = House.open();
        staff = house.everyRole();
        house.command(
                staff,
                "POST",
                "/api/bodies",
                "{\"id\":\"alpha\",\"name\":\"%s\",\"kind\":\"other\"}".formatted(WORDS));
    }

    @AfterAll
    void close() {
        house.close();
    }

    private long events() {
        return house.number("SELECT count(*) FROM log.event");
    }

    @Test
    void words_are_words_in_the_database_and_on_every_page() {
        var decision =
                house.command(
                                staff,
                                "POST",
                                PATH + "/decisions",
                                "{\"title\":\"%1$s\",\"classification\":\"public\",\"kind\":\"key\"}"
                                        .formatted(WORDS))
                        .path("id")
                        .asString();
        var code = decision.substring(decision.lastIndexOf(':') + 1);
        var taken =
                house.command(
                        staff,
                        "POST",
                        PATH + "/decisions/" + code + "/take",
                        "{\"takenOn\":\"2025-01-31\",\"madeBy\":\"%1$s\",\"rationale\":\"%1$s\"}"
                                .formatted(WORDS));
        var seen = "?seen=" + taken.path("receipt").asString();
        for (var page :
                List.of(
                        "/bodies/alpha" + seen,
                        "/bodies/alpha/decisions" + seen,
                        "/bodies/alpha/decisions/" + code + seen,
                        "/history/" + decision + seen)) {
            var answer = house.get(House.NOBODY, page, "Accept", "text/html");
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.body())
                    .as(page)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*191}")
                    .doesNotContain("<script>alert")
                    .doesNotContain("1337");
        }
        assertThat(events()).isPositive();
    }

    @Test
    void what_a_question_asks_is_never_run() {
        for (var hostile :
                List.of(
                        "' OR '1'='1",
                        "1; DROP TABLE log.event",
                        "${7*191}",
                        "__${T(java.lang.Runtime).getRuntime()}__::.x",
                        "../../etc/passwd",
                        "%00",
                        "\r\nSet-Cookie: owned=1")) {
            var value = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
            for (var path :
                    List.of(
                            PATH + "/kpis?knownAt=",
                            PATH + "/kpis?asAt=",
                            PATH + "/kpis?cursor=",
                            PATH + "/kpis?basis=",
                            PATH + "/kpis/K1/series?breakdown=",
                            "/bodies/alpha?day=",
                            "/api/history/",
                            "/bodies/",
                            "/sign-in?next=")) {
                var answer = house.get(House.NOBODY, path + value.replace("+", "%20"));
                assertThat(answer.statusCode()).as("%s%s", path, hostile).isLessThan(500);
                assertThat(answer.body()).doesNotContain("1337", "root:x:0");
                assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                        .doesNotContain("owned");
            }
        }
    }

    @Test
    void no_path_leads_out_of_the_files_that_are_served() throws Exception {
        for (var path :
                List.of(
                        "/assets/../application.properties",
                        "/assets/..%2f..%2fapplication.properties",
                        "/assets/%2e%2e/%2e%2e/application.properties",
                        "/assets/..%5c..%5capplication.properties",
                        "/tallystick/..;/..;/application.properties",
                        "/webjars/govuk-frontend/..%2f..%2f..%2f..%2fapplication.properties",
                        "/govuk/%252e%252e/application.properties",
                        "/swagger-ui/..%2f..%2fdb/migration/V1__log.sql")) {
            var answer = RawSocket.ask(house.address(), "GET " + path + " HTTP/1.1");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 (400|404|302).*");
            assertThat(answer).as(path).doesNotContain("spring.", "CREATE TABLE");
        }
    }

    @Test
    void xml_is_not_read_at_all() {
        var before = events();
        var xml =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM"
                        + " \"file:///etc/passwd\">]><a>&b;</a>";
        for (var type : List.of("application/xml", "text/xml", "application/xhtml+xml")) {
            var answer = house.send(staff, "POST", PATH + "/decisions", xml, "Content-Type", type);
            assertThat(answer.statusCode()).isEqualTo(415);
            assertThat(answer.body()).doesNotContain("root:x:0");
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void a_small_body_that_unpacks_to_a_large_one_is_not_unpacked() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[50_000_000]);
        }
        var request =
                HttpRequest.newBuilder(URI.create(house.address() + PATH + "/decisions"))
                        .header("Authorization", "Bearer " + staff)
                        .header("Content-Type", "application/json")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode())
                    .isBetween(400, 415);
        }
    }

    @Test
    void what_is_too_large_or_too_deep_is_refused_before_it_is_understood() {
        var before = events();
        var deep = "[".repeat(100_000) + "]".repeat(100_000);
        var answer =
                house.send(
                        staff,
                        "POST",
                        PATH + "/decisions",
                        deep,
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(400);
        var large = "{\"title\":\"" + "x".repeat(9_000_000) + "\"}";
        answer =
                house.send(
                        staff,
                        "POST",
                        PATH + "/decisions",
                        large,
                        "Content-Type",
                        "application/json");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void nobody_sets_what_is_not_theirs_to_set() {
        var before = events();
        for (var field :
                List.of(
                        "actor",
                        "person",
                        "by",
                        "recordedAt",
                        "position",
                        "version",
                        "correlationId",
                        "held",
                        "roles",
                        "visibility")) {
            var answer =
                    house.send(
                            staff,
                            "POST",
                            PATH + "/decisions",
                            "{\"title\":\"T\",\"classification\":\"public\",\"kind\":\"key\",\"%s\":\"x\"}"
                                    .formatted(field),
                            "Content-Type",
                            "application/json");
            assertThat(answer.statusCode()).as(field).isEqualTo(400);
            assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
        }
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void the_page_of_faults_is_for_faults() {
        assertThat(house.get(House.NOBODY, "/error").statusCode()).isEqualTo(401);
        assertThat(house.get(staff, "/error").statusCode()).isEqualTo(403);
    }

    @Test
    void a_body_of_any_type_is_of_none() {
        var answer = house.send(staff, "POST", PATH + "/decisions", "{}", "Content-Type", "*/*");
        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void how_we_are_in_detail_is_for_the_installations_administrators() {
        var health = "/actuator/health";
        assertThat(house.get(House.NOBODY, health).body()).doesNotContain("components");
        var ofOneBody = TestPeople.somebody(house.database, "alpha", EnumSet.allOf(Role.class));
        assertThat(house.get(ofOneBody, health).body()).doesNotContain("components");
        assertThat(house.get(staff, health).body()).contains("components", "sequencer");
    }

    @Test
    void a_header_cannot_be_made_of_what_was_sent() throws IOException {
        var answer =
                RawSocket.ask(
                        house.address(),
                        "GET /bodies/alpha?day=1%0d%0aX-Owned:1&month=2&year=2024 HTTP/1.1",
                        "Accept: text/html");
        assertThat(head(answer)).noneMatch(line -> line.startsWith("X-Owned"));
        answer =
                RawSocket.ask(
                        house.address(), "GET /desk%0d%0aX-Owned:1 HTTP/1.1", "Accept: text/html");
        assertThat(head(answer)).noneMatch(line -> line.startsWith("X-Owned"));
    }

    private static Stream<String> head(String answer) {
        return answer.lines().takeWhile(line -> !line.isEmpty());
    }
}
