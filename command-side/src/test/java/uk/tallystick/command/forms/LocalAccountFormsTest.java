package uk.tallystick.command.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import uk.tallystick.access.Browser;
import uk.tallystick.access.TestPeople;
import uk.tallystick.events.person.Role;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/** People who have a password here, in a browser. */
@TestPropertySource(
        properties = {
            "tallystick.local-accounts=true",
            "TALLYSTICK_ADMIN_PASSWORD=the administrators own password"
        })
class LocalAccountFormsTest extends FormTest {

    private static final String FIRST = "correct horse battery staple";
    private static final String SECOND = "staple battery horse correct";

    private final Browser browser = new Browser();
    private final Browser another = new Browser();
    private String add = "";

    @BeforeEach
    void aPersonWhoWasAddedWithAPassword() throws Exception {
        register(body);
        add = "/bodies/" + body + "/people/new";
        var added = send(person(), add, person(body, "password", FIRST));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    }

    @AfterEach
    void close() {
        browser.close();
        another.close();
    }

    private static String person(String username, String... more) {
        return fields("key", username, "username", username, "name", "Robin", "roles", "auditor")
                + "&"
                + fields(more);
    }

    @Test
    void whoIsAddedSignsInWithThePasswordThatWasTyped() {
        assertThat(location(signIn(browser, FIRST))).endsWith("/");
    }

    @Test
    void aPasswordIsNeededAndNeverShownAgain() throws Exception {
        var without = send(person(), add, person(body + "x"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("href=\"#password\"");

        var brief = send(person(), add, person(body + "x", "password", "Sherwood"));
        assertThat(brief.statusCode()).isEqualTo(422);
        assertThat(brief.body())
                .contains("href=\"#password\"", "value=\"Robin\"")
                .doesNotContain("Sherwood");
        assertThat(count("access.person WHERE username = ?", body + "x")).isZero();
    }

    @Test
    void anotherPasswordSignsThePersonOutEverywhere() {
        signIn(browser, FIRST);
        signIn(another, FIRST);

        var changed = change(browser, FIRST, SECOND, SECOND);

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(303);
        assertThat(location(changed)).endsWith("/sign-in?changed");
        assertThat(browser.follow(changed).body()).contains("Your password is changed");
        for (var left : new Browser[] {browser, another}) {
            var asked = left.get(url("/account/password"), "Accept", "text/html");
            assertThat(asked.statusCode()).isEqualTo(302);
            assertThat(location(asked)).contains("/sign-in");
        }
        assertThat(location(signIn(another, FIRST))).contains("failed");
        assertThat(location(signIn(browser, SECOND))).endsWith("/");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNoPasswordIsShownAgain() {
        signIn(browser, FIRST);

        assertThat(wrong("currentPassword", "a guess of mine", SECOND, SECOND))
                .contains("is not the password");
        assertThat(wrong("newPassword", FIRST, "Sherwood", "Sherwood")).contains("12");
        assertThat(wrong("newPasswordAgain", FIRST, SECOND, "something else again"))
                .contains("is not the same");

        assertThat(change(browser, FIRST, SECOND, SECOND).statusCode()).isEqualTo(303);
    }

    private String wrong(String field, String current, String replacement, String again) {
        var sent = change(browser, current, replacement, again);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(422);
        assertThat(sent.body())
                .contains("href=\"#" + field + "\"", "id=\"" + field + "-error\"")
                .doesNotContain(current, replacement, again);
        return sent.body();
    }

    @Test
    void aSessionIsNoWayToGuessThePassword() {
        signIn(browser, FIRST);
        for (var guess = 1; guess <= 5; guess++) {
            change(browser, "not the password " + guess, SECOND, SECOND);
        }

        var refused = change(browser, FIRST, SECOND, SECOND);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("too many wrong passwords");
    }

    @Test
    void anotherSiteChangesNoPassword() {
        signIn(browser, FIRST);

        var sent =
                browser.post(
                        url("/account/password"),
                        Map.of(
                                "currentPassword",
                                FIRST,
                                "newPassword",
                                SECOND,
                                "newPasswordAgain",
                                SECOND),
                        "Accept",
                        "text/html");

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(location(signIn(another, FIRST))).endsWith("/");
    }

    @Test
    void whoCameWithAOneTimePasswordChoosesAnotherFirst() {
        jdbc.update(
                "UPDATE access.account SET temporary = true WHERE person = (SELECT id FROM"
                        + " access.person WHERE username = ?)",
                body);

        assertThat(location(signIn(browser, FIRST))).endsWith("/account/password");
        change(browser, FIRST, SECOND, SECOND);
        assertThat(location(signIn(browser, SECOND))).endsWith("/");
    }

    @Test
    void thePageIsForWhoHasAPasswordHere() throws Exception {
        var none = TestPeople.somebody(database, body, Set.of(Role.AUDITOR));

        assertThat(get("", "/account/password").statusCode()).isEqualTo(302);
        assertThat(get(none, "/account/password").statusCode()).isEqualTo(404);
        assertThat(send(none, "/account/password", "").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> signIn(Browser from, String password) {
        var token = Browser.csrf(from.get(url("/sign-in"), "Accept", "text/html"));
        return from.post(
                url("/sign-in"),
                Map.of("username", body, "password", password, "_csrf", token),
                "Accept",
                "text/html");
    }

    private HttpResponse<String> change(
            Browser from, String current, String replacement, String again) {
        var token = Browser.csrf(from.get(url("/account/password"), "Accept", "text/html"));
        return from.post(
                url("/account/password"),
                Map.of(
                        "currentPassword", current,
                        "newPassword", replacement,
                        "newPasswordAgain", again,
                        "_csrf", token),
                "Accept",
                "text/html");
    }
}
