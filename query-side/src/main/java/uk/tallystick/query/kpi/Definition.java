package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiStatus;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a KPI measures, as read. */
record Definition(
        String id,
        String code,
        @Nullable String name,
        @Nullable Unit unit,
        @Nullable Direction direction,
        @Nullable Polarity polarity,
        KpiClass kpiClass,
        @Nullable Integer scale,
        @Nullable Integer per,
        boolean seasonal,
        boolean rolling,
        List<String> planNodes,
        List<String> breakdownCodes,
        List<String> breakdownLabels,
        @Nullable String source,
        @Nullable KpiStatus status,
        @Nullable String statusReason,
        Method method,
        boolean breakInSeries,
        @Nullable String reason,
        LocalDate effectiveFrom,
        long version,
        Provenance provenance) {

    static final String COLUMNS =
            """
            k.id, k.code, %6$s AS name, k.unit, k.direction, k.polarity, k.kpi_class, k.scale, k.per, k.seasonal, k.rolling,
            k.plan_nodes, k.breakdown_codes, k.breakdown_labels, %7$s AS source,
            (SELECT status FROM kpi_status s WHERE s.id = k.id AND %1$s
             ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) AS status,
            (SELECT %2$s FROM kpi_status s WHERE s.id = k.id AND %1$s
             ORDER BY s.effective_from DESC, s.from_pos DESC LIMIT 1) AS status_reason,
            k.method, k.break_in_series, k.effective_from, %3$s AS reason, %4$s AS version, %5$s
            """
                    .formatted(
                            View.standing("s"),
                            Words.text("s.reason"),
                            Words.text("k.reason"),
                            View.version("k.id"),
                            Provenance.columns("k"),
                            Words.text("k.name"),
                            Words.text("k.source"));

    static Definition of(ResultSet result, int number) throws SQLException {
        var row = new Row(result);
        return new Definition(
                row.text("id"),
                row.text("code"),
                result.getString("name"),
                row.codeOrNull(Unit.class, "unit"),
                row.codeOrNull(Direction.class, "direction"),
                row.codeOrNull(Polarity.class, "polarity"),
                row.code(KpiClass.class, "kpi_class"),
                row.numberOrNull("scale"),
                row.numberOrNull("per"),
                result.getBoolean("seasonal"),
                result.getBoolean("rolling"),
                row.texts("plan_nodes"),
                row.texts("breakdown_codes"),
                row.texts("breakdown_labels"),
                result.getString("source"),
                row.codeOrNull(KpiStatus.class, "status"),
                result.getString("status_reason"),
                MethodText.read(row.text("method")),
                result.getBoolean("break_in_series"),
                result.getString("reason"),
                result.getObject("effective_from", LocalDate.class),
                result.getLong("version"),
                Provenance.of(result));
    }

    /** The digests of the words that stand in lists. */
    Stream<String> digests() {
        return Stream.concat(breakdownLabels.stream(), Making.digests(method).stream());
    }

    /** As one of the versions of its KPI. */
    KpiVersion version(Versions versions, Map<String, String> words) {
        return new KpiVersion(
                versions.recordedAt(provenance.recordedAtPosition()),
                effectiveFrom,
                reason,
                breakInSeries,
                name,
                unit,
                direction,
                polarity,
                kpiClass,
                scale,
                per,
                seasonal,
                rolling,
                planNodes,
                Label.all(breakdownCodes, breakdownLabels, words),
                source,
                Making.of(method, words),
                provenance);
    }

    /** With everything else that stands of it. */
    Kpi kpi(
            @Nullable Baseline baseline,
            @Nullable Target target,
            @Nullable Figure latest,
            Judgement judgement,
            Versions versions,
            Map<String, String> words) {
        return new Kpi(
                id,
                code,
                name,
                unit,
                direction,
                polarity,
                kpiClass,
                scale,
                per,
                seasonal,
                rolling,
                planNodes,
                Label.all(breakdownCodes, breakdownLabels, words),
                source,
                status,
                statusReason,
                versions.recordedAt(provenance.recordedAtPosition()),
                effectiveFrom,
                Making.of(method, words),
                baseline,
                target,
                latest,
                judgement.againstTarget(),
                judgement.directionOfTravel(),
                judgement.sentence(),
                version,
                provenance);
    }
}
