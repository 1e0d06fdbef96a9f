package uk.tallystick.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.person.Role;
import uk.tallystick.probe.Probe;

import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

class GateTest {

    private static Database database;
    private static Probe probe;
    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        database = TestDatabase.prepared();
        probe = Probe.start(database, new SteppedClock());
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private HttpResponse<String> recordAs(String token, String body) {
        return browser.post(
                probe.url() + "/api/bodies/" + body + "/figures",
                Map.of(),
                "Authorization",
                "Bearer " + token);
    }

    @Test
    void everybody_may_read_and_is_nobody() {
        var answer = browser.get(probe.url() + "/api/open");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"person\":\"null\"", "\"signedIn\":false");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_write_by_nobody_is_401_and_says_how_to_sign_in() {
        var answer = browser.post(probe.url() + "/api/bodies/notts/figures", Map.of());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate"))
                .containsExactly("Bearer", "Basic realm=\"Tallystick\", charset=\"UTF-8\"");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
    }

    @Test
    void a_browser_is_not_asked_for_a_password_that_it_would_send_by_itself() {
        var answer =
                browser.post(
                        probe.url() + "/api/bodies/notts/figures",
                        Map.of(),
                        "Sec-Fetch-Mode",
                        "cors");
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly("Bearer");
    }

    @Test
    void a_role_counts_on_its_body_and_on_no_other() {
        var submitter = TestPeople.somebody(database, "notts", Set.of(Role.SUBMITTER));
        assertThat(recordAs(submitter, "notts").statusCode()).isEqualTo(200);
        assertThat(recordAs(submitter, "body:notts").statusCode()).isEqualTo(200);
        assertThat(recordAs(submitter, "derbyshire").statusCode()).isEqualTo(403);
        var everywhere = TestPeople.somebody(database, "", Set.of(Role.SUBMITTER));
        assertThat(recordAs(everywhere, "derbyshire").statusCode()).isEqualTo(200);
    }

    @Test
    void every_other_role_is_not_enough() {
        var others = EnumSet.complementOf(EnumSet.of(Role.SUBMITTER));
        assertThat(recordAs(TestPeople.somebody(database, "notts", others), "notts").statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_endpoint_without_a_rule_lets_nobody_in() {
        var everyRole = TestPeople.everyRole(database);
        var answer =
                browser.get(probe.url() + "/api/forgotten", "Authorization", "Bearer " + everyRole);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("told");
        assertThat(browser.get(probe.url() + "/api/forgotten").statusCode()).isEqualTo(401);
    }

    @Test
    void a_role_that_is_taken_away_is_gone_with_the_next_request() {
        var person = TestPeople.register(database, "notts", Set.of(Role.SUBMITTER));
        var token = TestPeople.tokenOf(database, person);
        assertThat(recordAs(token, "notts").statusCode()).isEqualTo(200);
        TestPeople.execute(database, "DELETE FROM access.role WHERE person = ?", person);
        assertThat(recordAs(token, "notts").statusCode()).isEqualTo(403);
        TestPeople.execute(database, "UPDATE access.person SET erased = true WHERE id = ?", person);
        assertThat(recordAs(token, "notts").statusCode()).isEqualTo(401);
    }

    @Test
    void a_page_for_people_leads_to_the_sign_in_page_and_back() {
        var answer = browser.get(probe.url() + "/desk?day=1&x=%26", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Browser.location(answer))
                .endsWith("/sign-in?next=%2Fdesk%3Fday%3D1%26x%3D%2526");
    }

    @Test
    void whoever_may_not_see_a_page_is_told_so_on_a_page() {
        var nobody = TestPeople.somebody(database, "notts", Set.of());
        var answer =
                browser.get(
                        probe.url() + "/api-like/forgotten",
                        "Accept",
                        "text/html",
                        "Authorization",
                        "Bearer " + nobody);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("You may not see this page")
                .doesNotContain("Whitelabel", "told");
    }

    @Test
    void metrics_are_for_the_installations_administrators() {
        var metrics = probe.url() + "/actuator/metrics";
        assertThat(browser.get(metrics).statusCode()).isEqualTo(401);
        var ofOneBody = TestPeople.somebody(database, "notts", Set.of(Role.ADMINISTRATOR));
        assertThat(browser.get(metrics, "Authorization", "Bearer " + ofOneBody).statusCode())
                .isEqualTo(403);
    }

    @Test
    void every_answer_carries_the_headers_that_keep_other_sites_out() {
        for (var path : Set.of("/api/open", "/sign-in", "/nowhere")) {
            var headers = browser.get(probe.url() + path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
                    .doesNotContain("unsafe-inline");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
        }
    }

    @Test
    void behind_tls_browsers_are_told_to_stay_there() {
        try (var behind =
                Probe.start(
                        database, new SteppedClock(), "--server.forward-headers-strategy=native")) {
            var answer = browser.get(behind.url() + "/sign-in", "X-Forwarded-Proto", "https");
            assertThat(answer.headers().firstValue("Strict-Transport-Security").orElse(""))
                    .contains("max-age=31536000");
            assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                    .contains("Secure", "HttpOnly", "SameSite=Lax");
        }
    }
}
