package uk.tallystick.benchmarks;

import uk.tallystick.access.TestPeople;
import uk.tallystick.benchmarks.ClosedLoop.Reportable;
import uk.tallystick.database.Database;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Somebody who reports on an action, again and again, and looks at the dashboard until it shows
 * that.
 */
final class Looking implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Program program;
    private final OurReporting ours;
    private final Reportable reported;
    private final String member;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<Double> taken = new ArrayList<>();
    private volatile boolean running = true;

    /**
     * Somebody who looks at one body.
     *
     * @param reported the action, of that body
     */
    Looking(Database database, Program program, OurReporting ours, Reportable reported) {
        this.program = program;
        this.ours = ours;
        this.reported = reported;
        this.member = TestPeople.somebody(database, "", Set.of(Role.PANEL_MEMBER));
    }

    @Override
    public void run() {
        try {
            for (var round = 0; running; round++) {
                var recorded = ours.record(reported.action(), reported.colour(round));
                var committed = System.nanoTime();
                if (sees(recorded.receipt())) {
                    taken.add((System.nanoTime() - committed) / 1e6);
                }
                Thread.sleep(PAUSE);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A dashboard that waited in vain is asked for again: who looks goes on looking. */
    private boolean sees(String receipt) throws IOException, InterruptedException {
        var path = "/api/bodies/" + Ids.bodyOf(reported.action()) + "/dashboard?seen=" + receipt;
        var request =
                HttpRequest.newBuilder(program.at(path))
                        .header("Authorization", "Bearer " + member)
                        .build();
        var seen = false;
        while (!seen && running) {
            seen = http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        }
        return seen;
    }

    Latencies taken() {
        return new Latencies(taken.stream().mapToDouble(Double::doubleValue).toArray());
    }

    void end() {
        running = false;
    }
}
