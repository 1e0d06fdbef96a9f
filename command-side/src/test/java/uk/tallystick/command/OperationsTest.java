package uk.tallystick.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** What an operator sees of the command side. */
class OperationsTest extends CommandSideTest {

    @LocalServerPort private int port;

    @Test
    void metricsCountCommandsByTheirTypeAndShowTheSequencersLag() throws Exception {
        register("meterville");
        post(
                "/api/bodies/meterville/actions",
                "{\"code\": \"A1\", \"title\": \"Review\", \"lead\": \"force\"}");
        post("/api/bodies/meterville/actions/A1/status", "{\"status\": \"proposed\"}");

        assertThat(get("/actuator/prometheus").lines())
                .anyMatch(line -> line.startsWith("tallystick_sequencer_lag_events "))
                .anyMatch(line -> counts(line, "commandBus_successTimer", "AddAction"))
                .anyMatch(line -> counts(line, "commandBus_failureTimer", "ChangeActionStatus"));
    }

    private static boolean counts(String line, String timer, String command) {
        return line.startsWith(timer + "_seconds_count{")
                && line.contains(command)
                && !line.endsWith(" 0");
    }

    @Test
    void healthTellsThePositionOfTheSequencer() throws Exception {
        register("healthville");

        var sequencer = json.readTree(get("/actuator/health")).at("/components/sequencer");

        assertThat(sequencer.path("status").asString()).isEqualTo("UP");
        assertThat(Long.parseLong(sequencer.at("/details/position").asString())).isPositive();
    }

    private String get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + person())
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
