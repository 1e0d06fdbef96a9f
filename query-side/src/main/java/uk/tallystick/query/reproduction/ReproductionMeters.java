package uk.tallystick.query.reproduction;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What the last comparison found, and how old it is; not a number where there was none. */
@Component
class ReproductionMeters implements MeterBinder {

    private final Runs runs;
    private final Clock clock;

    ReproductionMeters(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "tallystick.reproduction.differences",
                        () -> last(run -> run.answer() == null ? 0 : run.answer().differences()))
                .description("Rows that serve and are not what the events make")
                .register(meters);
        Gauge.builder("tallystick.reproduction.position", () -> last(Run::position))
                .description("The position up to which was compared")
                .register(meters);
        TimeGauge.builder(
                        "tallystick.reproduction.age",
                        () ->
                                last(run ->
                                        Duration.between(run.begunAt(), clock.instant())
                                                .toMillis()),
                        TimeUnit.MILLISECONDS)
                .description("Since the last comparison that came to an end began")
                .register(meters);
    }

    private double last(ToDoubleFunction<Run> value) {
        return runs.lastAnswered().map(value::applyAsDouble).orElse(Double.NaN);
    }
}
