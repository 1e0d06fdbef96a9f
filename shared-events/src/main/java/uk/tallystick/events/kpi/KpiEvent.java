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
            Method method,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiEvent {
        @SuppressWarnings("NullAway") // events of revision 1 have no method
        public KpiProposed {
            planNodes = List.copyOf(planNodes);
            breakdowns = List.copyOf(breakdowns);
            method = method == null ? Method.UNSAID : method;
        }

        /** What it proposes. */
        public Definition definition() {
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
                    method);
        }
    }

    /**
     * The measure is another from the effective date on.
     *
     * @param breakInSeries whether figures before it cannot be compared with those after it, unless
     *     they are restated
     */
    record KpiRedefined(
            String id,
            Definition definition,
            boolean breakInSeries,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiEvent {}

    /** The measure is not kept up for now; activating it takes it up again. */
    record KpiSuspended(String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements KpiEvent {}

    /** The measure is not used any more. */
    record KpiRetired(String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements KpiEvent {}

    /**
     * Process limits are worked out anew from a period on: somebody decided that the process is
     * another.
     *
     * @param breakdown its code, {@code all} for the whole
     */
    record LimitsRebased(
            String id,
            String breakdown,
            Period from,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiEvent {}

    /**
     * What the other forces of a comparator group reached in a period.
     *
     * @param sourceRef where the figures stand
     */
    record PeersRecorded(
            String id,
            Labelled group,
            Period period,
            List<PeerFigure> figures,
            @Nullable Exhibit sourceRef,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements KpiEvent {
        public PeersRecorded {
            figures = List.copyOf(figures);
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
     * @param nestedIn code of the KPI that this is a part of, for a nested one
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
            @Nullable String nestedIn,
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
