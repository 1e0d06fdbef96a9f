package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.Versioned;
import uk.tallystick.query.kpi.AgainstTarget;
import uk.tallystick.query.kpi.Compared;
import uk.tallystick.query.kpi.DirectionOfTravel;
import uk.tallystick.query.kpi.Place;
import uk.tallystick.query.kpi.Rule;
import uk.tallystick.query.kpi.Trajectory;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the series of a KPI says.
 *
 * @param kpi its code
 * @param valid whether process limits may be used
 * @param why they may not; null if they may
 * @param trial whether the limits rest on fewer than twelve points
 * @param mean of the phase that lasts; null, like the limits, if they may not be used
 * @param lower never below 0 for what is counted; upper never above 100 for percentages
 * @param phases each with limits of its own
 * @param notes what a reader has to bear in mind
 * @param trajectory where the figure was to be by now; null if that is not known
 * @param place in the comparator group; null if its figures are not recorded
 * @param sentence all of it in words
 * @param version of the KPI
 */
public record Analysis(
        String kpi,
        String breakdown,
        boolean valid,
        @Nullable String why,
        boolean trial,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal lower,
        @Nullable BigDecimal upper,
        List<Phase> phases,
        List<AnalysedPoint> points,
        List<String> notes,
        List<Compared> comparisons,
        @Nullable Trajectory trajectory,
        @Nullable Place place,
        AgainstTarget againstTarget,
        DirectionOfTravel directionOfTravel,
        String sentence,
        Rule rule,
        long version)
        implements Versioned {}
