package uk.tallystick.benchmarks;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** How long each of many things took, in milliseconds. */
final class Latencies {

    private final double[] sorted;

    Latencies(double... taken) {
        sorted = taken.clone();
        Arrays.sort(sorted);
    }

    /** Without the first quarter. */
    static Latencies afterWarmingUp(double... inOrder) {
        return new Latencies(Arrays.copyOfRange(inOrder, inOrder.length / 4, inOrder.length));
    }

    int count() {
        return sorted.length;
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    /** The least that so many of a hundred did not exceed. */
    private double percentile(int percent) {
        return sorted[Math.ceilDiv(sorted.length * percent, 100) - 1];
    }

    /** What lies in the middle of several runs. */
    static double median(Collection<Latencies> runs, ToDoubleFunction<Latencies> figure) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
