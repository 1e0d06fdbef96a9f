package uk.tallystick.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Asks at a steady rate, whether or not the answers keep up. How long one took is counted from when
 * it was due, so that a question that had to wait for the one before it took as long as whoever
 * asked it would say.
 */
record OpenLoop(double perSecond, Duration length) {

    private static final int SECONDS_BEHIND = 5;

    /** A question, or a command. */
    interface Call {
        void make() throws Exception;
    }

    /**
     * Asks as long as this loop is. What gets no answer took for ever; so did what is not asked any
     * more once the answers are as far behind as would take so long to catch up with.
     *
     * @param calls from the number of a question to what asks it
     * @throws IllegalStateException if one failed otherwise
     */
    Latencies run(IntFunction<Call> calls) {
        var all = (int) Math.max(1, length.toMillis() * perSecond / 1000);
        var taken = new double[all];
        Arrays.fill(taken, Double.POSITIVE_INFINITY);
        var waiting = new AtomicInteger();
        var failures = new ConcurrentLinkedQueue<Exception>();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < all && waiting.get() < perSecond * SECONDS_BEHIND + 1; i++) {
                var number = i;
                var due = begin + (long) (i / perSecond * 1e9);
                var call = calls.apply(i);
                LockSupport.parkNanos(due - System.nanoTime());
                waiting.incrementAndGet();
                threads.execute(() -> {
                    try {
                        call.make();
                        taken[number] = (System.nanoTime() - due) / 1e6;
                    } catch (IOException e) {
                        // not answered
                    } catch (Exception e) {
                        failures.add(e);
                    }
                    waiting.decrementAndGet();
                });
            }
        }
        if (failures.peek() instanceof Exception first) {
            throw new IllegalStateException("a call failed", first);
        }
        return new Latencies(taken);
    }
}
