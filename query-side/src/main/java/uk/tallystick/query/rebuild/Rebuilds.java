package uk.tallystick.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.stream.LedgerListener;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far every projection is, and what is built beside it. */
@Component
public class Rebuilds {

    private final Progress progress;
    private final Builds builds;
    private final Builder builder;
    private final LedgerListener ledger;
    private final Clock clock;

    Rebuilds(
            Progress progress, Builds builds, Builder builder, LedgerListener ledger, Clock clock) {
        this.progress = progress;
        this.builds = builds;
        this.builder = builder;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<ProjectionItem> all() {
        var building =
                builds.all().stream().collect(Collectors.toMap(Build::name, Function.identity()));
        return progress.projections().stream()
                .sorted(Comparator.comparing(Projection::name))
                .map(projection -> item(projection, building))
                .toList();
    }

    /**
     * Begins to build one anew.
     *
     * @return nothing if it is being built already
     */
    public Optional<ProjectionItem> begin(Projection projection) {
        return builder.ask(projection)
                ? all().stream().filter(item -> item.name().equals(projection.name())).findFirst()
                : Optional.empty();
    }

    /** Throws away what is built of one, of whatever version, if something is. */
    public void abandon(Projection projection) {
        builder.abandon(projection);
    }

    /** A projection of this program. */
    public Optional<Projection> find(String name) {
        return progress.projections().stream()
                .filter(projection -> projection.name().equals(name))
                .findFirst();
    }

    private ProjectionItem item(Projection projection, Map<String, Build> building) {
        var serving = progress.serving(projection);
        return new ProjectionItem(
                projection.name(),
                serving.version(),
                serving.position(),
                Math.max(ledger.head() - serving.position(), 0),
                building(building.get(projection.name())));
    }

    private ProjectionItem.@Nullable Building building(@Nullable Build build) {
        if (build == null) {
            return null;
        }
        var rate = build.rate(clock.instant());
        var left = Math.max(ledger.head() - build.position(), 0);
        var failure = builder.failed().get(build.name());
        return new ProjectionItem.Building(
                build.version(),
                build.position(),
                ledger.head(),
                BigDecimal.valueOf(rate).setScale(0, RoundingMode.HALF_UP),
                rate > 0 ? (long) Math.ceil(left / rate) : null,
                build.begunAt(),
                failure == null ? null : failure.position(),
                failure == null ? null : failure.getMessage());
    }
}
