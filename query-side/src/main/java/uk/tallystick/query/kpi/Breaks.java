package uk.tallystick.query.kpi;

import uk.tallystick.events.submission.Marker;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Where figures cannot be compared any more with those before. */
public final class Breaks {

    private Breaks() {}

    /** Whether figures by the definitions of two days are of one series. */
    static boolean sameSeries(List<LocalDate> breaks, LocalDate one, LocalDate other) {
        return series(breaks, one) == series(breaks, other);
    }

    private static long series(List<LocalDate> breaks, LocalDate day) {
        return breaks.stream().filter(from -> !from.isAfter(day)).count();
    }

    /** The day whose definition a reading is by. */
    static LocalDate day(Reading reading) {
        return Objects.requireNonNullElse(reading.restatedOn(), reading.period().end());
    }

    /**
     * Whether a break lies between an earlier reading and a later one: a redefinition or a figure
     * that is marked so, over which the earlier one was not restated.
     */
    static boolean between(
            Reading earlier, Reading later, List<LocalDate> breaks, List<Reading> all) {
        return !sameSeries(breaks, day(earlier), day(later))
                || all.stream()
                        .filter(reading -> reading.marker() == Marker.BREAK_IN_SERIES)
                        .map(reading -> reading.period().end())
                        .anyMatch(end ->
                                end.isAfter(day(earlier)) && !end.isAfter(later.period().end()));
    }
}
