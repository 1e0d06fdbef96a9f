package uk.tallystick.benchmarks;

import uk.tallystick.events.action.Rag;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Clients that each report on one action after the other, as fast as they are answered. */
final class ClosedLoop {

    /**
     * Something to report on.
     *
     * @param last colour that it was given
     */
    record Reportable(String action, Rag last) {

        private static final List<Rag> COLOURS = List.of(Rag.values());

        /** One after the other, the first another than the last. */
        Rag colour(int round) {
            return COLOURS.get((COLOURS.indexOf(last) + 1 + round) % COLOURS.size());
        }
    }

    private final List<Reportable> actions;
    private final AtomicInteger next = new AtomicInteger();

    ClosedLoop(List<Reportable> actions) {
        this.actions = actions;
    }

    /** How many a second come through. */
    double run(int clients, Duration length, Reporting reporting) throws Exception {
        var done = new AtomicInteger();
        var begin = System.nanoTime();
        var end = begin + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            Callable<Void> client =
                    () -> {
                        while (System.nanoTime() < end) {
                            one(reporting);
                            done.incrementAndGet();
                        }
                        return null;
                    };
            for (var ended :
                    threads.invokeAll(IntStream.range(0, clients).mapToObj(_ -> client).toList())) {
                ended.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a command was not taken", e);
        }
        return done.get() / ((System.nanoTime() - begin) / 1e9);
    }

    /** On the next action, with another colour than it has: what is the same is no news. */
    void one(Reporting reporting) throws Exception {
        var number = next.getAndIncrement();
        var action = actions.get(number % actions.size());
        reporting.report(action.action(), action.colour(number / actions.size()));
    }
}
