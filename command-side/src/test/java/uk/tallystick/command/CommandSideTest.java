package uk.tallystick.command;

import org.axonframework.eventhandling.GenericEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** The whole command side on a real PostgreSQL, spoken to over HTTP. */
@SpringBootTest(
        classes = {CommandSideTest.OwnDatabase.class, CommandApplication.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tallystick.starter=none",
            "tallystick.rate-limit.signed-in=0",
            "tallystick.rate-limit.anonymous=0",
            "tallystick.local-accounts=false",
            "tallystick.tick=0s"
        })
public abstract class CommandSideTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    private @Nullable String person;
    private @Nullable String another;

    @Autowired protected JsonMapper json;

    @Autowired private Clock clock;

    @Autowired protected Database database;

    @Autowired
    @Qualifier("commandJdbc")
    protected JdbcTemplate jdbc;

    /** Before the application, which has a database of its own only where there is none. */
    @TestConfiguration
    public static class OwnDatabase {

        @Bean
        Database database() {
            return TestDatabase.prepared();
        }
    }

    /** An answer with its body as JSON. */
    public record Answer(int status, JsonNode body, HttpResponse<String> http) {}

    protected Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    protected Answer put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    protected Answer send(String method, String path, String body, String... headers) {
        return sendAs(person(), method, path, body, headers);
    }

    protected Answer postAs(String token, String path, String body, String... headers) {
        return sendAs(token, "POST", path, body, headers);
    }

    protected Answer putAs(String token, String path, String body, String... headers) {
        return sendAs(token, "PUT", path, body, headers);
    }

    /**
     * Sends it as somebody else.
     *
     * @param token of theirs; empty for nobody
     */
    protected Answer sendAs(
            String token, String method, String path, String body, String... headers) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return sendFileAs(token, method, path, "application/json", bytes, headers);
    }

    /** Sends a file, or whatever else is not JSON. */
    protected Answer sendFileAs(
            String token, String method, String path, String type, byte[] body, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                        .header("Content-Type", type);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), json.readTree(response.body()), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The token of somebody who may do anything. */
    protected String person() {
        if (person == null) {
            person = TestPeople.everyRole(database);
        }
        return person;
    }

    /** The token of another who may do anything, but for what takes four eyes. */
    protected String anotherPerson() {
        if (another == null) {
            another = TestPeople.everyRole(database);
        }
        return another;
    }

    /** Axon has one clock for all programs of a process; here it is that of the test's own. */
    @BeforeEach
    void eventsGoByTheClockOfThisProgram() {
        GenericEventMessage.clock = clock;
    }

    /** Registers a body of that name, to be told from those of other tests. */
    protected void register(String body) {
        post(
                "/api/bodies",
                "{\"id\":\"" + body + "\",\"name\":\"" + body + "\",\"kind\":\"other\"}");
    }
}
