package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.State;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which state a page shows.
 *
 * @param past whether it is another than today's
 * @param sentence says which
 * @param later before the first record only: how much was recorded since
 * @param date the day it is about
 * @param nowKnown address of what we now know about that day, where that is another page
 */
record Banner(
        boolean past,
        String sentence,
        @Nullable String later,
        LocalDate date,
        State state,
        String today,
        @Nullable String nowKnown) {

    private static final InWords SAY = new InWords();

    static Banner of(PageQuery query, State state, Address address) {
        var date = state.effectiveOn();
        return new Banner(
                query.asksForPast(),
                sentence(query, state),
                later(state),
                date,
                state,
                address.today(),
                nowKnown(query, state, address));
    }

    private static String sentence(PageQuery query, State state) {
        var day = SAY.date(state.effectiveOn());
        if (!query.asksForPast()) {
            return "This is what is known today, " + day + ".";
        }
        if (state.basis().equals("stated")) {
            return "This is what had been stated in public by "
                    + known(state)
                    + " about "
                    + day
                    + ", by the dates that its sources give.";
        }
        if (query.asAt() != null) {
            return "This is what was known on " + day + " about that day.";
        }
        if (query.knownAt() == null && query.cursor() == null) {
            return "This is what we now know about " + day + ".";
        }
        return "This is what was known on " + known(state) + " about " + day + ".";
    }

    private static String known(State state) {
        var known = state.knownAt();
        if (known == null) {
            return "a day before the first record";
        }
        if (known.contains("T")) {
            return SAY.instant(Instant.parse(known));
        }
        return known.contains("-") ? SAY.date(LocalDate.parse(known)) : "entry " + known;
    }

    private static @Nullable String later(State state) {
        var later = state.recordedLater();
        if (later == null) {
            return null;
        }
        return later == 0
                ? "Nothing was recorded here yet, and nothing has been recorded about that day"
                        + " since."
                : "Nothing was recorded here yet; "
                        + SAY.count(later, "record about it was", "records about it were")
                        + " made later.";
    }

    private static @Nullable String nowKnown(PageQuery query, State state, Address address) {
        var isAboutNow =
                query.effectiveOn() != null && query.knownAt() == null && query.basis() == null;
        return isAboutNow || !query.asksForPast()
                ? null
                : address.with("effectiveOn", state.effectiveOn().toString());
    }

    /** What to say where a list is empty: the question was about what it lists. */
    public String none(String what) {
        var later = state.recordedLater();
        return later == null || later == 0
                ? noneOf(what)
                : "No "
                        + what
                        + " was on record on this date; "
                        + SAY.count(later, "record about it was", "records about it were")
                        + " made later.";
    }

    /** What to say where one of several lists is empty. */
    public String noneOf(String what) {
        return past
                ? "No " + what + " was on record on this date."
                : "No " + what + " is on record.";
    }
}
