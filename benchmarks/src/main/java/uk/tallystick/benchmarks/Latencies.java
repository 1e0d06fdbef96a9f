package uk.tallystick.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How long each of many things took, in milliseconds. */
record Latencies(List<Double> sorted) {

    Latencies {
        sorted = sorted.stream().sorted().toList();
    }

    double p50() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    /** The least that so many of a hundred did not exceed. */
    private double percentile(int percent) {
        return sorted.get(Math.ceilDiv(sorted.size() * percent, 100) - 1);
    }

    /** What lies in the middle of several runs. */
    static double median(Collection<Latencies> runs, ToDoubleFunction<Latencies> figure) {
        var sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
