package uk.tallystick.query.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How a plan's term lies to others.
 *
 * @param ended whether its last day has passed on the day asked about
 * @param overlaps other plans of the kind with days in common
 * @param outlives commissioners who were in office in its term and left, or are known to leave,
 *     before it ends
 */
public record Term(boolean ended, List<Other> overlaps, List<Left> outlives) {

    /** Another plan. */
    public record Other(
            String code,
            @Nullable String title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** Somebody whose last day came before the plan's. */
    public record Left(@Nullable String name, LocalDate until) {}
}
