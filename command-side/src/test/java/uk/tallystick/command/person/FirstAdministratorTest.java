package uk.tallystick.command.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.command.CommandApplication;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whoever starts the program for the first time can sign in, and never is there nobody who can. */
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern ONE_TIME =
            Pattern.compile("sign in as admin with the one-time password (\\S+)");

    private final Database database = TestDatabase.prepared();
    private final List<ConfigurableApplicationContext> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void aPasswordThatNobodyGaveIsToldOnce(CapturedOutput output) throws Exception {
        var first = start();
        var told = ONE_TIME.matcher(output.getOut());
        assertThat(told.find()).isTrue();
        var password = told.group(1);
        assertThat(told.find()).as("told twice").isFalse();

        assertThat(send(first, "admin", password, "POST", "/api/bodies", "{}").statusCode())
                .as("may, and is told what is wrong")
                .isEqualTo(422);
        assertThat(column("SELECT temporary::text FROM access.account")).containsExactly("true");

        var second = start();
        assertThat(ONE_TIME.matcher(output.getOut()).results()).hasSize(1);
        assertThat(events()).containsExactly("person-registered", "roles-granted");
        assertThat(send(second, "admin", password, "POST", "/api/bodies", "{}").statusCode())
                .isEqualTo(422);
    }

    @Test
    void ofTwoProgramsStartedAtOnceOneAppointsAnAdministrator(CapturedOutput output)
            throws Exception {
        // The two share the logging of one process, which is not set up by both at once.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        try (var starting = Executors.newFixedThreadPool(2)) {
            Callable<ConfigurableApplicationContext> start = this::start;
            for (var started : starting.invokeAll(List.of(start, start))) {
                started.get();
            }
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }

        assertThat(events()).containsExactly("person-registered", "roles-granted");
        assertThat(ONE_TIME.matcher(output.getOut()).results()).hasSize(1);
    }

    @Test
    void withoutLocalAccountsNobodyIsAppointed() {
        start("--tallystick.local-accounts=false");

        assertThat(events()).isEmpty();
    }

    @Test
    void theLastAdministratorStaysOne() throws Exception {
        var password = "given to the program at its start";
        var program = start("--TALLYSTICK_ADMIN_PASSWORD=" + password);
        var admin = column("SELECT id FROM access.person").getFirst();
        var other =
                send(
                        program,
                        "admin",
                        password,
                        "POST",
                        "/api/people",
                        "{\"username\": \"deputy\", \"name\": \"D. Deputy\"}");
        assertThat(other.statusCode()).as(other.body()).isEqualTo(201);

        for (var refused :
                List.of(
                        send(program, "admin", password, "PUT", "/api/people/admin/roles", "[]"),
                        send(program, "admin", password, "POST", "/api/people/admin/erase", ""))) {
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("the last administrator");
        }
        assertThat(column("SELECT person FROM access.role")).containsExactly(admin);

        var both = "[\"administrator\"]";
        assertThat(
                        send(program, "admin", password, "PUT", "/api/people/deputy/roles", both)
                                .statusCode())
                .isEqualTo(200);
        assertThat(
                        send(program, "admin", password, "PUT", "/api/people/admin/roles", "[]")
                                .statusCode())
                .as("there is another now")
                .isEqualTo(200);
    }

    @Test
    void ofTheLastTwoAdministratorsOneStaysThoughBothAreToldToGoAtOnce() throws Exception {
        var password = "given to the program at its start";
        var program = start("--TALLYSTICK_ADMIN_PASSWORD=" + password);
        var deputy =
                """
                {"username": "deputy", "name": "D. Deputy", "password": "%s"}\
                """
                        .formatted(password);
        send(program, "admin", password, "POST", "/api/people", deputy);
        send(program, "admin", password, "PUT", "/api/people/deputy/roles", "[\"administrator\"]");
        var statuses = new ArrayList<Integer>();
        try (var both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> one =
                    () ->
                            send(
                                            program,
                                            "admin",
                                            password,
                                            "PUT",
                                            "/api/people/deputy/roles",
                                            "[]")
                                    .statusCode();
            Callable<Integer> other =
                    () ->
                            send(
                                            program,
                                            "deputy",
                                            password,
                                            "PUT",
                                            "/api/people/admin/roles",
                                            "[]")
                                    .statusCode();
            for (var answered : both.invokeAll(List.of(one, other))) {
                statuses.add(answered.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(column("SELECT person FROM access.role WHERE role = 'administrator'"))
                .hasSize(1);
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments =
                Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.main.banner-mode=off",
                                "--tallystick.starter=none"),
                        Arrays.stream(more));
        var program =
                new SpringApplicationBuilder(CommandApplication.class)
                        .initializers((GenericApplicationContext context) ->
                                context.registerBean("database", Database.class, () -> database))
                        .run(arguments.toArray(String[]::new));
        synchronized (running) {
            running.add(program);
        }
        return program;
    }

    private List<String> events() {
        return column("SELECT type FROM log.event ORDER BY global_index");
    }

    private List<String> column(String sql) {
        var login = database.owner();
        var source = new DriverManagerDataSource(database.url(), login.user(), login.password());
        return new JdbcTemplate(source).query(sql, (row, _) -> row.getString(1));
    }

    private static HttpResponse<String> send(
            ConfigurableApplicationContext program,
            String user,
            String password,
            String method,
            String path,
            String body)
            throws IOException, InterruptedException {
        var server = ((WebServerApplicationContext) program).getWebServer();
        var port = server == null ? 0 : server.getPort();
        var credentials =
                Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Basic " + credentials);
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
