package uk.tallystick.query.export;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.KpiStatus;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.kpi.Kpi;
import uk.tallystick.query.kpi.Label;
import uk.tallystick.query.submission.Submission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file to be filled in for a round: a line for each of the KPIs and each breakdown, with what it
 * was last.
 */
record Template(Submission round, List<Kpi> kpis, Map<LastValues.Of, LastValues.Last> last) {

    static final List<String> GUIDANCE =
            List.of(
                    "Fill in the sheet Figures and upload it to its round.",
                    "Columns name, unit, last period and last value are for reading only.",
                    "Write numbers as they are counted: 52.4 for 52.4 per cent. No formulas, no"
                            + " percent format.",
                    "Leave a value empty if it is not known; say why with a marker and a comment.",
                    "Behind a value, or instead of one: [p] provisional, [e] estimated, [f]"
                        + " forecast, [b] break in series, [u] low reliability, [c] suppressed, [x]"
                        + " not collected, [z] not applicable.");

    private static final List<String> LONG =
            List.of(
                    "kpi",
                    "name",
                    "unit",
                    "breakdown",
                    "period",
                    "value",
                    "marker",
                    "comment",
                    "last period",
                    "last value");

    List<String> headings(boolean wide) {
        return wide
                ? List.of(
                        "kpi",
                        "name",
                        "unit",
                        "breakdown",
                        "last period",
                        "last value",
                        "marker",
                        "comment",
                        round.period().code())
                : LONG;
    }

    List<List<@Nullable Object>> rows(boolean wide) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var kpi : kpis) {
            parts(kpi).forEach((code, label) -> rows.add(row(kpi, code, label, wide)));
        }
        return rows;
    }

    /** Of a KPI that is suspended or retired nothing is asked, nor of another supplier's. */
    static boolean asks(Submission round, Kpi kpi) {
        return kpi.status() != KpiStatus.SUSPENDED
                && kpi.status() != KpiStatus.RETIRED
                && isOfSupplier(round, kpi);
    }

    private static boolean isOfSupplier(Submission round, Kpi kpi) {
        var suppliers = kpi.making().suppliers();
        return suppliers.isEmpty()
                || suppliers.stream().anyMatch(s -> s.code().equals(round.supplier().code()));
    }

    /** The whole, and each part once however many ways of dividing have it. */
    private static Map<String, String> parts(Kpi kpi) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(FigureKey.ALL, FigureKey.ALL);
        kpi.breakdowns().forEach(part -> parts.putIfAbsent(part.code(), text(part)));
        kpi.making()
                .schemes()
                .forEach(scheme ->
                        scheme.breakdowns()
                                .forEach(part -> parts.putIfAbsent(part.code(), text(part))));
        return parts;
    }

    private static String text(Label label) {
        return label.label() == null ? label.code() : label.label();
    }

    private List<@Nullable Object> row(Kpi kpi, String code, String label, boolean wide) {
        var before = last.get(new LastValues.Of(kpi.code(), code));
        var period = before == null ? null : before.period();
        var value = before == null ? null : before.value();
        var unit = kpi.unit() == null ? null : kpi.unit().code();
        return wide
                ? cells(kpi.code(), kpi.name(), unit, label, period, value, null, null, null)
                : cells(
                        kpi.code(),
                        kpi.name(),
                        unit,
                        label,
                        round.period().code(),
                        null,
                        null,
                        null,
                        period,
                        value);
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
