package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What judgements read beside a KPI's own figures.
 *
 * @param breaks days on which a definition began a new series
 * @param parts the figures of the breakdowns between which a gap is to be small, by their codes
 * @param peers of every group and period
 * @param comparatorGroup the code of the group that the KPI is compared with
 * @param whole the measure that this is a part of
 */
public record Surroundings(
        List<LocalDate> breaks,
        Map<String, List<Reading>> parts,
        List<Peers> peers,
        @Nullable String comparatorGroup,
        @Nullable Whole whole) {

    public static final Surroundings NONE =
            new Surroundings(List.of(), Map.of(), List.of(), null, null);

    /** The measure that another is a part of. */
    public record Whole(String code, @Nullable String name, List<Reading> readings) {}

    public Surroundings {
        breaks = List.copyOf(breaks);
        parts = Map.copyOf(parts);
        peers = List.copyOf(peers);
    }
}
