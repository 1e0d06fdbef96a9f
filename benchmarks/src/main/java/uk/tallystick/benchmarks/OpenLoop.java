package uk.tallystick.benchmarks;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/**
 * Asks at a steady rate, whether or not the answers keep up. How long one took is counted from when
 * it was due, so that a question that had to wait for the one before it took as long as whoever
 * asked it would say.
 */
record OpenLoop(double perSecond, Duration length) {

    /** A question, or a command. */
    interface Call {
        void make() throws Exception;
    }

    /**
     * Asks as long as this loop is. What got no answer, since too much was asked, took for ever.
     *
     * @param calls from the number of a question to what asks it
     * @throws IllegalStateException if one failed otherwise
     */
    Latencies run(IntFunction<Call> calls) {
        var taken = new ConcurrentLinkedQueue<Double>();
        var failure = new AtomicReference<@Nullable Exception>();
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < Math.max(1, length.toMillis() * perSecond / 1000); i++) {
                var due = begin + (long) (i / perSecond * 1e9);
                var call = calls.apply(i);
                LockSupport.parkNanos(due - System.nanoTime());
                threads.execute(() -> {
                    try {
                        call.make();
                        taken.add((System.nanoTime() - due) / 1e6);
                    } catch (IOException e) {
                        taken.add(Double.POSITIVE_INFINITY);
                    } catch (Exception e) {
                        failure.compareAndSet(null, e);
                    }
                });
            }
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a call failed", failure.get());
        }
        return new Latencies(List.copyOf(taken));
    }
}
