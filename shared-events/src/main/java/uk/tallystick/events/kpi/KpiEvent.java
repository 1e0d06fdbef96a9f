package uk.tallystick.events.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

public sealed interface KpiEvent extends Fact {

    /**
     * A measure was proposed with its first definition.
     *
     * @param unit null while it is not known
     * @param direction the aim; null only where an imported source has none
     * @param scale decimal places shown, 0 to 9
     * @param per a rate's denominator, such as 1000 people
     */
    record KpiProposed(
            String id,
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
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiEvent {
        public KpiProposed {
            planNodes = List.copyOf(planNodes);
            breakdowns = List.copyOf(breakdowns);
        }
    }

    /** The proposed measure is in use. */
    record KpiActivated(String id, LocalDate effectiveOn, @Nullable Stated stated)
            implements KpiEvent {}

    /**
     * The figure that progress is measured from.
     *
     * @param value null while it is to be confirmed
     */
    record BaselineSet(
            String id,
            Period period,
            @Nullable BigDecimal value,
            @Nullable Exhibit note,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiEvent {}

    /**
     * The ambition.
     *
     * @param value null while it is to be confirmed
     * @param byPeriod when it is to be reached; null only where an imported source does not say
     * @param outOf how many are ranked, for a rank
     */
    record TargetSet(
            String id,
            TargetShape shape,
            @Nullable BigDecimal value,
            @Nullable Period byPeriod,
            @Nullable Period referencePeriod,
            @Nullable Integer outOf,
            @Nullable Labelled comparatorGroup,
            List<Labelled> breakdownPair,
            @Nullable BigDecimal tolerance,
            List<Milestone> milestones,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiEvent {
        public TargetSet {
            breakdownPair = List.copyOf(breakdownPair);
            milestones = List.copyOf(milestones);
        }
    }

    /** A value to be reached on the way to a target. */
    record Milestone(Period period, BigDecimal value) {}
}
