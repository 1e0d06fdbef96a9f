package uk.tallystick.query.kpi;

import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionStatus;
import uk.tallystick.events.submission.Suppression;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads figures; the projections {@code kpi} and {@code submission}. */
@Component
public class FigureQueries {

    private static final Comparator<Figure> IN_ORDER =
            Comparator.comparing(Figure::period)
                    .thenComparing(
                            figure -> figure.supplier() == null ? "" : figure.supplier().code())
                    .thenComparingLong(figure -> figure.provenance().recordedAtPosition());

    /**
     * The last version of a figure that is known and visible: the public goes on seeing one until
     * it may see the next. One that none ever replaced need not be compared. {@link #LAST} finds
     * the same from what was recorded first, which is seen by whoever sees a revision of it, for
     * only a published figure is revised; a test asks both.
     */
    private static final String STANDS =
            """
             %s AND (f.to_pos IS NULL OR NOT EXISTS (
                 SELECT FROM kpi_figure n WHERE n.kpi = f.kpi AND n.breakdown = f.breakdown AND n.period = f.period
                 AND n.submission = f.submission AND n.from_pos > f.from_pos AND %s))
            """
                    .formatted(View.begun("f"), View.begun("n"));

    /** A figure's round is shown as it is known to be, whatever day the figure is about. */
    private static final String ROUND =
            """
            LEFT JOIN LATERAL (
                SELECT supplier_code, supplier_label FROM submission r WHERE r.id = f.submission AND %s
                ORDER BY r.effective_from DESC, r.from_pos DESC LIMIT 1) r ON true
            LEFT JOIN LATERAL (
                SELECT status FROM submission_status t WHERE t.id = f.submission AND %s
                ORDER BY t.effective_from DESC, t.from_pos DESC LIMIT 1) t ON true
            """
                    .formatted(View.known("r"), View.known("t"));

    private static final String FIGURES = "FROM kpi_figure f " + ROUND;

    /**
     * The versions that stand, found from what was recorded, so that it does not matter how often a
     * figure was revised since: one that was not is at hand, and of one that was the last version
     * is the first that an index gives. A figure that was recorded twice is found twice.
     */
    private static final String LAST =
            """
            FROM (
                SELECT f.*, r.supplier_code, r.supplier_label, t.status FROM kpi_figure f %1$s
                WHERE f.kpi IN (:kpis) AND f.breakdown IN (:breakdowns) AND f.effective_from <= :d
                AND f.revision IS NULL AND f.to_pos IS NULL AND %2$s
                UNION ALL
                SELECT n.*, r.supplier_code, r.supplier_label, t.status FROM kpi_figure f %1$s
                CROSS JOIN LATERAL (
                    SELECT * FROM kpi_figure n WHERE n.kpi = f.kpi AND n.breakdown = f.breakdown AND n.period = f.period
                    AND n.submission = f.submission AND %3$s ORDER BY n.from_pos DESC LIMIT 1) n
                WHERE f.kpi IN (:kpis) AND f.breakdown IN (:breakdowns) AND f.effective_from <= :d
                AND f.revision IS NULL AND f.to_pos IS NOT NULL) f
            CROSS JOIN LATERAL (SELECT f.supplier_code, f.supplier_label) r
            CROSS JOIN LATERAL (SELECT f.status) t
            """
                    .formatted(ROUND, View.begun("f"), View.begun("n"));

    /**
     * What a supplier says of a period in a later round takes the place of what it said in an
     * earlier one.
     */
    private static final String STANDING =
            LAST
                    + " WHERE t.status IS DISTINCT FROM 'withdrawn'"
                    + " ORDER BY f.kpi, f.breakdown, f.period, r.supplier_code, f.from_pos DESC";

    /**
     * What row security shows everybody, said again for those who see more: as it was at the point
     * asked about, whatever was hidden since.
     */
    private static final String PUBLISHED =
            """
            (EXISTS (SELECT FROM visibility v WHERE v.subject = f.kpi AND v.level = 'public' AND %1$s)
             AND EXISTS (SELECT FROM visibility v WHERE v.subject = f.submission AND v.level = 'public' AND %1$s)
             AND CASE WHEN f.revision IS NULL
                      THEN EXISTS (SELECT FROM visibility m WHERE m.subject = f.submission AND m.level = 'public' AND %2$s
                                   AND m.from_pos >= f.from_pos AND (f.to_pos IS NULL OR f.to_pos > m.from_pos))
                      ELSE EXISTS (SELECT FROM visibility v WHERE v.subject = f.submission || '~' || f.revision
                                   AND v.level = 'public' AND %1$s) END)
            """
                    .formatted(View.known("v"), View.begun("m"));

    private static final String COLUMNS =
            """
            f.kpi, f.breakdown, f.period, f.value, f.marker, f.reported_change, f.numerator, f.denominator, f.sample_size,
            f.ci_lower, f.ci_upper, f.confidence_level, f.extracted_on, f.revision, f.revision_kind, f.submission,
            %s AS breakdown_label, %s AS coverage, %s AS source_ref, %s AS comment, %s AS reason,
            r.supplier_code, %s AS supplier_label, t.status,
            (SELECT count(*) FROM kpi_figure v WHERE v.kpi = f.kpi AND v.breakdown = f.breakdown AND v.period = f.period
                AND v.submission = f.submission AND v.from_pos <= f.from_pos) AS version,
            (SELECT value FROM kpi_figure v WHERE v.kpi = f.kpi AND v.breakdown = f.breakdown AND v.period = f.period
                AND v.submission = f.submission AND v.from_pos < f.from_pos AND f.revision IS NOT NULL
                ORDER BY v.from_pos DESC LIMIT 1) AS revised_from,
            %s AS published,
            (SELECT u.rules FROM submission_status u
             WHERE u.id = f.submission AND u.status = 'published' AND %s
             AND CASE WHEN f.revision IS NULL THEN u.from_pos >= f.from_pos AND (f.to_pos IS NULL OR f.to_pos > u.from_pos)
                      ELSE EXISTS (SELECT FROM kpi_revision_published p WHERE p.submission = f.submission
                                   AND p.revision = f.revision AND p.from_pos > u.from_pos AND %s) END
             ORDER BY CASE WHEN f.revision IS NULL THEN u.from_pos ELSE -u.from_pos END LIMIT 1) AS rules,
            CASE WHEN f.value IS NULL THEN f.suppression END AS suppression, f.restated_on, %s AS what_happened, %s AS why,
            %s AS force_action, %s AS commissioner_action,
            %s
            """
                    .formatted(
                            Words.text("f.breakdown_label"),
                            Words.text("f.coverage"),
                            Words.text("f.source_ref"),
                            Words.text("f.comment"),
                            Words.text("f.reason"),
                            Words.text("r.supplier_label"),
                            PUBLISHED,
                            View.known("u"),
                            View.known("p"),
                            Words.text("f.what_happened"),
                            Words.text("f.why"),
                            Words.text("f.force_action"),
                            Words.text("f.commissioner_action"),
                            Provenance.columns("f"));

    private record Part(String kpi, String breakdown, Reading reading) {}

    private final DefinitionQueries definitions;
    private final ReplyQueries replies;

    FigureQueries(DefinitionQueries definitions, ReplyQueries replies) {
        this.definitions = definitions;
        this.replies = replies;
    }

    /**
     * The figures of a KPI in the order of their periods, one of each supplier.
     *
     * @param kpi its code or id
     * @param breakdown the code of one or its text
     */
    public List<Figure> series(View view, String body, String kpi, String breakdown) {
        var found =
                standing(
                                view,
                                List.of(Ids.of("kpi", body, kpi)),
                                List.of(Labelled.codeOf(breakdown)),
                                "SELECT DISTINCT ON (f.kpi, f.breakdown, f.period, r.supplier_code)"
                                        + " "
                                        + COLUMNS
                                        + STANDING)
                        .query(FigureQueries::figure)
                        .list()
                        .stream()
                        .sorted(IN_ORDER)
                        .toList();
        var series = new Series(body, definitions.versions(view, ids(body, found)));
        return replies.beside(view, body, series.of(found));
    }

    /** The figures of several KPIs as recorded, without what is said beside them. */
    public List<Figure> bare(
            View view, String body, Collection<String> kpis, Collection<String> breakdowns) {
        return standing(
                        view,
                        kpis.stream().map(kpi -> Ids.of("kpi", body, kpi)).toList(),
                        breakdowns,
                        "SELECT DISTINCT ON (f.kpi, f.breakdown, f.period, r.supplier_code) "
                                + COLUMNS
                                + STANDING)
                .query(FigureQueries::figure)
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    private static List<String> ids(String body, List<Figure> figures) {
        return figures.stream()
                .map(figure -> Ids.of("kpi", body, figure.kpi()))
                .distinct()
                .toList();
    }

    /**
     * Everything that a round holds, also of periods that have not ended on the day asked about.
     */
    public List<Figure> ofSubmission(View view, String id) {
        var found =
                view
                        .sql(
                                "SELECT "
                                        + COLUMNS
                                        + FIGURES
                                        + " WHERE f.submission = :id AND "
                                        + STANDS)
                        .param("id", id)
                        .query(FigureQueries::figure)
                        .list()
                        .stream()
                        .sorted(
                                Comparator.comparing(Figure::kpi)
                                        .thenComparing(Figure::breakdown)
                                        .thenComparing(IN_ORDER))
                        .toList();
        var body = Ids.bodyOf(id);
        var kpis = ids(body, found);
        var series = new Series(body, definitions.versions(view, kpis));
        var breakdowns = found.stream().map(Figure::breakdown).distinct().toList();
        readings(view, kpis, breakdowns)
                .forEach((kpi, parts) ->
                        parts.forEach(
                                (part, readings) -> series.among(Ids.codeOf(kpi), part, readings)));
        return replies.beside(view, body, series.of(found));
    }

    /** The units of a body's KPIs with these ids, by their codes, of those whose unit is known. */
    public Map<String, Unit> units(View view, Collection<String> ids) {
        return view
                .sql(
                        "SELECT DISTINCT ON (k.id) k.code, k.unit FROM kpi k WHERE k.id = ANY"
                                + " (:ids) AND k.unit IS NOT NULL AND "
                                + View.standing("k")
                                + " ORDER BY k.id, k.effective_from DESC, k.from_pos DESC")
                .param("ids", ids.toArray(String[]::new))
                .query((row, _) ->
                        Map.entry(row.getString(1), new Row(row).code(Unit.class, "unit")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What the judgements of these KPIs read, by their ids. */
    Map<String, List<Reading>> readings(View view, Collection<String> kpis) {
        return readings(view, kpis, List.of(FigureKey.ALL)).entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                parts -> parts.getValue().getOrDefault(FigureKey.ALL, List.of())));
    }

    /** What the judgements of these KPIs read of these breakdowns, by their ids and codes. */
    Map<String, Map<String, List<Reading>>> readings(
            View view, Collection<String> kpis, Collection<String> breakdowns) {
        return standing(
                        view,
                        kpis,
                        breakdowns,
                        """
                        SELECT DISTINCT ON (f.kpi, f.breakdown, f.period, r.supplier_code)
                               f.kpi, f.breakdown, f.period, f.value, f.marker, f.reported_change, f.ci_lower, f.ci_upper,
                               r.supplier_code, f.from_pos, f.sample_size, f.restated_on
                        """
                                + STANDING)
                .query((row, _) ->
                        new Part(row.getString("kpi"), row.getString("breakdown"), reading(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Part::kpi,
                                Collectors.groupingBy(
                                        Part::breakdown,
                                        Collectors.mapping(Part::reading, Collectors.toList()))));
    }

    /** The figures of the whole that were recorded at these positions. */
    List<Figure> at(View view, String body, Collection<String> kpis, Collection<Long> positions) {
        var found =
                view.sql(
                                "SELECT "
                                        + COLUMNS
                                        + FIGURES
                                        + " WHERE f.kpi IN (:kpis) AND f.breakdown = :breakdown AND"
                                        + " f.from_pos IN (:positions)")
                        .param("kpis", kpis.isEmpty() ? List.of("") : kpis)
                        .param("breakdown", FigureKey.ALL)
                        .param("positions", positions.isEmpty() ? List.of(0L) : positions)
                        .query(FigureQueries::figure)
                        .list();
        return replies.beside(view, body, found);
    }

    private static StatementSpec standing(
            View view, Collection<String> kpis, Collection<String> breakdowns, String sql) {
        return view.sql(sql)
                .param("kpis", kpis.isEmpty() ? List.of("") : kpis)
                .param("breakdowns", breakdowns.isEmpty() ? List.of("") : breakdowns);
    }

    private static Reading reading(ResultSet result) throws SQLException {
        var row = new Row(result);
        return new Reading(
                row.period("period"),
                result.getBigDecimal("value"),
                row.codeOrNull(Marker.class, "marker"),
                result.getBigDecimal("reported_change"),
                result.getBigDecimal("ci_lower"),
                result.getBigDecimal("ci_upper"),
                result.getString("supplier_code"),
                result.getLong("from_pos"),
                row.numberOrNull("sample_size"),
                result.getObject("restated_on", LocalDate.class));
    }

    private static Figure figure(ResultSet result, int number) throws SQLException {
        var row = new Row(result);
        var supplier = result.getString("supplier_code");
        var marker = row.codeOrNull(Marker.class, "marker");
        var kind = row.codeOrNull(RevisionKind.class, "revision_kind");
        var restatedOn = result.getObject("restated_on", LocalDate.class);
        var breaks = marker == Marker.BREAK_IN_SERIES;
        return new Figure(
                Ids.codeOf(row.text("kpi")),
                row.text("breakdown"),
                result.getString("breakdown_label"),
                row.period("period"),
                result.getBigDecimal("value"),
                marker,
                result.getBigDecimal("reported_change"),
                result.getBigDecimal("numerator"),
                result.getBigDecimal("denominator"),
                row.numberOrNull("sample_size"),
                result.getBigDecimal("ci_lower"),
                result.getBigDecimal("ci_upper"),
                result.getBigDecimal("confidence_level"),
                result.getString("coverage"),
                result.getObject("extracted_on", LocalDate.class),
                result.getString("source_ref"),
                result.getString("comment"),
                result.getLong("version"),
                result.getString("revision"),
                kind,
                result.getString("reason"),
                result.getBigDecimal("revised_from"),
                Ids.codeOf(row.text("submission")),
                row.codeOrNull(SubmissionStatus.class, "status"),
                supplier == null ? null : new Label(supplier, result.getString("supplier_label")),
                result.getBoolean("published"),
                Shorthand.of(marker, kind, breaks),
                row.codeOrNull(Suppression.class, "suppression"),
                Said.of(
                        result.getString("what_happened"),
                        result.getString("why"),
                        result.getString("force_action"),
                        result.getString("commissioner_action")),
                List.of(),
                1,
                restatedOn != null,
                breaks,
                restatedOn,
                Rules.read(row.textsOrNone("rules")),
                Provenance.of(result));
    }
}
