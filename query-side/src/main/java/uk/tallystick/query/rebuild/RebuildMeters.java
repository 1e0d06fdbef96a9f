package uk.tallystick.query.rebuild;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.stream.LedgerListener;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** How far the builds are: nothing left and no rate where none is under way. */
@Component
class RebuildMeters implements MeterBinder {

    private static final long KNOWN_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Progress progress;
    private final Builds builds;
    private final LedgerListener ledger;
    private final Clock clock;
    private @Nullable List<Build> known;
    private long knownAt;

    RebuildMeters(Progress progress, Builds builds, LedgerListener ledger, Clock clock) {
        this.progress = progress;
        this.builds = builds;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var projection : progress.projections()) {
            var name = projection.name();
            gauge(
                    meters,
                    "left",
                    "Events still to be applied to what is built",
                    name,
                    build -> Math.max(ledger.head() - build.position(), 0));
            gauge(
                    meters,
                    "position",
                    "Up to which what is built is built",
                    name,
                    build -> build.position());
            gauge(
                    meters,
                    "seconds.left",
                    "Until what is built has caught up, at its rate",
                    name,
                    build ->
                            Math.max(ledger.head() - build.position(), 0)
                                    / build.rate(clock.instant()));
            gauge(
                    meters,
                    "rate",
                    "Events a second applied to what is built",
                    name,
                    build -> build.rate(clock.instant()));
        }
    }

    private void gauge(
            MeterRegistry meters,
            String what,
            String description,
            String name,
            ToDoubleFunction<Build> value) {
        Gauge.builder(
                        "tallystick.projection.build." + what,
                        () ->
                                recent().stream()
                                        .filter(build -> build.name().equals(name))
                                        .mapToDouble(value)
                                        .sum())
                .description(description)
                .tag("projection", name)
                .register(meters);
    }

    /** A scrape asks for every meter in a moment: the database is asked once. */
    private synchronized List<Build> recent() {
        var now = System.nanoTime();
        if (known == null || now - knownAt > KNOWN_NANOS) {
            known = builds.all();
            knownAt = now;
        }
        return known;
    }
}
