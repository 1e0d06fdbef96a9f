package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.events.log.LogSerializer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** A program as it is run, over a database of a test's own; spoken to over HTTP. */
final class Program implements AutoCloseable {

    static final JsonMapper JSON = json();

    /** What it answered. */
    record Answer(int status, String text, HttpResponse<String> http) {

        JsonNode json() {
            return JSON.readTree(text);
        }

        String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        boolean isJson() {
            return header("Content-Type").contains("json");
        }
    }

    final Database database;
    final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String person;
    private final String another;

    private Program(Database database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
        this.address =
                "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        this.person = TestPeople.everyRole(database);
        this.another = TestPeople.everyRole(database);
    }

    /**
     * Starts it.
     *
     * @param application its class
     * @param wrapping changes beans as they are made; or null
     */
    static Program start(
            Class<?> application,
            Database database,
            Clock clock,
            @Nullable BeanPostProcessor wrapping,
            String... properties) {
        var program = new SpringApplication(application);
        program.addInitializers((GenericApplicationContext context) -> {
            context.registerBean("testClock", Clock.class, () -> clock);
            if (wrapping != null) {
                context.registerBean("wrapping", BeanPostProcessor.class, () -> wrapping);
            }
        });
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--tallystick.starter=none",
                                "--tallystick.local-accounts=false",
                                "--tallystick.tick=0s",
                                "--tallystick.rate-limit.signed-in=0",
                                "--TALLYSTICK_DB_URL=" + database.url(),
                                "--TALLYSTICK_DB_USER=" + database.owner().user(),
                                "--TALLYSTICK_DB_PASSWORD=" + database.owner().password()));
        arguments.addAll(List.of(properties));
        return new Program(database, program.run(arguments.toArray(String[]::new)));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** Sends a command; headers are names and values in turn. */
    Answer send(String method, String path, String body, List<String> headers) {
        var request =
                request(path)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .header("Content-Type", "application/json");
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer " + (isForAnother(path) ? another : person));
    }

    /** Nobody judges what they themselves handed in. */
    private static boolean isForAnother(String path) {
        return path.endsWith("/approve")
                || path.matches(".*/recommendations/[^/]+/(not-accept|close)")
                || path.endsWith("/return")
                || path.contains("/revisions/")
                || path.contains("/replies/");
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonMapper json() {
        var builder = JsonMapper.builder();
        LogSerializer.exact(builder);
        return builder.build();
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
