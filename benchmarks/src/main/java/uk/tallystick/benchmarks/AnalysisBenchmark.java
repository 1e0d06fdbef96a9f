package uk.tallystick.benchmarks;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Signals;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.analysis.Conditions;
import uk.tallystick.query.analysis.Limits;
import uk.tallystick.query.analysis.Observation;
import uk.tallystick.query.analysis.ProcessLimits;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Process limits and signals of 1,000 series of 40 points each: to take less than 50 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class AnalysisBenchmark {

    private static final int SERIES = 1000;
    private static final int POINTS = 40;

    private final Conditions conditions =
            new Conditions(Unit.PERCENT, false, false, null, Signals.AS_PUBLISHED, List.of());
    private final List<List<Observation>> all = series();

    private static List<List<Observation>> series() {
        var random = new Random(4);
        var all = new ArrayList<List<Observation>>();
        for (var i = 0; i < SERIES; i++) {
            var series = new ArrayList<Observation>();
            for (var point = 0; point < POINTS; point++) {
                var month = YearMonth.of(2020, 1).plusMonths(point).toString();
                series.add(
                        new Observation(
                                Period.of(month + "/" + month),
                                BigDecimal.valueOf(400 + random.nextInt(200), 1),
                                false));
            }
            all.add(series);
        }
        return all;
    }

    @Benchmark
    public List<Limits> analysis() {
        return all.stream().map(series -> ProcessLimits.of(series, conditions)).toList();
    }
}
