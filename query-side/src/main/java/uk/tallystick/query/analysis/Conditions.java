package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Signals;
import uk.tallystick.events.kpi.Unit;

import java.util.List;

/**
 * What limits have to know of the measure.
 *
 * @param rollingMonths the window of a rolling figure, if its definition says
 * @param rebased in the order in which it was decided
 */
public record Conditions(
        @Nullable Unit unit,
        boolean seasonal,
        boolean rolling,
        @Nullable Integer rollingMonths,
        Signals signals,
        List<Rebased> rebased) {

    private static final int YEAR = 12;

    public Conditions {
        rebased = List.copyOf(rebased);
    }

    /** The months that each figure covers at least. */
    int window() {
        return rolling ? (rollingMonths == null ? YEAR : rollingMonths) : 0;
    }
}
