package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * Where a fact that is shown comes from.
 *
 * @param statedOn of imported history: the last day on which it can have been stated in public
 * @param statedSource of imported history: where
 * @param statedAsGiven that day in the source's words, where it is not a full date
 * @param recordedOn the day on which it was recorded here
 * @param recordedAtPosition its place in the ledger
 */
public record Provenance(
        @Nullable LocalDate statedOn,
        @Nullable String statedSource,
        @Nullable String statedAsGiven,
        LocalDate recordedOn,
        long recordedAtPosition) {

    /** What a query selects of a projection's row, for {@link #of}. */
    public static String columns(String alias) {
        return """
        %1$s.stated_on, %2$s AS stated_source, %3$s AS stated_as_given, %1$s.from_pos,
        (SELECT (recorded_at AT TIME ZONE 'Europe/London')::date FROM ledger_entry
         WHERE position = %1$s.from_pos) AS recorded_here_on
        """
                .formatted(
                        alias,
                        Words.text(alias + ".stated_source"),
                        Words.text(alias + ".stated_as_given"));
    }

    /** Reads what {@link #columns} selected. */
    public static Provenance of(ResultSet row) throws SQLException {
        return new Provenance(
                row.getObject("stated_on", LocalDate.class),
                row.getString("stated_source"),
                row.getString("stated_as_given"),
                row.getObject("recorded_here_on", LocalDate.class),
                row.getLong("from_pos"));
    }
}
