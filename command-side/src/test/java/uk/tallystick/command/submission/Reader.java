package uk.tallystick.command.submission;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.Suppression;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody who reads all that is shown as sums of quarterly counts, and asks of each small number
 * whether it is such a sum of sums. Counts modulo a prime, and knows nothing of how the rule is
 * kept.
 */
final class Reader {

    private static final long PRIME = 1_000_003;
    private static final List<String> QUARTERS =
            List.of("2024-25-Q1", "2024-25-Q2", "2024-25-Q3", "2024-25-Q4");

    private final List<FigureKey> quarters = new ArrayList<>();

    private Reader(Counted counted) {
        for (var quarter : QUARTERS) {
            counted.parts().forEach(part -> quarters.add(Counted.key(part, quarter)));
        }
    }

    /** Small counts that follow from what is shown. */
    static List<FigureKey> secretsWorkedOut(Counted counted) {
        var reader = new Reader(counted);
        var shown =
                counted.figures()
                        .filter(m -> m.value() != null)
                        .map(m -> reader.sum(m.figure()))
                        .toList();
        var rank = rank(shown);
        return counted.figures()
                .filter(m -> m.suppression() == Suppression.SMALL_NUMBER)
                .map(Measurement::figure)
                .filter(secret -> {
                    var with = new ArrayList<>(shown);
                    with.add(reader.sum(secret));
                    return rank(with) == rank;
                })
                .toList();
    }

    private long[] sum(FigureKey figure) {
        return quarters.stream().mapToLong(quarter -> isIn(quarter, figure) ? 1 : 0).toArray();
    }

    private static int rank(List<long[]> rows) {
        var left = new ArrayList<>(rows.stream().map(long[]::clone).toList());
        var rank = 0;
        while (!left.isEmpty()) {
            var row = left.removeLast();
            var pivot = 0;
            while (pivot < row.length && row[pivot] == 0) {
                pivot++;
            }
            if (pivot < row.length) {
                rank++;
                for (var other : left) {
                    var times = other[pivot];
                    for (var i = 0; i < row.length; i++) {
                        other[i] = Math.floorMod(other[i] * row[pivot] - row[i] * times, PRIME);
                    }
                }
            }
        }
        return rank;
    }

    private static boolean isIn(FigureKey part, FigureKey whole) {
        return (whole.breakdown().equals(Counted.ALL) || part.breakdown().equals(whole.breakdown()))
                && within(part.period(), whole.period());
    }

    private static boolean within(Period inner, Period outer) {
        return !inner.start().isBefore(outer.start()) && !inner.end().isAfter(outer.end());
    }
}
