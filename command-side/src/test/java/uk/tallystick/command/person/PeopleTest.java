package uk.tallystick.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

import uk.tallystick.command.CommandSideTest;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** People with local accounts, from their registration to their erasure. */
@TestPropertySource(
        properties = {
            "tallystick.local-accounts=true",
            "TALLYSTICK_ADMIN_PASSWORD=" + PeopleTest.ADMINS_PASSWORD
        })
@ExtendWith(OutputCaptureExtension.class)
class PeopleTest extends CommandSideTest {

    static final String ADMINS_PASSWORD = "the administrators own password";

    private static final String PASSWORD = "correct horse battery staple";

    /** What names somebody in a test, and stands nowhere else in the database. */
    private final String username = "u" + UUID.randomUUID().toString().substring(0, 8);

    private final String name = "Quentin " + username.toUpperCase(Locale.ROOT);

    @Test
    void theFirstAdministratorSignsInWithThePasswordThatWasGiven() {
        var registered = basic("admin", ADMINS_PASSWORD, "POST", "/api/people", person(username));

        assertThat(registered.status()).as("%s", registered.body()).isEqualTo(201);
        assertThat(registered.http().headers().firstValue("Location"))
                .hasValueSatisfying(path -> assertThat(path).matches("/api/people/[0-9a-f-]{36}"));
        assertThat(registered.body().path("id").asString()).matches("person:[0-9a-f-]{36}");
    }

    @Test
    void aUsernameIsOnePersonsWhateverItsCase() {
        known();

        var again = post("/api/people", person(username.toUpperCase(Locale.ROOT)));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body().at("/errors/0/field").asString()).isEqualTo("username");
    }

    @Test
    void ofThoseWhoTakeAUsernameAtOnceOneHasIt() throws Exception {
        var answers = atOnce(() -> post("/api/people", person(username)));

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(422);
        assertThat(answers).extracting(Answer::status).containsOnly(201, 422);
        assertThat(rows("access.person WHERE username = ?", username)).isEqualTo(1);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() {
        known();
        var before = rows("log.event WHERE ? <> ''", "all");

        post("/api/people", person(username));

        assertThat(rows("log.event WHERE ? <> ''", "all")).isEqualTo(before);
    }

    @Test
    void aRoleCountsFromTheNextRequestOnAndUntilItIsTakenAway() {
        var body = "b" + username;
        register(body);
        known();
        var action = "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}";
        var path = "/api/bodies/" + body + "/actions";
        assertThat(basic(username, PASSWORD, "POST", path, action).status()).isEqualTo(403);

        var granted =
                put(
                        "/api/bodies/" + body + "/people/" + username + "/roles",
                        "[\"auditor\", {\"role\": \"deliveryLead\", \"scope\": [\"A1\"]}]");
        assertThat(granted.status()).as("%s", granted.body()).isEqualTo(200);
        assertThat(basic(username, PASSWORD, "POST", path, action).status()).isEqualTo(201);
        assertThat(basic(username, PASSWORD, "POST", path, action.replace("A1", "A2")).status())
                .isEqualTo(403);

        put("/api/bodies/" + body + "/people/" + username + "/roles", "[\"auditor\"]");
        assertThat(basic(username, PASSWORD, "POST", path, action).status()).isEqualTo(403);
    }

    @Test
    void aSuppliersNameIsKeptAsItsCode() {
        register("b" + username);
        var person = known();

        put(
                "/api/bodies/b" + username + "/people/" + person + "/roles",
                "[{\"role\": \"submitter\", \"scope\": [\"Youth Justice (City)\","
                        + " \"youth-justice-city\"]}]");

        assertThat(
                        jdbc.queryForObject(
                                "SELECT array_to_string(scope, ',') FROM access.role WHERE person"
                                        + " = ?",
                                String.class,
                                person))
                .isEqualTo("youth-justice-city");
    }

    @Test
    void whatIsNotThereIsNotFoundOnlyByThoseWhoMay() {
        register("b" + username);

        assertThat(put("/api/bodies/b" + username + "/people/nobody/roles", "[]").status())
                .isEqualTo(404);
        assertThat(put("/api/bodies/nowhere/people/admin/roles", "[]").status()).isEqualTo(404);
        assertThat(post("/api/people/nobody/erase", "").status()).isEqualTo(404);
    }

    @Test
    void aTokenIsGivenForAPasswordAndForNothingElse() {
        known();

        var given = basic(username, PASSWORD, "POST", "/api/tokens", "");

        assertThat(given.status()).as("%s", given.body()).isEqualTo(201);
        var token = given.body().path("token").asString();
        assertThat(token).startsWith("ts_").hasSizeGreaterThan(40);
        assertThat(given.body().path("expiresAt").asString()).endsWith("Z");
        assertThat(postAs(token, "/api/bodies", "{}").status()).as("signed in").isEqualTo(403);
        assertThat(postAs(token, "/api/tokens", "").status()).isEqualTo(403);
        assertThat(postAs("", "/api/tokens", "").status()).isEqualTo(401);
        assertThat(basic(username, "wrong password", "POST", "/api/tokens", "").status())
                .isEqualTo(401);
    }

    @Test
    void whoChangesTheirPasswordIsSignedOutEverywhere() {
        known();
        var token = token();
        var other = "{\"current\": \"%s\", \"new\": \"%s\"}";

        assertThat(password(other.formatted("not my password", "another long one")).status())
                .isEqualTo(422);
        assertThat(password(other.formatted(PASSWORD, "short")).status()).isEqualTo(422);
        assertThat(password(other.formatted(PASSWORD, "another long one")).status()).isEqualTo(204);

        assertThat(postAs(token, "/api/bodies", "{}").status()).isEqualTo(401);
        assertThat(basic(username, PASSWORD, "POST", "/api/tokens", "").status()).isEqualTo(401);
        assertThat(basic(username, "another long one", "POST", "/api/tokens", "").status())
                .isEqualTo(201);
    }

    @Test
    void whoHasOnlyATokenCannotGuessThePasswordForLong() {
        known();
        var token = token();
        var change = "{\"current\": \"%s\", \"new\": \"another long one\"}";
        var path = "/api/people/me/password";
        for (var guess = 0; guess < 5; guess++) {
            assertThat(putAs(token, path, change.formatted("guess " + guess)).status())
                    .isEqualTo(422);
        }

        assertThat(putAs(token, path, change.formatted(PASSWORD)).status()).isEqualTo(409);
        assertThat(password(change.formatted(PASSWORD)).status())
                .as("with the password itself")
                .isEqualTo(204);
    }

    @Test
    void whoHasNoPasswordHasNoneToChange() {
        assertThat(
                        put(
                                        "/api/people/me/password",
                                        "{\"current\": \"x\", \"new\": \"another long one\"}")
                                .status())
                .isEqualTo(409);
    }

    @Test
    void whoIsErasedIsForgottenAndTheRecordStaysAsItIs() {
        var body = "b" + username;
        register(body);
        var person = known();
        put("/api/bodies/" + body + "/people/" + username + "/roles", "[\"deliveryLead\"]");
        var token = token();
        var added =
                postAs(
                        token,
                        "/api/bodies/" + body + "/actions",
                        "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");
        assertThat(added.status()).isEqualTo(201);
        session(person);
        var record = record();

        var erased = post("/api/people/" + username + "/erase", "");

        assertThat(erased.status()).as("%s", erased.body()).isEqualTo(200);
        assertThat(record())
                .as("byte for byte")
                .containsAll(record)
                .hasSizeGreaterThan(record.size());
        assertThat(jdbc.queryForMap("SELECT * FROM access.person WHERE id = ?", person))
                .containsEntry("username", null)
                .containsEntry("name", null)
                .containsEntry("erased", true);
        for (var table : List.of("account", "identity", "role", "token")) {
            assertThat(rows("access." + table + " WHERE person = ?", person)).as(table).isZero();
        }
        assertThat(rows("access.session WHERE principal_name = ?", person)).isZero();
        assertThat(postAs(token, "/api/bodies", "{}").status()).isEqualTo(401);
        assertThat(basic(username, PASSWORD, "POST", "/api/tokens", "").status()).isEqualTo(401);
        assertThat(post("/api/people/" + person + "/erase", "").body().path("receipt"))
                .as("erased already")
                .isEqualTo(erased.body().path("receipt"));
        assertThat(put("/api/people/" + person + "/roles", "[\"auditor\"]").status())
                .isEqualTo(409);
        assertThat(post("/api/people", person(username)).status())
                .as("the name is free again")
                .isEqualTo(201);
    }

    @Test
    void noNameAndNoPasswordIsOnTheLogOrInItsLines(CapturedOutput output) {
        register("b" + username);
        var answer =
                post(
                        "/api/people",
                        person(username),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        assertThat(answer.status()).isEqualTo(201);
        put("/api/bodies/b" + username + "/people/" + username + "/roles", "[\"auditor\"]");
        basic(username, PASSWORD, "POST", "/api/tokens", "");

        for (var table :
                List.of(
                        "log.event",
                        "log.exhibit",
                        "log.ledger_entry",
                        "log.event_disclosure",
                        "command.idempotency_key")) {
            assertThat(contents(table).toString())
                    .as(table)
                    .doesNotContain(name, hex(name), PASSWORD, hex(PASSWORD))
                    .doesNotContain("argon2", hex("argon2"));
        }
        assertThat(output.getAll()).doesNotContain(name, PASSWORD);
    }

    private Answer password(String body) {
        return basic(username, PASSWORD, "PUT", "/api/people/me/password", body);
    }

    /** Registers somebody with a password; the id. */
    private String known() {
        var registered = post("/api/people", person(username));
        assertThat(registered.status()).as("%s", registered.body()).isEqualTo(201);
        return registered.body().path("id").asString();
    }

    private String person(String called) {
        return """
        {"username": "%s", "name": "%s", "password": "%s"}\
        """
                .formatted(called, name, PASSWORD);
    }

    private String token() {
        return basic(username, PASSWORD, "POST", "/api/tokens", "").body().path("token").asString();
    }

    private void session(String person) {
        jdbc.update(
                """
                INSERT INTO access.session (primary_id, session_id, creation_time, last_access_time,
                    max_inactive_interval, expiry_time, principal_name) VALUES (?, ?, 0, 0, 1800, 4102444800000, ?)
                """,
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                person);
    }

    private List<String> record() {
        return Stream.of("log.event", "log.ledger_entry", "log.event_disclosure", "log.exhibit")
                .flatMap(table -> contents(table).stream())
                .toList();
    }

    private List<String> contents(String table) {
        return jdbc.query("SELECT t::text FROM " + table + " t", (row, _) -> row.getString(1));
    }

    /** As a column of bytes is shown. */
    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private long rows(String what, String value) {
        return jdbc.queryForList("SELECT count(*) FROM " + what, Long.class, value).getFirst();
    }

    private static List<Answer> atOnce(Callable<Answer> attempt) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var answer : clients.invokeAll(Collections.nCopies(6, attempt))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private Answer basic(String user, String password, String method, String path, String body) {
        var credentials =
                Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return sendAs("", method, path, body, "Authorization", "Basic " + credentials);
    }
}
