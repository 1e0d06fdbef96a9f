package uk.tallystick.query.stream;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/**
 * One reader's place in the ledger. Asks the database only when the ledger is known to go further.
 */
final class LedgerReader implements BlockingStream<TrackedEventMessage<?>> {

    private final RecentPages pages;
    private final LedgerListener listener;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private long last;
    private @Nullable Runnable callback;

    LedgerReader(RecentPages pages, LedgerListener listener, long position) {
        this.pages = pages;
        this.listener = listener;
        this.last = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        fetch();
        return Optional.ofNullable(fetched.peek());
    }

    private void fetch() {
        if (fetched.isEmpty() && listener.head() > last) {
            fetched.addAll(pages.after(last));
            fetched.forEach(message -> last = message.trackingToken().position().orElseThrow());
        }
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        fetch();
        if (fetched.isEmpty() && listener.awaitBeyond(last, unit.toMillis(timeout))) {
            fetch();
        }
        return !fetched.isEmpty();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
            // a quiet ledger; nobody but the caller's interrupt ends this
        }
        return fetched.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
        close();
        callback = onAvailable;
        listener.onWake(onAvailable);
        return true;
    }

    @Override
    public void close() {
        if (callback instanceof Runnable known) {
            listener.forget(known);
        }
    }
}
