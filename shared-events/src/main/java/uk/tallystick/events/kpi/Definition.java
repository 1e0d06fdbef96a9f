package uk.tallystick.events.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;

import java.util.List;

/**
 * What a measure is, by one version of its definition.
 *
 * @param unit null while it is not known
 * @param direction the aim; null only where an imported source has none
 * @param scale decimal places shown, 0 to 9
 * @param per a rate's denominator, such as 1000 people
 * @param rolling whether each figure covers a window that overlaps the one before
 */
public record Definition(
        Exhibit name,
        @Nullable Unit unit,
        @Nullable Direction direction,
        @Nullable Labelled source,
        @Nullable Polarity polarity,
        KpiClass kpiClass,
        @Nullable Integer scale,
        @Nullable Integer per,
        boolean seasonal,
        boolean rolling,
        List<String> planNodes,
        List<Labelled> breakdowns,
        Method method) {
    public Definition {
        planNodes = List.copyOf(planNodes);
        breakdowns = List.copyOf(breakdowns);
    }

    /** The same, made and checked in another way. */
    public Definition with(Method other) {
        return new Definition(
                name,
                unit,
                direction,
                source,
                polarity,
                kpiClass,
                scale,
                per,
                seasonal,
                rolling,
                planNodes,
                breakdowns,
                other);
    }
}
