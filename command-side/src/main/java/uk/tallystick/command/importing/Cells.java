package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the cells of one line as what their fields are; what cannot be read is a finding. */
final class Cells {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?");
    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern SHORTHAND = Pattern.compile("[A-Za-z]+");

    /** The shorthand of the Government Analysis Function; what is revised stands as final. */
    private static final Map<String, Marker> BY_SHORTHAND =
            Map.of(
                    "p", Marker.PROVISIONAL,
                    "r", Marker.FINAL,
                    "c", Marker.SUPPRESSED,
                    "x", Marker.NOT_COLLECTED,
                    "z", Marker.NOT_APPLICABLE,
                    "e", Marker.ESTIMATED,
                    "f", Marker.FORECAST,
                    "u", Marker.LOW_RELIABILITY,
                    "b", Marker.BREAK_IN_SERIES);

    private static final Map<String, Marker> BY_NAME =
            Arrays.stream(Marker.values())
                    .collect(
                            Collectors.toMap(
                                    marker -> Field.plain(marker.code()), Function.identity()));

    private static final String MARKERS =
            Arrays.stream(Marker.values()).map(Marker::code).collect(Collectors.joining(", "));

    private final List<Finding> findings;

    /** A file says the same few codes again and again; each is kept once. */
    private final Map<String, String> same = new HashMap<>();

    Cells(List<Finding> findings) {
        this.findings = findings;
    }

    /** A value, with the marker that may stand behind it in square brackets. */
    record Value(@Nullable BigDecimal number, @Nullable Marker marker) {}

    @Nullable String text(Line line, Cell cell, String heading) {
        if (cell.isEmpty() || isNoValue(line, cell, heading)) {
            return null;
        }
        return cell.text();
    }

    /** A text that many lines have. */
    @Nullable String code(Line line, Cell cell, String heading) {
        var text = text(line, cell, heading);
        if (text == null) {
            return null;
        }
        if (same.size() > 100_000) {
            same.clear();
        }
        return same.computeIfAbsent(text, Function.identity());
    }

    @Nullable String period(Line line, Cell cell, String heading) {
        if (cell.kind() == Cell.Kind.DATE) {
            refuse(line, cell, heading, "a period such as 2025-09, in a cell formatted as text");
            return null;
        }
        return code(line, cell, heading);
    }

    Value value(Line line, Cell cell, String heading) {
        var text = cell.text();
        var open = text.lastIndexOf('[');
        if (cell.kind() != Cell.Kind.TEXT
                || open < 0
                || !text.endsWith("]")
                || !SHORTHAND.matcher(text.substring(open + 1, text.length() - 1)).matches()) {
            return new Value(number(line, cell, heading), null);
        }
        var shorthand = text.substring(open + 1, text.length() - 1);
        var marker = BY_SHORTHAND.get(shorthand.toLowerCase(Locale.ROOT));
        if (marker == null) {
            refuse(line, cell, heading, "one of [b], [c], [e], [f], [p], [r], [u], [x] and [z]");
            return new Value(null, null);
        }
        var number = number(line, Cell.text(text.substring(0, open)), heading);
        return new Value(number, marker);
    }

    @Nullable BigDecimal number(Line line, Cell cell, String heading) {
        if (cell.isEmpty() || isNoValue(line, cell, heading)) {
            return null;
        }
        if (cell.kind() == Cell.Kind.PERCENT) {
            refuse(
                    line,
                    cell,
                    heading,
                    "a number as it is counted, such as 52.4, in a cell without percent format");
            return null;
        }
        if (cell.kind() == Cell.Kind.DATE || !NUMBER.matcher(cell.text()).matches()) {
            refuse(line, cell, heading, "a number such as 52.4");
            return null;
        }
        return new BigDecimal(cell.text());
    }

    @Nullable Integer whole(Line line, Cell cell, String heading) {
        if (cell.isEmpty() || isNoValue(line, cell, heading)) {
            return null;
        }
        if (WHOLE.matcher(cell.text()).matches()) {
            return Integer.valueOf(cell.text());
        }
        refuse(line, cell, heading, "a whole number such as 1200");
        return null;
    }

    @Nullable LocalDate date(Line line, Cell cell, String heading) {
        if (cell.isEmpty() || isNoValue(line, cell, heading)) {
            return null;
        }
        try {
            if (DATE.matcher(cell.text()).matches()) {
                return LocalDate.parse(cell.text());
            }
        } catch (DateTimeException e) {
            // The 30th of February.
        }
        refuse(line, cell, heading, "a date such as 2026-03-31");
        return null;
    }

    @Nullable Marker marker(Line line, Cell cell, String heading) {
        var text = text(line, cell, heading);
        if (text == null) {
            return null;
        }
        var plain = Field.plain(text);
        var marker =
                plain.startsWith("[") && plain.endsWith("]")
                        ? BY_SHORTHAND.get(plain.substring(1, plain.length() - 1))
                        : BY_NAME.get(plain);
        if (marker == null) {
            refuse(line, cell, heading, "one of " + MARKERS);
        }
        return marker;
    }

    @Nullable Suppression suppression(Line line, Cell cell, String heading) {
        var text = text(line, cell, heading);
        if (text == null) {
            return null;
        }
        for (var suppression : Suppression.values()) {
            if (Field.plain(suppression.code()).equals(Field.plain(text))) {
                return suppression;
            }
        }
        var known =
                Arrays.stream(Suppression.values())
                        .map(Suppression::code)
                        .collect(Collectors.joining(", "));
        refuse(line, cell, heading, "one of " + known);
        return null;
    }

    private boolean isNoValue(Line line, Cell cell, String heading) {
        var isNone =
                switch (cell.kind()) {
                    case FORMULA, ERROR, BOOLEAN -> true;
                    case TEXT, NUMBER, PERCENT, DATE -> false;
                };
        if (isNone) {
            refuse(
                    line,
                    cell,
                    heading,
                    cell.kind() == Cell.Kind.FORMULA
                            ? "a value; a formula is not worked out"
                            : "a value");
        }
        return isNone;
    }

    private void refuse(Line line, Cell cell, String heading, String expected) {
        findings.add(new Finding(line.sheet(), line.row(), heading, cell.text(), expected));
    }
}
