package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What judgements read beside a KPI's own figures.
 *
 * @param parts the figures of the breakdowns between which a gap is to be small, by their codes
 * @param peers of every group and period
 * @param whole the measure that this is a part of
 */
public record Surroundings(
        Map<String, List<Reading>> parts, List<Peers> peers, @Nullable Whole whole) {

    public static final Surroundings NONE = new Surroundings(Map.of(), List.of(), null);

    /** The measure that another is a part of. */
    public record Whole(String code, @Nullable String name, List<Reading> readings) {}

    public Surroundings {
        parts = Map.copyOf(parts);
        peers = List.copyOf(peers);
    }
}
