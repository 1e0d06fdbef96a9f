package uk.tallystick.command.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Somebody who records one thing after another, and sends it again, to the other program, until it
 * is acknowledged.
 */
final class Client implements Callable<Integer> {

    private static final List<String> STATUSES =
            List.of("inProgress", "paused", "inProgress", "complete");

    /** Between commands, so that a program that starts gets its share of the machine. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String name;
    private final String token;
    private final IntFunction<Program> programs;
    private final AtomicBoolean writing;
    private final List<String> receipts = new CopyOnWriteArrayList<>();
    private final JsonMapper json = new JsonMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private int turn;

    Client(String name, String token, IntFunction<Program> programs, AtomicBoolean writing) {
        this.name = name;
        this.token = token;
        this.programs = programs;
        this.writing = writing;
    }

    @Override
    public Integer call() throws InterruptedException {
        acknowledged(
                "/api/bodies",
                "{\"id\":\"" + name + "\",\"name\":\"" + name + "\",\"kind\":\"other\"}");
        for (var action = 0; writing.get(); action++) {
            var actions = "/api/bodies/" + name + "/actions";
            acknowledged(
                    actions,
                    "{\"code\":\"A" + action + "\",\"title\":\"Review\",\"lead\":\"force\"}");
            for (var status : STATUSES) {
                acknowledged(
                        actions + "/A" + action + "/status",
                        "{\"status\":\"" + status + "\",\"comment\":\"" + status + "\"}");
            }
        }
        return receipts.size();
    }

    /** The ids of the events of all that was acknowledged. */
    List<String> receipts() {
        return receipts;
    }

    /** Whether the thing of that name is one of this client's. */
    boolean owns(String thing) {
        return thing.contains(":" + name + ":") || thing.startsWith("body:" + name + "#");
    }

    /** Waits until that many more commands are acknowledged. */
    void awaitAcknowledged(int more) {
        var wanted = receipts.size() + more;
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (receipts.size() < wanted) {
            assertThat(System.nanoTime()).as("%s gets on", name).isLessThan(deadline);
            LockSupport.parkNanos(5_000_000);
        }
    }

    private void acknowledged(String path, String body) throws InterruptedException {
        var key = UUID.randomUUID().toString();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE.toNanos());
            var port = programs.apply(turn++ % 2).port();
            if (port != 0 && isAcknowledged(port, path, body, key)) {
                return;
            }
        }
        throw new AssertionError("nobody acknowledges " + path + " " + body);
    }

    private boolean isAcknowledged(int port, String path, String body, String key)
            throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(Duration.ofSeconds(20))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
            receipts.add(json.readTree(answer.body()).path("receipt").asString());
            return true;
        } catch (IOException e) {
            // The program is gone: what became of the command is not known.
            return false;
        }
    }
}
