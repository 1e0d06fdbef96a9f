package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.AskedBetween;

/** What the address of the page of changes says, and what its form sends. */
record ChangesQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable String knownAt,
        @Nullable String effectiveOn,
        @Nullable String asAt,
        @Nullable String basis,
        @Nullable String seen,
        @Nullable String upTo,
        @Nullable String cursor,
        @Nullable String kind,
        @Nullable String id,
        @Nullable String fromDay,
        @Nullable String fromMonth,
        @Nullable String fromYear,
        @Nullable String toDay,
        @Nullable String toMonth,
        @Nullable String toYear) {

    AskedBetween asked() {
        return new AskedBetween(
                from, to, knownAt, effectiveOn, asAt, basis, seen, upTo, null, cursor);
    }

    /** What the later state is asked by; null if it is that of now. */
    @Nullable String until() {
        return to != null ? to : knownAt != null ? knownAt : asAt;
    }

    /** Whether there are two states to compare. */
    boolean compares() {
        return from != null || cursor != null;
    }

    boolean sendsDates() {
        return fromDay != null || fromMonth != null || fromYear != null;
    }

    /** The later day may be left out: it is today then. */
    boolean sendsTo() {
        return isSomething(toDay) || isSomething(toMonth) || isSomething(toYear);
    }

    private static boolean isSomething(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
