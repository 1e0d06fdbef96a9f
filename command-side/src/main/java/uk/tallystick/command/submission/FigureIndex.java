package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Code;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which rounds hold a figure, and what it is there, as recorded or revised last. */
@Component
public class FigureIndex {

    private final JdbcTemplate jdbc;

    FigureIndex(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> submissionsWith(String body, FigureKey figure) {
        return jdbc.query(
                """
                SELECT submission FROM command.figure WHERE body = ? AND kpi = ? AND breakdown = ? AND period = ?
                ORDER BY submission
                """,
                (row, _) -> row.getString(1),
                body,
                figure.kpi(),
                figure.breakdown(),
                figure.period().code());
    }

    /**
     * The figures of a body's KPIs as they stand; of two rounds with the same figure, the one that
     * was written last counts, and a withdrawn one never.
     */
    public Map<FigureKey, Standing> standing(String body, Collection<String> kpis) {
        return standing(body, kpis, "");
    }

    /** The same, but for those of one round. */
    Map<FigureKey, Standing> standing(String body, Collection<String> kpis, String butOf) {
        var periods = new HashMap<String, Period>();
        var standing = new HashMap<FigureKey, Standing>();
        jdbc.query(
                """
                SELECT DISTINCT ON (kpi, breakdown, period)
                       kpi, breakdown, period, submission, value, marker, suppression, numerator, denominator
                FROM command.figure
                WHERE body = ? AND kpi = ANY (?) AND standing AND submission <> ?
                ORDER BY kpi, breakdown, period, written DESC
                """,
                row -> {
                    var period = periods.computeIfAbsent(row.getString(3), Period::of);
                    var figure = new FigureKey(row.getString(1), row.getString(2), period);
                    standing.put(figure, standing(row, figure));
                },
                body,
                kpis.toArray(String[]::new),
                butOf);
        return standing;
    }

    /**
     * The figures that a supplier gave last before a round. Those of a withdrawn round do not
     * count.
     */
    public List<Standing> lastOf(String body, RoundId round) {
        var suffix = "_" + round.supplier();
        return jdbc
                .queryForList(
                        """
                        SELECT DISTINCT submission FROM command.figure
                        WHERE body = ? AND standing AND value IS NOT NULL AND right(submission, length(?)) = ?
                        """,
                        String.class,
                        body,
                        suffix,
                        suffix)
                .stream()
                .map(submission -> RoundId.of(body, String.valueOf(submission)))
                .filter(other -> other.period().compareTo(round.period()) < 0)
                .max((one, other) -> one.period().compareTo(other.period()))
                .map(last -> of(body, last.id()))
                .orElse(List.of());
    }

    /** The figures that a round has already, with a value or without. */
    public List<FigureKey> in(String body, RoundId round) {
        return jdbc.query(
                "SELECT kpi, breakdown, period FROM command.figure WHERE body = ? AND submission ="
                        + " ?",
                (row, _) ->
                        new FigureKey(
                                row.getString(1), row.getString(2), Period.of(row.getString(3))),
                body,
                round.id());
    }

    private List<Standing> of(String body, String submission) {
        return jdbc.query(
                """
                SELECT kpi, breakdown, period, submission, value, marker, suppression, numerator, denominator
                FROM command.figure WHERE body = ? AND submission = ? AND value IS NOT NULL
                ORDER BY kpi, breakdown, period
                """,
                (row, _) ->
                        standing(
                                row,
                                new FigureKey(
                                        row.getString(1),
                                        row.getString(2),
                                        Period.of(row.getString(3)))),
                body,
                submission);
    }

    /** What other rounds have of those KPIs in which small numbers are suppressed. */
    Collection<Standing> elsewhere(String round, Map<String, Definition> definitions) {
        var careful =
                definitions.entrySet().stream()
                        .filter(kpi -> kpi.getValue().method().checks().suppressBelow() != null)
                        .map(Map.Entry::getKey)
                        .toList();
        return careful.isEmpty() ? List.of() : standing(Ids.bodyOf(round), careful, round).values();
    }

    private static Standing standing(ResultSet row, FigureKey figure) throws SQLException {
        return new Standing(
                row.getString(4),
                figure,
                row.getBigDecimal(5),
                constant(Marker.values(), row.getString(6)),
                constant(Suppression.values(), row.getString(7)),
                row.getBigDecimal(8),
                row.getBigDecimal(9));
    }

    private static <C extends Enum<C> & Code> @Nullable C constant(C[] all, @Nullable String code) {
        return Stream.of(all).filter(one -> one.code().equals(code)).findAny().orElse(null);
    }

    void put(String body, String submission, List<Measurement> measurements) {
        jdbc.update(
                """
                INSERT INTO command.figure (body, submission, kpi, breakdown, period, value, marker, suppression, numerator, denominator)
                SELECT ?, ?, * FROM unnest(?::text[], ?::text[], ?::text[], ?::numeric[], ?::text[], ?::text[], ?::numeric[], ?::numeric[])
                ON CONFLICT (body, kpi, breakdown, period, submission) DO UPDATE
                SET value = excluded.value, marker = excluded.marker, suppression = excluded.suppression,
                    numerator = excluded.numerator, denominator = excluded.denominator, written = excluded.written
                """,
                body,
                submission,
                texts(measurements, m -> m.figure().kpi()),
                texts(measurements, m -> m.figure().breakdown()),
                texts(measurements, m -> m.figure().period().code()),
                numbers(measurements, Measurement::value),
                texts(measurements, m -> m.marker() == null ? null : m.marker().code()),
                texts(measurements, m -> m.suppression() == null ? null : m.suppression().code()),
                numbers(measurements, Measurement::numerator),
                numbers(measurements, Measurement::denominator));
    }

    private static @Nullable String[] texts(
            List<Measurement> measurements, Function<Measurement, @Nullable String> text) {
        return measurements.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable BigDecimal[] numbers(
            List<Measurement> measurements, Function<Measurement, @Nullable BigDecimal> number) {
        return measurements.stream().map(number).toArray(BigDecimal[]::new);
    }

    /** The round's figures count, or do not any more. */
    void setStanding(String body, String submission, boolean standing) {
        jdbc.update(
                "UPDATE command.figure SET standing = ? WHERE body = ? AND submission = ? AND"
                        + " standing <> ?",
                standing,
                body,
                submission,
                standing);
    }

    /**
     * What was said of the old value's parts is void; a revision of revision 1 keeps the marker.
     */
    void revise(FigureRevised event) {
        var figure = event.figure();
        var marker = event.marker() == null ? null : event.marker().code();
        jdbc.update(
                """
                UPDATE command.figure
                SET value = ?, numerator = NULL, denominator = NULL, written = DEFAULT, marker = coalesce(?, marker),
                    suppression = CASE WHEN ?::text IS NULL THEN suppression ELSE ? END
                WHERE body = ? AND kpi = ? AND breakdown = ? AND period = ? AND submission = ?
                """,
                event.value(),
                marker,
                marker,
                event.suppression() == null ? null : event.suppression().code(),
                Ids.bodyOf(event.id()),
                figure.kpi(),
                figure.breakdown(),
                figure.period().code(),
                event.id());
    }
}
