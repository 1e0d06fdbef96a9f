package uk.tallystick.query.stream;

import org.axonframework.eventhandling.TrackedEventMessage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * What was read last: readers who go along the ledger side by side have it read, and made events
 * of, once for all of them.
 */
final class RecentPages {

    private static final int KEPT = 4;

    private final LongFunction<List<TrackedEventMessage<?>>> reading;
    private final Map<Long, List<TrackedEventMessage<?>>> pages =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<Long, List<TrackedEventMessage<?>>> eldest) {
                    return size() > KEPT;
                }
            };

    RecentPages(LongFunction<List<TrackedEventMessage<?>>> reading) {
        this.reading = reading;
    }

    /** The next events after a position; there may be more after these by now. */
    synchronized List<TrackedEventMessage<?>> after(long position) {
        var known = pages.get(position);
        if (known != null) {
            return known;
        }
        var page = reading.apply(position);
        if (!page.isEmpty()) {
            pages.put(position, page);
        }
        return page;
    }
}
