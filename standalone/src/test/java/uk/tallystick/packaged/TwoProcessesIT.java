package uk.tallystick.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import uk.tallystick.access.Browser;
import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.database.Login;
import uk.tallystick.database.TestDatabase;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The sides as programs of their own, on one PostgreSQL that neither of them starts. */
class TwoProcessesIT {

    private static final String PASSWORD = "as long as it has to be";
    private static final Duration TAKEOVER = Duration.ofSeconds(5);

    @Test
    void what_one_process_records_the_other_shows_and_a_killed_one_is_stood_in_for()
            throws Exception {
        var database = TestDatabase.empty();
        // Both at once: each finds the database empty, and one of them prepares it.
        try (var first = command("two-command-1", database, "nottinghamshire");
                var query = query("two-query", database)) {
            first.awaitUp();
            query.awaitUp();
            var person = TestPeople.everyRole(database);
            first.as(person);
            query.as(person);
            // The starter data, and an action more.
            var seen = add(first, "nottinghamshire", "by-first");
            var loaded = "SELECT count(*) FROM log.event WHERE type = 'action-added'";
            assertThat(query.get(actions("nottinghamshire", seen)).path("items"))
                    .hasSize(Math.toIntExact(new Psql(database).number(loaded)))
                    .hasSizeGreaterThan(100);

            try (var second = command("two-command-2", database, "nottinghamshire").awaitUp()) {
                second.as(person);
                seen = add(second, "nottinghamshire", "by-second");
                isShown(query, "nottinghamshire", "by-second", seen);
                first.kill();
                var killed = System.nanoTime();
                var receipt = add(second, "nottinghamshire", "after-kill");
                awaitSeen(query, actions("nottinghamshire", receipt));
                assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(TAKEOVER);
                isShown(query, "nottinghamshire", "after-kill", receipt);
            }
        }
        isWhole(database);
    }

    @Test
    void roles_that_exist_already_are_used_and_no_others_are_made_and_secrets_may_be_files(
            @TempDir Path secrets) throws Exception {
        var made = TestDatabase.empty();
        var database = Database.of(made.url(), made.owner(), login("recorder"), login("reader"));
        var environment = withSecretsIn(secrets, Program.using(database));
        try (var command =
                        Program.start(
                                "roles-command",
                                Program.COMMAND_SIDE,
                                environment,
                                "--tallystick.starter=none");
                var query = Program.start("roles-query", Program.QUERY_SIDE, environment)) {
            command.awaitUp();
            query.awaitUp();
            var person = TestPeople.everyRole(database);
            command.as(person);
            query.as(person);
            command.post(
                    "/api/bodies", "{\"id\":\"b\",\"name\":\"B\",\"kind\":\"other\"}", "first");
            isShown(query, "b", "A1", add(command, "b", "A1"));
            var logins =
                    "SELECT DISTINCT usename FROM pg_stat_activity WHERE datname ="
                            + " current_database()";
            assertThat(new Psql(database).rows(logins))
                    .containsExactlyInAnyOrder(
                            database.owner().user(),
                            database.command().user(),
                            database.query().user());
            assertThat(new Psql(database).rows("SELECT rolname FROM pg_roles"))
                    .doesNotContain(made.command().user(), made.query().user());
        }
        isWhole(database);
    }

    @Test
    void whoever_signs_in_at_one_program_is_known_to_the_other_until_they_sign_out_there()
            throws Exception {
        var database = TestDatabase.empty();
        var environment = new HashMap<>(Program.using(database));
        environment.put("TALLYSTICK_ADMIN_PASSWORD", PASSWORD);
        var forms = freeAddress();
        var pages = freeAddress();
        try (var command =
                        Program.start(
                                "session-command",
                                Program.COMMAND_SIDE,
                                environment,
                                "--server.port=" + URI.create(forms).getPort(),
                                "--tallystick.starter=none",
                                "--tallystick.query-url=" + pages);
                var query =
                        Program.start(
                                "session-query",
                                Program.QUERY_SIDE,
                                environment,
                                "--server.port=" + URI.create(pages).getPort(),
                                "--tallystick.command-url=" + forms);
                var browser = new Browser()) {
            command.awaitUp();
            query.awaitUp();
            var wanted = browser.get(pages + "/bodies/none/people", "Accept", "text/html");
            assertThat(Browser.location(wanted)).startsWith(forms + "/sign-in?next=");
            var signIn = browser.follow(wanted);
            var fields =
                    Map.of(
                            "username",
                            "admin",
                            "password",
                            PASSWORD,
                            "_csrf",
                            Browser.csrf(signIn));
            var arrived = browser.post(forms + "/sign-in", fields);
            assertThat(Browser.location(arrived)).isEqualTo(pages + "/bodies/none/people");
            assertThat(browser.get(pages + "/api/people/me").body()).contains("\"admin\"");

            var home = browser.get(pages + "/", "Accept", "text/html");
            assertThat(home.body()).contains("action=\"" + forms + "/sign-out\"");
            var token = Map.of("_csrf", Browser.csrf(home));
            assertThat(Browser.location(browser.post(forms + "/sign-out", token)))
                    .isEqualTo(pages + "/");
            assertThat(browser.get(pages + "/api/people/me").statusCode()).isEqualTo(401);
        }
    }

    private static String freeAddress() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    /** Every password becomes a file of its variable's name. */
    private static Map<String, String> withSecretsIn(Path directory, Map<String, String> all)
            throws IOException {
        var environment = new HashMap<String, String>();
        environment.put("TALLYSTICK_SECRETS", directory.toString());
        for (var variable : all.entrySet()) {
            if (variable.getKey().endsWith("_PASSWORD")) {
                Files.writeString(directory.resolve(variable.getKey()), variable.getValue() + "\n");
            } else {
                environment.put(variable.getKey(), variable.getValue());
            }
        }
        return environment;
    }

    private static Login login(String name) throws SQLException {
        var login = new Login(name + "_" + ProcessHandle.current().pid(), "given to " + name);
        try (var connection = TestDatabase.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE %s LOGIN PASSWORD '%s'".formatted(login.user(), login.password()));
        }
        return login;
    }

    private static Program command(String name, Database database, String starter)
            throws IOException {
        return Program.start(
                name,
                Program.COMMAND_SIDE,
                Program.using(database),
                "--tallystick.starter=" + starter);
    }

    private static Program query(String name, Database database) throws IOException {
        return Program.start(name, Program.QUERY_SIDE, Program.using(database));
    }

    private static String add(Program program, String body, String code) throws Exception {
        var action = "{\"code\":\"%s\",\"title\":\"Review\",\"lead\":\"force\"}".formatted(code);
        return program.post(
                        "/api/bodies/" + body + "/actions", action, UUID.randomUUID().toString())
                .path("receipt")
                .asString();
    }

    private static String actions(String body, String seen) {
        return "/api/bodies/" + body + "/actions?limit=1000&seen=" + seen;
    }

    private static void isShown(Program query, String body, String code, String seen)
            throws Exception {
        var items = query.get(actions(body, seen)).path("items");
        assertThat(items.valueStream().map(item -> item.path("code").asString())).contains(code);
    }

    /** Asks until the answer includes what is wanted; each question waits for it by itself. */
    private static void awaitSeen(Program query, String path) throws Exception {
        var asked = 0;
        while (query.ask(path).statusCode() == 503 && asked < 5) {
            asked++;
        }
    }

    private static void isWhole(Database database) throws SQLException {
        var psql = new Psql(database);
        assertThat(psql.number("SELECT count(*) FROM log.ledger_entry"))
                .isEqualTo(psql.events())
                .isEqualTo(psql.number("SELECT max(position) FROM log.ledger_entry"));
    }
}
