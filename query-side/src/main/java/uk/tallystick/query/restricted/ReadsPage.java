package uk.tallystick.query.restricted;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of the log of restricted reads, the latest first.
 *
 * @param cursor where the next page starts; null on the last
 */
public record ReadsPage(List<RestrictedRead> items, @Nullable Long cursor) {

    public ReadsPage {
        items = List.copyOf(items);
    }

    /** Of one more than the page has, if there are so many. */
    static ReadsPage of(List<RestrictedRead> found, int limit) {
        var more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new ReadsPage(items, more ? items.getLast().id() : null);
    }
}
