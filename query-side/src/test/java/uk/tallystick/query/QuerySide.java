package uk.tallystick.query;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.log.LogSerializer;
import uk.tallystick.events.person.Role;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The query side as it runs, over a database and a log of a test's own; asked over HTTP. */
public final class QuerySide implements AutoCloseable {

    /** What it answered. */
    public record Response(int status, HttpResponse<String> http) {
        public JsonNode json() {
            var builder = JsonMapper.builder();
            LogSerializer.exact(builder);
            return builder.build().readTree(http.body());
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }
    }

    public final Database database;
    public final TestClock clock;
    public final TestLog log;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final String token;

    private QuerySide(
            Database database,
            TestClock clock,
            TestLog log,
            ConfigurableApplicationContext context) {
        this.database = database;
        this.clock = clock;
        this.log = log;
        this.context = context;
        this.token = TestPeople.everyRole(database);
    }

    /** Starts over a new database, at noon of 1 June 2026. */
    public static QuerySide start(String... properties) {
        var clock = new TestClock(Instant.parse("2026-06-01T11:00:00Z"));
        var database = TestDatabase.prepared();
        return over(database, clock, new TestLog(database, clock), List.of(), properties);
    }

    /** Starts over a database that exists, with additional beans. */
    public static QuerySide over(
            Database database,
            TestClock clock,
            TestLog log,
            List<ApplicationContextInitializer<GenericApplicationContext>> beans,
            String... properties) {
        var application = new SpringApplication(QueryApplication.class);
        application.addInitializers((GenericApplicationContext context) -> {
            context.registerBean(Database.class, () -> database);
            context.registerBean(Clock.class, () -> clock);
        });
        beans.forEach(application::addInitializers);
        var arguments =
                new ArrayList<String>(List.of("--server.port=0", "--spring.main.banner-mode=off"));
        arguments.add("--tallystick.query.patience=20s");
        arguments.add("--tallystick.rate-limit.signed-in=0");
        arguments.add("--tallystick.rate-limit.anonymous=0");
        for (var property : properties) {
            arguments.removeIf(given -> given.startsWith("--" + property.replaceFirst("=.*", "=")));
            arguments.add("--" + property);
        }
        return new QuerySide(
                database, clock, log, application.run(arguments.toArray(String[]::new)));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** GETs a path and query. */
    public Response get(String path) {
        return getAs("*/*", path);
    }

    /** GETs a path and query as a media type. */
    public Response getAs(String accept, String path) {
        return get(path, "Accept", accept, "Authorization", "Bearer " + token);
    }

    /** GETs a path as whoever has a bearer token; as the public if it is null. */
    public Response getBy(@Nullable String bearer, String path) {
        return bearer == null
                ? get(path, "Accept", "*/*")
                : get(path, "Authorization", "Bearer " + bearer);
    }

    /** POSTs nothing to a path as whoever has a bearer token. */
    public Response postBy(String bearer, String path) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + bearer)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    /** DELETEs a path. */
    public Response delete(String path) {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Authorization", "Bearer " + token)
                        .DELETE()
                        .build());
    }

    /** POSTs nothing to a path. */
    public Response post(String path) {
        return postBy(token, path);
    }

    /** A bearer token of somebody with these roles on a body. */
    public String tokenOf(String body, Role... roles) {
        return TestPeople.somebody(database, body, Set.of(roles));
    }

    /** GETs a path with these headers, name and value by turns, and no others. */
    public Response get(String path, String... headers) {
        return send(HttpRequest.newBuilder(uri(path)).headers(headers).build());
    }

    private URI uri(String path) {
        return URI.create(
                "http://127.0.0.1:"
                        + context.getEnvironment().getProperty("local.server.port")
                        + path);
    }

    private Response send(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return new Response(response.statusCode(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** GETs a path once the answer includes a commit. */
    public Response get(String path, TestLog.Commit seen) {
        return get(path + (path.contains("?") ? "&" : "?") + "seen=" + seen.receipt());
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
