package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One sheet of a workbook. Nothing in it is worked out: a formula stays the text that it is. */
final class XlsxSheet {

    /** How a word is pronounced, which is no part of the text. */
    static final Set<String> UNSEEN = Set.of("rPh");

    static final int MOST_COLUMNS = 1_000;

    /** A spreadsheet knows so many digits; what a file has after them comes from binary. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

    private final String name;
    private final List<String> strings;
    private final Styles styles;
    private final boolean since1904;

    XlsxSheet(String name, List<String> strings, Styles styles, boolean since1904) {
        this.name = name;
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
    }

    void read(Archive archive, String part, Consumer<Line> lines) {
        try (var xml = new Xml(archive, part)) {
            var row = 0;
            while (xml.next() instanceof String element) {
                if (element.equals("row")) {
                    row = xml.number("r", row + 1);
                    var line = new Line(name, row, cells(xml, row), false);
                    if (!line.isEmpty()) {
                        lines.accept(line);
                    }
                }
            }
        }
    }

    private List<Cell> cells(Xml xml, int row) {
        var cells = new ArrayList<Cell>();
        var column = -1;
        while (xml.nextWithin("row") instanceof String element) {
            if (!element.equals("c")) {
                continue;
            }
            column = column(xml.attribute("r"), column + 1);
            var cell = cell(xml);
            if (cell.isEmpty()) {
                continue;
            }
            if (column >= MOST_COLUMNS) {
                throw new Unreadable(
                        name, row, cell.text(), "at most " + MOST_COLUMNS + " columns");
            }
            while (cells.size() <= column) {
                cells.add(Cell.EMPTY);
            }
            cells.set(column, cell);
        }
        return cells;
    }

    private static int column(@Nullable String reference, int next) {
        if (reference == null) {
            return next;
        }
        var column = 0;
        for (var i = 0; i < reference.length() && column < MOST_COLUMNS; i++) {
            var letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1 < 0 ? next : column - 1;
    }

    private Cell cell(Xml xml) {
        var type = xml.attribute("t") instanceof String given ? given : "n";
        var kind = styles.kind(xml.number("s", 0));
        String formula = null;
        var value = "";
        while (xml.nextWithin("c") instanceof String element) {
            switch (element) {
                case "f" -> formula = xml.text(Set.of());
                case "v" -> value = xml.text(Set.of());
                case "is" -> value = xml.text(UNSEEN);
                default -> {}
            }
        }
        return formula == null
                ? cell(type, kind, value)
                : new Cell("=" + (formula.isEmpty() ? "…" : formula), Cell.Kind.FORMULA);
    }

    private Cell cell(String type, Cell.Kind kind, String value) {
        if (value.isBlank()) {
            return Cell.EMPTY;
        }
        return switch (type) {
            case "s" -> Cell.text(shared(value));
            case "str", "inlineStr" -> Cell.text(value);
            case "b" -> new Cell(value.equals("0") ? "FALSE" : "TRUE", Cell.Kind.BOOLEAN);
            case "e" -> new Cell(value, Cell.Kind.ERROR);
            case "d" -> new Cell(value.substring(0, Math.min(value.length(), 10)), Cell.Kind.DATE);
            default -> number(kind, value);
        };
    }

    private String shared(String index) {
        try {
            return strings.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw Archive.notAWorkbook("a workbook that names a text it does not have");
        }
    }

    private Cell number(Cell.Kind kind, String stored) {
        if (stored.length() > 40) {
            return new Cell(stored, Cell.Kind.TEXT);
        }
        try {
            var number = new BigDecimal(stored.strip()).round(DIGITS);
            if (Math.abs((long) number.precision() - number.scale()) > 20 || number.scale() > 30) {
                return new Cell(stored, Cell.Kind.TEXT);
            }
            return new Cell(kind == Cell.Kind.DATE ? date(number) : plain(number), kind);
        } catch (NumberFormatException e) {
            return new Cell(stored, Cell.Kind.TEXT);
        }
    }

    private static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private String date(BigDecimal days) {
        var epoch = since1904 ? EPOCH_1904 : EPOCH;
        return days.signum() < 0 || days.compareTo(BigDecimal.valueOf(2_958_465)) > 0
                ? plain(days)
                : epoch.plusDays(days.longValue()).toString();
    }
}
