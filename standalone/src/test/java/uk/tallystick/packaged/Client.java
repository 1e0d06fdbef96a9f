package uk.tallystick.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Somebody who records one thing after another, and keeps what was acknowledged. */
final class Client {

    private static final List<String> STATUSES =
            List.of("inProgress", "paused", "inProgress", "complete");

    /** A command under the name by which it can be sent again. */
    private record Sent(String key, String path, String body) {}

    private final String body;
    private final String name;
    private final Map<String, Integer> eventsOfThings = new LinkedHashMap<>();
    private volatile Map<String, Sent> acknowledged = Map.of();
    private @Nullable Sent unanswered;
    private int turn;

    Client(String body, String name) {
        this.body = body;
        this.name = name;
    }

    /** Records until the program is gone. */
    void writeTo(Program program) throws InterruptedException {
        while (true) {
            try {
                send(program, next());
            } catch (IOException _) {
                return;
            }
        }
    }

    private Sent next() {
        var step = turn % (STATUSES.size() + 1);
        var code = name + "-" + turn / (STATUSES.size() + 1);
        var actions = "/api/bodies/" + body + "/actions";
        turn++;
        var key = UUID.randomUUID().toString();
        return step == 0
                ? new Sent(
                        key,
                        actions,
                        "{\"code\":\"%s\",\"title\":\"Review %s\",\"lead\":\"force\"}"
                                .formatted(code, code))
                : new Sent(
                        key,
                        actions + "/" + code + "/status",
                        "{\"status\":\"%s\",\"comment\":\"Step %s\"}"
                                .formatted(STATUSES.get(step - 1), turn));
    }

    private void send(Program program, Sent sent) throws IOException, InterruptedException {
        unanswered = sent;
        var answer = program.post(sent.path(), sent.body(), sent.key());
        unanswered = null;
        var all = new LinkedHashMap<>(acknowledged);
        all.put(answer.path("receipt").asString(), sent);
        acknowledged = all;
        eventsOfThings.merge(answer.path("id").asString(), 1, Integer::sum);
    }

    /** Sends again what nobody answered. */
    void sendAgain(Program program) throws IOException, InterruptedException {
        if (unanswered != null) {
            send(program, unanswered);
        }
    }

    /** Sends again what was answered, which is answered as it was. */
    void doubt(Program program) throws IOException, InterruptedException {
        for (var entry : acknowledged.entrySet().stream().limit(5).toList()) {
            var sent = entry.getValue();
            var again = program.post(sent.path(), sent.body(), sent.key());
            assertThat(again.path("receipt").asString()).isEqualTo(entry.getKey());
        }
    }

    /** The ids of the events that were acknowledged. */
    List<String> receipts() {
        return List.copyOf(acknowledged.keySet());
    }

    /** How many events were acknowledged, by the id of what they happened to. */
    Map<String, Integer> eventsOfThings() {
        return eventsOfThings;
    }

    /** Waits until that many more commands are acknowledged. */
    void awaitAcknowledged(int more) {
        var wanted = acknowledged.size() + more;
        var deadline = System.nanoTime() + 60_000_000_000L;
        while (acknowledged.size() < wanted) {
            assertThat(System.nanoTime()).as("%s gets on", name).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }
}
