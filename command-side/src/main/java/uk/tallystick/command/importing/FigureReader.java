package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.MeasurementsRequest.CommentaryRequest;
import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Suppression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes figures of the lines of a file, sheet by sheet. */
final class FigureReader {

    /** Sheets for people. */
    private static final Set<String> NOTES = Set.of("notes", "guidance");

    private final @Nullable Layout layout;
    private final List<Finding> findings;
    private final Cells cells;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Entry> blanks = new ArrayList<>();
    private @Nullable Header header;
    private @Nullable String sheet;
    private boolean begun;
    private int rows;

    FigureReader(@Nullable Layout layout, List<Finding> findings) {
        this.layout = layout;
        this.findings = findings;
        this.cells = new Cells(findings);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> blanks() {
        return blanks;
    }

    int rows() {
        return rows;
    }

    void take(Line line) {
        if (line.sheet() != null && NOTES.contains(line.sheet().toLowerCase(Locale.ROOT))) {
            return;
        }
        if (!begun || (line.sheet() != null && !line.sheet().equals(sheet))) {
            begun = true;
            sheet = line.sheet();
            // A sheet whose first line is empty has no headings, and is for people.
            header =
                    line.sheet() != null && line.row() > 1
                            ? null
                            : Header.of(line, layout, findings);
            return;
        }
        if (header != null && !line.isEmpty()) {
            rows++;
            if (findings.size() >= Checked.MOST) {
                throw new Unreadable(
                        line.sheet(),
                        line.row(),
                        "more than 10,000 problems",
                        "a file without these first; what comes after is not looked at");
            }
            if (rows > FigureFile.MOST_ROWS) {
                throw tooMany(line, "rows");
            }
            read(line, header);
        }
    }

    /** To be called when there are no more lines. */
    void end() {
        if (findings.isEmpty() && rows == 0) {
            throw new Unreadable(
                    begun ? "headings only" : "an empty file",
                    "a line of headings, and a line for each figure");
        }
    }

    private void read(Line line, Header columns) {
        if (!columns.fields().containsKey(Field.KPI)) {
            return;
        }
        if (isOutside(line, columns)) {
            findings.add(
                    new Finding(
                            line.sheet(),
                            line.row(),
                            "",
                            line.cells().size() + " cells",
                            columns.headings().size() + " cells, as many as there are headings"));
            return;
        }
        var before = findings.size();
        var figure = new Figure(line, columns);
        if (columns.isWide()) {
            columns.periods()
                    .forEach((column, period) ->
                            figure.inColumn(column, period, columns.headings().get(column)));
        } else {
            figure.alone(before);
        }
    }

    private static boolean isOutside(Line line, Header columns) {
        if (line.ragged()) {
            return line.cells().size() != columns.headings().size();
        }
        return line.cells().size() > columns.headings().size();
    }

    private static Unreadable tooMany(Line line, String what) {
        return new Unreadable(
                line.sheet(),
                line.row(),
                "more than 200,000 " + what,
                "at most 200,000 " + what + "; what comes after is not looked at");
    }

    private void add(Entry entry, Line line) {
        entries.add(entry);
        if (entries.size() > FigureFile.MOST_ROWS) {
            throw tooMany(line, "figures");
        }
    }

    /** What one line says. */
    private final class Figure {

        private final Line line;
        private final Header columns;
        private final @Nullable String kpi;
        private final @Nullable String breakdown;
        private final @Nullable Marker marker;
        private final @Nullable String comment;

        Figure(Line line, Header columns) {
            this.line = line;
            this.columns = columns;
            kpi = cells.code(line, cell(Field.KPI), columns.heading(Field.KPI));
            breakdown = cells.code(line, cell(Field.BREAKDOWN), columns.heading(Field.BREAKDOWN));
            marker = cells.marker(line, cell(Field.MARKER), columns.heading(Field.MARKER));
            comment = cells.text(line, cell(Field.COMMENT), columns.heading(Field.COMMENT));
        }

        private Cell cell(Field field) {
            return columns.fields().get(field) instanceof Integer column
                    ? line.cell(column)
                    : Cell.EMPTY;
        }

        void inColumn(int column, String period, String heading) {
            var cell = line.cell(column);
            if (cell.isEmpty()) {
                if (blanks.size() < FigureFile.MOST_ROWS) {
                    blanks.add(entry(period, new Cells.Value(null, null), heading, false));
                }
                return;
            }
            var before = findings.size();
            var value = cells.value(line, cell, heading);
            if (findings.size() == before && !contradicts(value, cell, heading)) {
                add(entry(period, value, heading, false), line);
            }
        }

        private Entry entry(
                @Nullable String period, Cells.Value value, String heading, boolean all) {
            return new Entry(
                    request(period, value, all), line.sheet(), line.row(), columns, heading);
        }

        void alone(int before) {
            var heading = columns.heading(Field.VALUE);
            var cell = cell(Field.VALUE);
            var value = cells.value(line, cell, heading);
            var period = cells.period(line, cell(Field.PERIOD), columns.heading(Field.PERIOD));
            var entry = entry(period, value, heading, true);
            if (findings.size() == before && isBlank(entry.request())) {
                blanks.add(entry);
            } else if (!contradicts(value, cell, heading) && findings.size() == before) {
                add(entry, line);
            }
        }

        private boolean contradicts(Cells.Value value, Cell cell, String heading) {
            if (value.marker() == null || marker == null || marker == value.marker()) {
                return false;
            }
            findings.add(
                    new Finding(
                            line.sheet(),
                            line.row(),
                            heading,
                            cell.text(),
                            "the same marker as in the column marker, " + marker.code()));
            return true;
        }

        private boolean isBlank(MeasurementRequest r) {
            return r.value() == null
                    && r.marker() == null
                    && r.reportedChange() == null
                    && r.numerator() == null
                    && r.denominator() == null
                    && r.sampleSize() == null
                    && r.ciLower() == null
                    && r.ciUpper() == null
                    && r.extractedOn() == null
                    && r.comment() == null
                    && r.coverage() == null
                    && r.commentary() == null
                    && r.suppression() == null;
        }

        private MeasurementRequest request(
                @Nullable String period, Cells.Value value, boolean all) {
            return new MeasurementRequest(
                    kpi == null ? "" : kpi,
                    breakdown,
                    period,
                    value.number(),
                    value.marker() == null ? marker : value.marker(),
                    all ? number(Field.REPORTED_CHANGE) : null,
                    all ? number(Field.NUMERATOR) : null,
                    all ? number(Field.DENOMINATOR) : null,
                    all
                            ? cells.whole(
                                    line,
                                    cell(Field.SAMPLE_SIZE),
                                    columns.heading(Field.SAMPLE_SIZE))
                            : null,
                    all ? number(Field.CI_LOWER) : null,
                    all ? number(Field.CI_UPPER) : null,
                    all ? number(Field.CONFIDENCE_LEVEL) : null,
                    all ? text(Field.COVERAGE) : null,
                    all ? date(Field.EXTRACTED_ON) : null,
                    all ? text(Field.SOURCE_REF) : null,
                    comment,
                    all ? commentary() : null,
                    all ? suppression() : null,
                    all ? date(Field.STATED_ON) : null,
                    all ? text(Field.STATED_SOURCE) : null,
                    all ? text(Field.STATED_AS_GIVEN) : null);
        }

        private @Nullable CommentaryRequest commentary() {
            var whatHappened = prose(Field.WHAT_HAPPENED);
            var why = prose(Field.WHY);
            var force = prose(Field.FORCE_ACTION);
            var commissioner = prose(Field.COMMISSIONER_ACTION);
            return whatHappened == null && why == null && force == null && commissioner == null
                    ? null
                    : new CommentaryRequest(whatHappened, why, force, commissioner);
        }

        private @Nullable String prose(Field field) {
            return cells.text(line, cell(field), columns.heading(field));
        }

        private @Nullable Suppression suppression() {
            var heading = columns.heading(Field.SUPPRESSION);
            return cells.suppression(line, cell(Field.SUPPRESSION), heading);
        }

        private java.math.@Nullable BigDecimal number(Field field) {
            return cells.number(line, cell(field), columns.heading(field));
        }

        private java.time.@Nullable LocalDate date(Field field) {
            return cells.date(line, cell(field), columns.heading(field));
        }

        private @Nullable String text(Field field) {
            return cells.code(line, cell(field), columns.heading(field));
        }
    }
}
