package uk.tallystick.query.pinning;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.query.kpi.Figure;
import uk.tallystick.query.kpi.Label;

import java.math.BigDecimal;

/**
 * A figure that somebody relied on.
 *
 * @param kpi its code
 * @param supplier whose figure it is, where there may be several
 * @param seenAtPosition the ledger position at which it was seen; null where nobody knows
 * @param seen as it was seen; null if it was not on record then, or is not for the reader
 * @param now as it is known at the point asked about
 * @param revisedSince whether another stands now than was seen
 * @param kind of the revision by which it does; null if it is no revision
 * @param reason of that revision
 */
public record PinnedFigure(
        String kpi,
        @Nullable String name,
        @Nullable Unit unit,
        String breakdown,
        @Nullable String breakdownLabel,
        Period period,
        @Nullable Label supplier,
        @Nullable Long seenAtPosition,
        @Nullable Version seen,
        @Nullable Version now,
        boolean revisedSince,
        @Nullable RevisionKind kind,
        @Nullable String reason) {

    /** What was, or is, on record. */
    @Schema(name = "PinnedVersion")
    public record Version(
            @Nullable BigDecimal value,
            @Nullable Marker marker,
            @Nullable BigDecimal reportedChange,
            long version,
            long recordedAtPosition) {

        static @Nullable Version of(@Nullable Figure figure) {
            return figure == null
                    ? null
                    : new Version(
                            figure.value(),
                            figure.marker(),
                            figure.reportedChange(),
                            figure.version(),
                            figure.provenance().recordedAtPosition());
        }

        /** Whether it says the same: 52 is 52.0. */
        boolean saysSame(Version other) {
            return same(value, other.value)
                    && marker == other.marker
                    && same(reportedChange, other.reportedChange);
        }

        private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
            return one == null ? other == null : other != null && one.compareTo(other) == 0;
        }
    }
}
