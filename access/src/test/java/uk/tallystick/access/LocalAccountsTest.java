package uk.tallystick.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.person.Role;
import uk.tallystick.probe.Probe;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

class LocalAccountsTest {

    private static final String PASSWORD = "a long enough password";
    private static final String ENCODED =
            String.valueOf(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD));

    private final SteppedClock clock = new SteppedClock();
    private final Browser browser = new Browser();
    private Database database;
    private Probe probe;
    private String kim;

    @BeforeEach
    void start() {
        database = TestDatabase.prepared();
        kim = TestPeople.register(database, "notts", Set.of(Role.SUBMITTER));
        TestPeople.password(database, kim, "kim", ENCODED);
        probe = Probe.start(database, clock, "--tallystick.rate-limit.anonymous=0");
    }

    @AfterEach
    void stop() {
        probe.close();
        browser.close();
    }

    private HttpResponse<String> as(String username, String password) {
        return at(probe.url(), username, password);
    }

    private HttpResponse<String> at(String url, String username, String password) {
        var credentials =
                Base64.getEncoder()
                        .encodeToString(
                                (username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return browser.get(url + "/api/open", "Authorization", "Basic " + credentials);
    }

    @Test
    void the_right_password_says_who_it_is_whatever_the_case_of_the_name() {
        assertThat(ENCODED).startsWith("$argon2id$");
        assertThat(as("kim", PASSWORD).body()).contains(kim);
        assertThat(as("KIM", PASSWORD).body()).contains(kim);
        assertThat(as("kim", PASSWORD).headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void a_wrong_password_and_a_name_that_nobody_has_get_the_same_answer() {
        var wrong = as("kim", "a wrong password");
        var unknown = as("nobody", PASSWORD);
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void many_wrong_passwords_lock_the_account_for_a_while_that_doubles() {
        fail(5);
        assertThat(as("kim", PASSWORD).statusCode()).isEqualTo(401);
        clock.step(Duration.ofSeconds(11));
        fail(1);
        clock.step(Duration.ofSeconds(11));
        assertThat(as("kim", PASSWORD).statusCode()).as("locked for 20 s now").isEqualTo(401);
        clock.step(Duration.ofSeconds(10));
        assertThat(as("kim", PASSWORD).statusCode()).isEqualTo(200);
        fail(4);
        assertThat(as("kim", PASSWORD).statusCode()).as("counted anew").isEqualTo(200);
    }

    private void fail(int times) {
        for (var i = 0; i < times; i++) {
            assertThat(as("kim", "wrong " + i).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void many_right_passwords_at_once_are_checked_a_few_at_a_time() throws Exception {
        try (var pool = Executors.newFixedThreadPool(40)) {
            var all =
                    IntStream.range(0, 40)
                            .<Callable<Integer>>mapToObj(
                                    _ -> () -> as("kim", PASSWORD).statusCode())
                            .toList();
            for (var one : pool.invokeAll(all)) {
                assertThat(one.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void wrong_passwords_at_the_same_time_all_count() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            var attempts =
                    IntStream.range(0, 8)
                            .<Callable<Integer>>mapToObj(
                                    i -> () -> as("kim", "guess " + i).statusCode())
                            .toList();
            for (var attempt : pool.invokeAll(attempts)) {
                assertThat(attempt.get()).isEqualTo(401);
            }
        }
        assertThat(as("kim", PASSWORD).statusCode()).isEqualTo(401);
        clock.step(Duration.ofHours(1));
        assertThat(as("kim", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void an_address_that_tries_many_passwords_has_to_wait_and_whoever_is_known_has_not() {
        try (var strict = Probe.start(database, clock, "--tallystick.rate-limit.passwords=3")) {
            var url = strict.url();
            assertThat(at(url, "kim", PASSWORD).statusCode()).isEqualTo(200);
            assertThat(at(url, "one", "guess").statusCode()).isEqualTo(401);
            assertThat(at(url, "two", "guess").statusCode()).isEqualTo(401);
            var refused = at(url, "three", "guess");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("60");
            assertThat(at(url, "kim", PASSWORD).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_token_is_good_until_it_expires() {
        TestPeople.execute(
                database,
                "INSERT INTO access.token VALUES (?, ?, '2026-06-01T11:15:00Z')",
                Tokens.digest("ts_short"),
                kim);
        var url = probe.url() + "/api/open";
        assertThat(browser.get(url, "Authorization", "Bearer ts_short").body()).contains(kim);
        clock.step(Duration.ofMinutes(15));
        assertThat(browser.get(url, "Authorization", "Bearer ts_short").statusCode())
                .isEqualTo(401);
        assertThat(browser.get(url, "Authorization", "Bearer ts_other").statusCode())
                .isEqualTo(401);
        assertThat(browser.get(url, "Authorization", "Bearer not.a.token").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_form_signs_in_and_leads_back_to_the_page_that_was_wanted() {
        var page = browser.follow(browser.get(probe.url() + "/desk?day=1", "Accept", "text/html"));
        var before = browser.cookies.getCookieStore().getCookies().getFirst().getValue();
        var signedIn = signIn(page, PASSWORD);
        assertThat(Browser.location(signedIn)).endsWith("/desk?day=1");
        var after = browser.cookies.getCookieStore().getCookies().getFirst();
        assertThat(after.getValue()).as("a session of its own").isNotEqualTo(before);
        assertThat(after.isHttpOnly()).isTrue();
        assertThat(browser.get(probe.url() + "/desk", "Accept", "text/html").body())
                .contains("desk");
    }

    private HttpResponse<String> signIn(HttpResponse<String> page, String password) {
        return browser.post(
                probe.url() + "/sign-in",
                Map.of("username", "kim", "password", password, "_csrf", Browser.csrf(page)));
    }

    @Test
    void a_form_that_fails_does_not_say_what_was_wrong() {
        var page = browser.get(probe.url() + "/sign-in");
        var failed = browser.follow(signIn(page, "wrong"));
        assertThat(failed.body()).contains("You could not be signed in");
        assertThat(failed.body()).doesNotContain("kim");
    }

    @Test
    void nobody_is_signed_in_by_a_form_of_another_site() {
        var fields = Map.of("username", "kim", "password", PASSWORD);
        assertThat(browser.post(probe.url() + "/sign-in", fields).statusCode()).isEqualTo(403);
    }

    @Test
    void a_session_records_nothing_without_its_token_against_forgery() {
        signIn(browser.get(probe.url() + "/sign-in"), PASSWORD);
        var figures = probe.url() + "/api/bodies/notts/figures";
        assertThat(browser.post(figures, Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post(figures, Map.of(), "Authorization", "Negotiate x").statusCode())
                .as("what a browser adds by itself")
                .isEqualTo(403);
        var token = Browser.csrf(browser.get(probe.url() + "/sign-in"));
        assertThat(browser.post(figures, Map.of(), "X-CSRF-TOKEN", token).statusCode())
                .isEqualTo(200);
        assertThat(
                        browser.post(
                                        figures,
                                        Map.of(),
                                        "X-CSRF-TOKEN",
                                        token,
                                        "Sec-Fetch-Site",
                                        "cross-site")
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_session_is_known_to_every_process_and_ends_for_all_of_them() {
        signIn(browser.get(probe.url() + "/sign-in"), PASSWORD);
        try (var other = Probe.start(database, clock)) {
            var there = browser.get(other.url() + "/sign-in");
            assertThat(browser.get(other.url() + "/api/open").body()).contains(kim);
            assertThat(
                            browser.post(
                                            other.url() + "/sign-out",
                                            Map.of("_csrf", Browser.csrf(there)))
                                    .statusCode())
                    .isEqualTo(302);
            assertThat(browser.get(probe.url() + "/api/open").body()).doesNotContain(kim);
        }
    }

    @Test
    void after_signing_in_nobody_is_sent_to_another_site() {
        for (var next :
                Set.of(
                        "https://evil.example/",
                        "//evil.example",
                        "/\\evil.example",
                        "\\\\evil.example",
                        "/\t/evil.example",
                        "javascript:alert(1)",
                        "/%0d%0aLocation: https://evil.example")) {
            try (var fresh = new Browser()) {
                var page =
                        fresh.get(
                                probe.url()
                                        + "/sign-in?next="
                                        + java.net.URLEncoder.encode(next, StandardCharsets.UTF_8));
                var signedIn =
                        fresh.post(
                                probe.url() + "/sign-in",
                                Map.of(
                                        "username",
                                        "kim",
                                        "password",
                                        PASSWORD,
                                        "_csrf",
                                        Browser.csrf(page)));
                assertThat(signedIn.uri().resolve(Browser.location(signedIn)).getHost())
                        .as(next)
                        .isEqualTo("127.0.0.1");
                assertThat(signedIn.headers().allValues("Location")).as(next).hasSize(1);
            }
        }
    }
}
