package uk.tallystick.command.submission;

import static org.assertj.core.api.Assertions.assertThat;

import static uk.tallystick.command.submission.Counted.ALL;
import static uk.tallystick.command.submission.Counted.key;

import org.junit.jupiter.api.Test;

import uk.tallystick.events.submission.FigureKey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Whatever is recorded, in whatever order: nobody finds out a small number. */
class SmallNumbersPropertyTest {

    private static final int TABLES = 400;
    private static final List<String> TIMES = List.of("2024-25-Q1", "2024-25-Q2", "ytd-to-2024-09");

    @Test
    void noSmallNumberCanBeWorkedOutOfWhatIsShown() {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SmallNumbersPropertyTest: -Dseed=" + seed);
        var random = new Random(seed);
        var suppressed = 0;
        for (var table = 0; table < TABLES; table++) {
            var counts = counts(random);
            var counted = new Counted("a", "b", "c");
            for (var some : inSomeOrder(counts, random)) {
                counted.record(some);
                assertThat(counted.secretsWorkedOut())
                        .as("seed %s, table %s: %s", seed, table, counts)
                        .isEmpty();
            }
            assertThat(counted.figures())
                    .as("seed %s, table %s: what is shown is true", seed, table)
                    .allSatisfy(m ->
                            assertThat(m.value() == null ? null : m.value().intValueExact())
                                    .isIn(null, counts.get(m.figure())));
            suppressed += (int) counted.figures().filter(figure -> figure.value() == null).count();
        }
        assertThat(suppressed).as("the property is about something").isGreaterThan(TABLES);
    }

    private static Map<FigureKey, Integer> counts(Random random) {
        var counts = new HashMap<FigureKey, Integer>();
        for (var part : List.of("a", "b", "c")) {
            for (var quarter : TIMES.subList(0, 2)) {
                var count = random.nextInt(4) == 0 ? 0 : random.nextInt(1, 13);
                counts.put(key(part, quarter), count);
                counts.merge(key(ALL, quarter), count, Integer::sum);
                counts.merge(key(part, TIMES.getLast()), count, Integer::sum);
                counts.merge(key(ALL, TIMES.getLast()), count, Integer::sum);
            }
        }
        // Not every figure is supplied.
        counts.keySet().removeIf(_ -> random.nextInt(8) == 0);
        return counts;
    }

    private static List<Map<FigureKey, Integer>> inSomeOrder(
            Map<FigureKey, Integer> counts, Random random) {
        var figures = new ArrayList<>(counts.keySet());
        figures.sort((one, other) -> one.toString().compareTo(other.toString()));
        Collections.shuffle(figures, random);
        var requests = new ArrayList<Map<FigureKey, Integer>>();
        for (var figure : figures) {
            if (requests.isEmpty() || random.nextInt(4) == 0) {
                requests.add(new HashMap<>());
            }
            requests.getLast().put(figure, counts.get(figure));
        }
        return requests;
    }
}
