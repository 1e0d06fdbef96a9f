package uk.tallystick.command.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which of a workbook's numbers are dates or percentages: their format alone says so. */
final class Styles {

    private static final String PART = "xl/styles.xml";
    private static final int MOST = 100_000;

    private final List<Cell.Kind> kinds = new ArrayList<>();

    static Styles of(Archive archive) {
        var styles = new Styles();
        if (archive.has(PART)) {
            try (var xml = new Xml(archive, PART)) {
                styles.read(xml);
            }
        }
        return styles;
    }

    Cell.Kind kind(int style) {
        return style >= 0 && style < kinds.size() ? kinds.get(style) : Cell.Kind.NUMBER;
    }

    private void read(Xml xml) {
        var custom = new HashMap<Integer, String>();
        while (xml.next() instanceof String element) {
            if (element.equals("numFmt") && xml.attribute("formatCode") instanceof String code) {
                custom.put(xml.number("numFmtId", 0), code);
            } else if (element.equals("cellXfs")) {
                while (xml.nextWithin("cellXfs") instanceof String format && kinds.size() < MOST) {
                    if (format.equals("xf")) {
                        kinds.add(kind(xml.number("numFmtId", 0), custom));
                    }
                }
            }
        }
    }

    private static Cell.Kind kind(int format, Map<Integer, String> custom) {
        if (custom.get(format) instanceof String code) {
            return kind(code);
        }
        if (format == 9 || format == 10) {
            return Cell.Kind.PERCENT;
        }
        var date =
                (format >= 14 && format <= 22)
                        || (format >= 27 && format <= 36)
                        || (format >= 45 && format <= 47)
                        || (format >= 50 && format <= 58);
        return date ? Cell.Kind.DATE : Cell.Kind.NUMBER;
    }

    /** What is quoted, escaped or in brackets is only shown. */
    static Cell.Kind kind(String code) {
        var meant =
                code.replaceAll("\"[^\"]*+\"|\\\\.|_.|\\[[^\\]]*+\\]", "").toLowerCase(Locale.ROOT);
        if (meant.contains("%")) {
            return Cell.Kind.PERCENT;
        }
        return !meant.contains("general") && meant.matches("(?s).*[ymdhs].*")
                ? Cell.Kind.DATE
                : Cell.Kind.NUMBER;
    }
}
