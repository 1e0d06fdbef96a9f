package uk.tallystick.query.analysis;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.kpi.Wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Works out process limits. They are worked out anew only where somebody decided so or where a new
 * series begins, never because of what the values are.
 */
public final class ProcessLimits {

    private ProcessLimits() {}

    /**
     * Of a series in the order of its periods. A function of what it is given and of nothing else.
     */
    public static Limits of(List<Observation> series, Conditions conditions) {
        var why = Validity.whyNot(series, conditions);
        if (why != null) {
            return new Limits(
                    why, List.of(), List.of(), series.stream().map(_ -> Set.<Signal>of()).toList());
        }
        var phases = new ArrayList<Phase>();
        var signals = new ArrayList<Set<Signal>>();
        var start = 0;
        @Nullable String reason = null;
        for (var i = 1; i <= series.size(); i++) {
            var next =
                    i == series.size()
                            ? ""
                            : beginning(series.get(i - 1), series.get(i), conditions);
            if (next != null) {
                phase(series.subList(start, i), reason, conditions, phases, signals);
                start = i;
                reason = next;
            }
        }
        var last = phases.getLast();
        return last.mean() == null
                ? new Limits(
                        "since %s there is only one point, and limits need two."
                                .formatted(Wording.period(last.from())),
                        List.of(),
                        List.of(),
                        signals)
                : new Limits(
                        null, Validity.notes(series, conditions), List.copyOf(phases), signals);
    }

    /** Why a phase begins with a point; null if none does. */
    private static @Nullable String beginning(
            Observation before, Observation point, Conditions conditions) {
        if (point.breakInSeries()) {
            return "Break in series";
        }
        return conditions.rebased().stream()
                .filter(rebased ->
                        !rebased.from().start().isAfter(point.period().start())
                                && rebased.from().start().isAfter(before.period().start()))
                .reduce((_, later) -> later)
                .map(rebased -> rebased.reason() == null ? "Limits re-based" : rebased.reason())
                .orElse(null);
    }

    private static void phase(
            List<Observation> points,
            @Nullable String reason,
            Conditions conditions,
            List<Phase> phases,
            List<Set<Signal>> signals) {
        var from = points.getFirst().period();
        if (points.size() == 1) {
            phases.add(new Phase(from, 1, null, null, null, reason));
            signals.add(Set.of());
            return;
        }
        List<BigDecimal> values = points.stream().map(Observation::value).toList();
        var limits = new Xmr(values);
        phases.add(
                new Phase(
                        from,
                        values.size(),
                        limits.shownMean(),
                        limits.shownLower(conditions.unit(), values),
                        limits.shownUpper(conditions.unit(), values),
                        reason));
        signals.addAll(SignalRules.of(values, limits, conditions.signals()));
    }
}
