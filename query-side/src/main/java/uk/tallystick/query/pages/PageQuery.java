package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.State;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the address of a page says of time, and what its date control sends.
 *
 * @param ask {@code known} asks what was known on the date, {@code now} what we now know about it,
 *     {@code both} and {@code stated} two states side by side
 * @param beside the state that is shown beside the one asked for: {@code now} what we now know
 *     about the same day, {@code stated} what its sources had stated in public
 * @param besideCursor where the next page of a list starts in that state
 */
record PageQuery(
        @Nullable String knownAt,
        @Nullable String effectiveOn,
        @Nullable String asAt,
        @Nullable String basis,
        @Nullable String seen,
        @Nullable String upTo,
        @Nullable String limit,
        @Nullable String cursor,
        @Nullable String day,
        @Nullable String month,
        @Nullable String year,
        @Nullable String ask,
        @Nullable String beside,
        @Nullable String besideCursor) {

    /** Nothing asked. */
    static final PageQuery NOW =
            new PageQuery(
                    null, null, null, null, null, null, null, null, null, null, null, null, null,
                    null);

    Asked asked() {
        return new Asked(knownAt, effectiveOn, asAt, basis, seen, upTo, limit, cursor);
    }

    /** Now, and including what was just recorded. */
    Asked now() {
        return new Asked(null, null, null, null, seen, null, null, null);
    }

    boolean sendsDate() {
        return day != null || month != null || year != null;
    }

    boolean asksForPast() {
        return knownAt != null
                || effectiveOn != null
                || asAt != null
                || basis != null
                || cursor != null;
    }

    /** The state asked for, by itself. */
    PageQuery alone() {
        return time(knownAt, effectiveOn, asAt, basis, upTo);
    }

    /** What we now know about a day. */
    PageQuery nowKnown(LocalDate day) {
        return time(null, day.toString(), null, null, null);
    }

    /** The same state on another basis. */
    PageQuery on(String otherBasis) {
        return time(knownAt, effectiveOn, asAt, otherBasis, otherBasis.equals(basis) ? upTo : null);
    }

    private PageQuery time(
            @Nullable String known,
            @Nullable String effective,
            @Nullable String both,
            @Nullable String on,
            @Nullable String end) {
        return new PageQuery(
                known, effective, both, on, seen, end, limit, null, null, null, null, null, null,
                null);
    }

    /** The same, from where a page of a list starts; from its beginning if that is null. */
    PageQuery from(@Nullable String start) {
        return new PageQuery(
                knownAt,
                effectiveOn,
                asAt,
                basis,
                seen,
                upTo,
                limit,
                start,
                day,
                month,
                year,
                ask,
                beside,
                besideCursor);
    }

    /** What asks for a state again. */
    static PageQuery again(State state) {
        var asked = Asked.again(state);
        return NOW.time(
                asked.knownAt(), asked.effectiveOn(), asked.asAt(), asked.basis(), asked.upTo());
    }

    /** What an address says to ask for the same state. */
    List<Map.Entry<String, String>> address() {
        var said = new ArrayList<Map.Entry<String, String>>();
        say(said, "knownAt", knownAt);
        say(said, "effectiveOn", effectiveOn);
        say(said, "asAt", asAt);
        say(said, "basis", basis);
        say(said, "upTo", upTo);
        return said;
    }

    private static void say(
            List<Map.Entry<String, String>> said, String name, @Nullable String value) {
        if (value != null) {
            said.add(Map.entry(name, value));
        }
    }
}
