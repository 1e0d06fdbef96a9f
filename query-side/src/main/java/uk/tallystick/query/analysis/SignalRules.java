package uk.tallystick.query.analysis;

import uk.tallystick.events.kpi.Signals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The four rules of "Making Data Count" (NHS England, "Making sense of variation"): a point beyond
 * a limit; a run on one side of the mean; a run that rises or falls; two of three points near one
 * limit. How long a run is, and whether the last counts, is for the KPI to say.
 */
final class SignalRules {

    private final List<BigDecimal> values;
    private final Xmr limits;
    private final List<Set<Signal>> found = new ArrayList<>();

    private SignalRules(List<BigDecimal> values, Xmr limits) {
        this.values = values;
        this.limits = limits;
        values.forEach(_ -> found.add(EnumSet.noneOf(Signal.class)));
    }

    /** The signals of each value of a phase. */
    static List<Set<Signal>> of(List<BigDecimal> values, Xmr limits, Signals signals) {
        var rules = new SignalRules(values, limits);
        rules.outside();
        rules.runs(Signal.SHIFT, rules.sides(), signals.run(), 0);
        rules.runs(Signal.TREND, rules.steps(), signals.run() - 1, 1);
        if (signals.twoOfThree()) {
            rules.twoOfThree();
        }
        return rules.found;
    }

    private void outside() {
        for (var i = 0; i < values.size(); i++) {
            if (limits.beyond(values.get(i)) != 0) {
                found.get(i).add(Signal.OUTSIDE);
            }
        }
    }

    /** 1 above the mean, -1 below, 0 on it. */
    private int[] sides() {
        return values.stream().mapToInt(value -> value.compareTo(limits.mean)).toArray();
    }

    /** 1 up from the value before, -1 down, 0 the same. */
    private int[] steps() {
        var steps = new int[values.size() - 1];
        for (var i = 0; i < steps.length; i++) {
            steps[i] = values.get(i + 1).compareTo(values.get(i));
        }
        return steps;
    }

    /**
     * Marks runs of the same direction that are long enough.
     *
     * @param points how many points more than directions such a run has
     */
    private void runs(Signal signal, int[] directions, int least, int points) {
        var start = 0;
        for (var i = 1; i <= directions.length; i++) {
            if (i == directions.length || directions[i] != directions[start]) {
                if (directions[start] != 0 && i - start >= least) {
                    for (var point = start; point < i + points; point++) {
                        found.get(point).add(signal);
                    }
                }
                start = i;
            }
        }
    }

    private void twoOfThree() {
        for (var i = 2; i < values.size(); i++) {
            for (var side : new int[] {1, -1}) {
                near(i, side);
            }
        }
    }

    private void near(int last, int side) {
        var near = new ArrayList<Integer>();
        for (var i = last - 2; i <= last; i++) {
            if (limits.near(values.get(i)) == side) {
                near.add(i);
            }
        }
        if (near.size() >= 2) {
            near.forEach(i -> found.get(i).add(Signal.NEAR_LIMIT));
        }
    }
}
