package uk.tallystick.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.probe.Probe;
import uk.tallystick.probe.TestProvider;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Against a Spring Authorization Server. */
class OpenIdTest {

    private static TestProvider provider;
    private static Database database;
    private static Probe probe;
    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        provider = TestProvider.start("sam", "alex");
        database = TestDatabase.prepared();
        probe = Probe.start(database, Clock.systemUTC(), provider.settings());
        provider.register(probe.url() + "/sign-in/return/organisation");
    }

    @AfterAll
    static void stop() {
        probe.close();
        provider.close();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    /** As far as the page that the provider asks to sign in at. */
    private HttpResponse<String> atTheProvider() {
        var page = browser.get(probe.url() + "/sign-in?next=/desk");
        assertThat(page.body()).contains("organisation’s account").doesNotContain("Password");
        var leaving = browser.get(probe.url() + "/sign-in/with/organisation");
        assertThat(Browser.location(leaving))
                .startsWith(provider.issuer() + "/oauth2/authorize")
                .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
        return browser.follow(leaving);
    }

    /** Signs in at the provider; the address that it sends the browser back to. */
    private String returning(String who) {
        var page = atTheProvider();
        var back =
                browser.post(
                        provider.issuer() + "/login",
                        Map.of(
                                "username",
                                who,
                                "password",
                                TestProvider.PASSWORD,
                                "_csrf",
                                Browser.csrf(page)));
        while (!Browser.location(back).startsWith(probe.url())) {
            back = browser.get(Browser.location(back), "Accept", "text/html");
        }
        return Browser.location(back);
    }

    @Test
    void whoever_signs_in_with_the_organisations_account_is_registered_once() {
        var arrived = browser.get(returning("sam"));
        assertThat(Browser.location(arrived)).endsWith("/desk");
        var first = browser.get(probe.url() + "/api/open").body();
        assertThat(first).contains("\"person\":\"person:", "\"signedIn\":true");
        try (var again = new OpenIdTest().browser) {
            assertThat(again.get(probe.url() + "/api/open").body()).contains("\"signedIn\":false");
        }
        browser.cookies.getCookieStore().removeAll();
        browser.get(returning("sam"));
        assertThat(browser.get(probe.url() + "/api/open").body()).isEqualTo(first);
    }

    @Test
    void a_session_keeps_neither_the_providers_tokens_nor_anybodys_name() throws SQLException {
        browser.get(returning("alex"));
        try (var connection = TestDatabase.as(database.owner(), database);
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "SELECT string_agg(encode(attribute_bytes, 'escape'), '')"
                                                + " FROM access.session_attributes")) {
            rows.next();
            assertThat(rows.getString(1))
                    .contains("subject-of-alex")
                    .doesNotContain("Person called", "eyJ");
        }
    }

    @Test
    void an_answer_that_was_not_asked_for_signs_nobody_in() {
        var mine = returning("sam");
        for (var tampered :
                List.<UnaryOperator<String>>of(
                        url -> url.replaceFirst("state=[^&]*", "state=other"),
                        url -> url.replaceFirst("code=[^&]*", "code=other"),
                        url -> url.replaceFirst("code=[^&]*", "error=access_denied"))) {
            var answer = browser.follow(browser.get(tampered.apply(mine)));
            assertThat(answer.body()).contains("You could not be signed in");
            assertThat(browser.get(probe.url() + "/api/open").body())
                    .contains("\"signedIn\":false");
        }
    }

    @Test
    void somebody_elses_answer_signs_nobody_in() {
        var sams = returning("sam");
        try (var victim = new Browser()) {
            var answer = victim.follow(victim.get(sams));
            assertThat(answer.body()).contains("You could not be signed in");
        }
    }

    private HttpResponse<String> with(String token) {
        return browser.get(probe.url() + "/api/open", "Authorization", "Bearer " + token);
    }

    @Test
    void a_program_is_whom_its_token_names() {
        var robot =
                TestPeople.registerAt(database, provider.issuer(), "robot", "robot", "A program");
        assertThat(with(provider.token("robot", _ -> {})).body()).contains(robot);
        assertThat(with(provider.token("stranger", _ -> {})).body())
                .contains("\"person\":\"null\"", "\"signedIn\":true");
    }

    @Test
    void while_the_provider_is_away_nobody_knows_what_a_token_is_worth() {
        var away = "--tallystick.oidc.issuer=http://127.0.0.1:9";
        try (var alone =
                Probe.start(
                        database,
                        Clock.systemUTC(),
                        away,
                        "--tallystick.oidc.client-id=x",
                        "--tallystick.oidc.client-secret=y")) {
            var token = provider.token("robot", _ -> {});
            var answer = browser.get(alone.url() + "/api/open", "Authorization", "Bearer " + token);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(browser.get(alone.url() + "/api/open").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void a_token_that_is_not_good_in_every_respect_is_worth_nothing() throws JOSEException {
        TestPeople.registerAt(database, provider.issuer(), "target", "target", "Target");
        var past = Instant.now().minusSeconds(3600);
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(provider.issuer())
                        .subject("target")
                        .audience(TestProvider.CLIENT)
                        .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                        .build();
        var hmac = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        hmac.sign(new MACSigner(provider.publicKey().toRSAPublicKey().getEncoded()));
        var good = provider.token("target", _ -> {});
        var cut = good.substring(0, good.lastIndexOf('.') + 1);
        var bad =
                Map.of(
                        "expired",
                        provider.token(
                                "target", c -> c.issuedAt(past).expiresAt(past.plusSeconds(60))),
                        "not yet valid",
                        provider.token("target", c -> c.notBefore(Instant.now().plusSeconds(3600))),
                        "for somebody else",
                        provider.token("target", c -> c.audience(List.of("payroll"))),
                        "of another issuer",
                        provider.token("target", c -> c.issuer("https://evil.example")),
                        "signed with another key",
                        provider.forgedToken("target"),
                        "alg none",
                        new PlainJWT(claims).serialize(),
                        "signed with the public key as a secret",
                        hmac.serialize(),
                        "without its signature",
                        cut,
                        "changed",
                        good.substring(0, good.length() - 8) + "AAAAAAAA");
        bad.forEach((what, token) -> {
            var answer = with(token);
            assertThat(answer.statusCode()).as(what).isEqualTo(401);
            assertThat(answer.body()).as(what).doesNotContain("JWT").doesNotContain("Exception");
        });
        assertThat(with(good).statusCode()).isEqualTo(200);
    }
}
