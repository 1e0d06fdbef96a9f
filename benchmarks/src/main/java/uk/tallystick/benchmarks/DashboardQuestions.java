package uk.tallystick.benchmarks;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.SplittableRandom;

/**
 * Asks for dashboards over HTTP. Random positions are of the later half of the ledger: earlier ones
 * know less, and their answers would be cheaper for it.
 */
final class DashboardQuestions {

    private final SplittableRandom random = new SplittableRandom(7);
    private final Program program;
    private final HttpClient http;
    private final long head;

    DashboardQuestions(Program program, HttpClient http, long head) {
        this.program = program;
        this.http = http;
        this.head = head;
    }

    /**
     * What is known now.
     *
     * @param token of whoever asks, empty for the public
     */
    OpenLoop.Call now(String body, String token) {
        return call(path(body), token);
    }

    OpenLoop.Call asAt(String body, String token) {
        return call(path(body) + "?knownAt=" + random.nextLong(head / 2, head), token);
    }

    private static String path(String body) {
        return "/api/bodies/" + body + "/dashboard";
    }

    private OpenLoop.Call call(String path, String token) {
        var building = HttpRequest.newBuilder(program.at(path));
        if (!token.isEmpty()) {
            building.header("Authorization", "Bearer " + token);
        }
        var request = building.build();
        return () -> {
            var answer = http.send(request, BodyHandlers.ofString());
            switch (answer.statusCode()) {
                case 200 -> {}
                case 500, 503 -> throw new IOException(request.uri() + " waited in vain");
                default ->
                        throw new IllegalStateException(request.uri() + ": " + answer.statusCode());
            }
        };
    }
}
