package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Two states that are compared, understood.
 *
 * @param after the last difference that was shown; null for the first page
 */
record Stretch(Asking from, Asking to, @Nullable String after) {

    /** The points of the ledger that the two came down to. */
    record Ends(Point from, Point to) {

        private boolean backwards() {
            return from.k() > to.k()
                    || (from.statedBy() != null
                            && to.statedBy() != null
                            && from.statedBy().isAfter(to.statedBy()));
        }
    }

    /**
     * Understands a request.
     *
     * @throws BadQuestion naming every field at fault
     */
    static Stretch of(AskedBetween given, Instant now) {
        var mark = given.cursor() == null ? null : bookmark(given.cursor());
        var time = mark == null ? given : within(mark.asked(), given);
        if (time.from() == null) {
            throw new BadQuestion("from", "is needed: a ledger position, an instant or a date");
        }
        if (time.saysLaterTwice()) {
            throw new BadQuestion("to", "says what knownAt and asAt say: leave out one of them");
        }
        var errors = new ArrayList<FieldError>();
        var to = read("to", () -> Asking.of(time.later(), now), errors);
        var from = read("from", () -> Asking.of(time.earlier(), now), errors);
        if (from == null || to == null) {
            throw new BadQuestion(errors.stream().distinct().toList());
        }
        if (isAfter(from.knownAt(), to.knownAt(), now)) {
            throw backwards();
        }
        return new Stretch(from, to, mark == null ? null : mark.after());
    }

    /** Understands two states of any kind, of which neither need be the earlier. */
    static Stretch of(Asked from, Asked to, Instant now) {
        return new Stretch(Asking.of(from, now), Asking.of(to, now), null);
    }

    private static Bookmark bookmark(String cursor) {
        try {
            return Bookmark.of(cursor);
        } catch (IllegalArgumentException e) {
            throw new BadQuestion("cursor", String.valueOf(e.getMessage()));
        }
    }

    /** A later page is of the states of the first, and as long as it is asked to be. */
    private static AskedBetween within(AskedBetween first, AskedBetween given) {
        return new AskedBetween(
                first.from(),
                first.to(),
                null,
                first.effectiveOn(),
                null,
                first.basis(),
                given.seen(),
                first.upTo(),
                given.limit(),
                null);
    }

    private static boolean isAfter(KnownAt from, KnownAt to, Instant now) {
        var one = instant(from, now);
        var other = instant(to, now);
        return one != null && other != null && one.isAfter(other);
    }

    private static BadQuestion backwards() {
        return new BadQuestion("from", "is after to: ask from the earlier state to the later one");
    }

    /** The instant until which something had to be known; null for a position, which is its own. */
    private static @Nullable Instant instant(KnownAt knownAt, Instant now) {
        return switch (knownAt) {
            case KnownAt.Now _ -> now;
            case KnownAt.Moment(var instant) -> instant;
            case KnownAt.Day(var date) -> {
                var end = KnownAt.endOf(date);
                yield end.isAfter(now) ? now : end;
            }
            case KnownAt.Position _ -> null;
        };
    }

    /**
     * The points of both, of one answer.
     *
     * @param inOrder whether the first has to be the earlier
     */
    Ends points(Resolver resolver, long progress, boolean inOrder) {
        var errors = new ArrayList<FieldError>();
        var end = read("to", () -> resolver.resolve(to, progress), errors);
        var begin = read("from", () -> resolver.resolve(from, progress), errors);
        if (begin == null || end == null) {
            throw new BadQuestion(errors);
        }
        var ends = new Ends(begin, end);
        if (inOrder && ends.backwards()) {
            throw backwards();
        }
        return ends;
    }

    /** Where a question about one state would say knownAt, one about two says which. */
    private static <T> @Nullable T read(String end, Supplier<T> reading, List<FieldError> errors) {
        try {
            return reading.get();
        } catch (BadQuestion e) {
            e.errors().stream()
                    .map(error ->
                            error.field().equals("knownAt")
                                    ? new FieldError(end, error.message())
                                    : error)
                    .forEach(errors::add);
            return null;
        }
    }
}
