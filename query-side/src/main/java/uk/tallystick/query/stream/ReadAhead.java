package uk.tallystick.query.stream;

import org.axonframework.eventhandling.TrackedEventMessage;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads the next events while the last ones are being written. */
public final class ReadAhead implements AutoCloseable {

    private final LedgerStream stream;
    private final ExecutorService reading =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("projection-reader").factory());
    private long after = -1;
    private CompletableFuture<List<TrackedEventMessage<?>>> next =
            CompletableFuture.completedFuture(List.of());

    public ReadAhead(LedgerStream stream) {
        this.stream = stream;
    }

    /** The next events after a position; none if the ledger ends there. */
    public List<TrackedEventMessage<?>> after(long position) {
        var isNext = position == after;
        after = -1;
        var found = isNext ? next.join() : stream.after(position);
        if (!found.isEmpty()) {
            var last = found.getLast().trackingToken().position().orElseThrow();
            next = CompletableFuture.supplyAsync(() -> stream.after(last), reading);
            after = last;
        }
        return found;
    }

    @Override
    public void close() {
        reading.shutdown();
    }
}
