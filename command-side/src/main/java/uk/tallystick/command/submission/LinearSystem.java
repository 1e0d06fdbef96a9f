package uk.tallystick.command.submission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Linear equations, solved exactly as far as they can be (Gauss and Jordan). */
final class LinearSystem {

    /** The variables' factors, none of them 0, and what they come to. */
    record Row(TreeMap<Integer, Fraction> factors, Fraction sum) {

        Row minus(Row other, Fraction times) {
            var result = new TreeMap<>(factors);
            other.factors.forEach((variable, factor) ->
                    result.merge(
                            variable,
                            Fraction.ZERO.minus(factor.times(times)),
                            (a, b) -> a.minus(Fraction.ZERO.minus(b))));
            result.values().removeIf(Fraction::isZero);
            return new Row(result, sum.minus(other.sum.times(times)));
        }

        Row dividedBy(Fraction divisor) {
            var result = new TreeMap<>(factors);
            result.replaceAll((_, factor) -> factor.dividedBy(divisor));
            return new Row(result, sum.dividedBy(divisor));
        }
    }

    private final Map<Integer, Row> solved = new HashMap<>();

    void add(Row equation) {
        var row = reduced(equation);
        if (row.factors().isEmpty()) {
            return;
        }
        var pivot = row.factors().firstKey();
        var unit = row.dividedBy(row.factors().firstEntry().getValue());
        solved.replaceAll((_, other) ->
                other.factors().get(pivot) instanceof Fraction factor
                        ? other.minus(unit, factor)
                        : other);
        solved.put(pivot, unit);
    }

    /** Whether the equations tell what the variables come to. */
    boolean determines(Map<Integer, Fraction> factors) {
        return reduced(new Row(new TreeMap<>(factors), Fraction.ZERO)).factors().isEmpty();
    }

    Collection<Row> solved() {
        return List.copyOf(solved.values());
    }

    private Row reduced(Row row) {
        var rest = row;
        for (var variable : new ArrayList<>(row.factors().keySet())) {
            if (solved.get(variable) instanceof Row pivot
                    && rest.factors().get(variable) instanceof Fraction factor) {
                rest = rest.minus(pivot, factor);
            }
        }
        return rest;
    }
}
