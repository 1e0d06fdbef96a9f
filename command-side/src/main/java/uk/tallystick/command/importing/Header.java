package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first line of a sheet: which column has what.
 *
 * @param fields by column; a column that is for reading only is not among them
 * @param periods columns that are a period each, in the wide layout
 * @param headings as they are written
 */
record Header(Map<Field, Integer> fields, Map<Integer, String> periods, List<String> headings) {

    /** What a template shows besides what is to be filled in. */
    private static final Set<String> FOR_READING =
            Set.of("name", "unit", "lastperiod", "lastvalue", "supplier");

    private static final Set<Field> WIDE =
            Set.of(Field.KPI, Field.BREAKDOWN, Field.MARKER, Field.COMMENT);

    /** Reads the line; what is wrong with it goes to the findings. */
    static Header of(Line line, @Nullable Layout layout, List<Finding> findings) {
        refuseOtherSeparators(line);
        var fields = new EnumMap<Field, Integer>(Field.class);
        var periods = new java.util.LinkedHashMap<Integer, String>();
        var headings = line.cells().stream().map(Cell::text).toList();
        var seen = new HashSet<String>();
        for (var column = 0; column < headings.size(); column++) {
            var heading = headings.get(column);
            var plain = Field.plain(heading);
            if (plain.isEmpty()) {
                continue;
            }
            if (!seen.add(plain)) {
                findings.add(found(line, heading, "each column once"));
            } else if (Field.byHeading().get(plain) instanceof Field field) {
                fields.put(field, column);
            } else if (periodIn(heading) instanceof String period) {
                periods.put(column, period);
            } else if (!FOR_READING.contains(plain)) {
                findings.add(
                        found(
                                line,
                                heading,
                                "a field of a figure, such as kpi, breakdown, period, value,"
                                        + " marker or comment, or a period such as 2025-26-Q2"));
            }
        }
        var header = new Header(fields, periods, headings);
        header.check(line, layout, findings);
        return header;
    }

    boolean isWide() {
        return !periods.isEmpty();
    }

    String heading(Field field) {
        return fields.get(field) instanceof Integer column ? headings.get(column) : field.code();
    }

    private void check(Line line, @Nullable Layout layout, List<Finding> findings) {
        if (!fields.containsKey(Field.KPI)) {
            findings.add(new Finding(line.sheet(), line.row(), "kpi", null, "a column kpi"));
        }
        if (isWide()) {
            if (layout == Layout.LONG) {
                var period = periods.values().iterator().next();
                findings.add(found(line, period, "no column for a period: the layout is long"));
            }
            new ArrayList<>(fields.keySet())
                    .stream()
                            .filter(field -> !WIDE.contains(field))
                            .forEach(field ->
                                    findings.add(
                                            found(
                                                    line,
                                                    heading(field),
                                                    "only kpi, breakdown, marker and comment"
                                                            + " beside columns for periods")));
        } else if (layout == Layout.WIDE) {
            findings.add(
                    new Finding(line.sheet(), line.row(), "", null, "a column for each period"));
        } else if (!fields.containsKey(Field.VALUE)
                && !fields.containsKey(Field.MARKER)
                && !fields.containsKey(Field.REPORTED_CHANGE)) {
            findings.add(
                    new Finding(
                            line.sheet(),
                            line.row(),
                            "value",
                            null,
                            "a column value, or a column for each period such as 2025-26-Q2"));
        }
    }

    private static Finding found(Line line, String heading, String expected) {
        return new Finding(line.sheet(), line.row(), heading, heading, expected);
    }

    private static @Nullable String periodIn(String heading) {
        try {
            return Period.of(heading).code();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static void refuseOtherSeparators(Line line) {
        if (line.sheet() == null && line.cells().size() == 1) {
            var only = line.cells().getFirst().text();
            for (var separator : List.of(";", "\t", "|")) {
                if (only.contains(separator)) {
                    throw new Unreadable(
                            null,
                            line.row(),
                            only,
                            "columns separated by commas; these are separated by "
                                    + Map.of(";", "semicolons", "\t", "tabs", "|", "bars")
                                            .get(separator));
                }
            }
        }
    }
}
