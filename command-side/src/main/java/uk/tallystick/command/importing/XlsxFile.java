package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A workbook, its sheets in the order in which a person sees them. */
final class XlsxFile {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String STRINGS = "xl/sharedStrings.xml";

    private XlsxFile() {}

    static void read(byte[] file, Consumer<Line> lines) {
        var archive = Archive.of(file);
        var targets = targets(archive);
        var sheets = new LinkedHashMap<String, String>();
        var since1904 = false;
        try (var xml = new Xml(archive, WORKBOOK)) {
            while (xml.next() instanceof String element) {
                if (element.equals("workbookPr")) {
                    since1904 = Set.of("1", "true").contains(given(xml.attribute("date1904")));
                } else if (element.equals("sheet")) {
                    sheets.put(given(xml.attribute("name")), given(xml.attribute("id")));
                }
            }
        }
        var strings = strings(archive);
        var styles = Styles.of(archive);
        for (var sheet : sheets.entrySet()) {
            // A chart sheet, or one that is kept elsewhere, has no figures.
            if (targets.get(sheet.getValue()) instanceof String part && archive.has(part)) {
                new XlsxSheet(sheet.getKey(), strings, styles, since1904)
                        .read(archive, part, lines);
            }
        }
    }

    /** Parts by the name under which the workbook has them; a link to elsewhere is not followed. */
    private static Map<String, String> targets(Archive archive) {
        var targets = new HashMap<String, String>();
        try (var xml = new Xml(archive, RELATIONS)) {
            while (xml.next() instanceof String element) {
                if (element.equals("Relationship")
                        && given(xml.attribute("Type")).endsWith("/worksheet")
                        && !"External".equals(xml.attribute("TargetMode"))) {
                    targets.put(given(xml.attribute("Id")), path(given(xml.attribute("Target"))));
                }
            }
        }
        return targets;
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private static List<String> strings(Archive archive) {
        var strings = new ArrayList<String>();
        if (archive.has(STRINGS)) {
            try (var xml = new Xml(archive, STRINGS)) {
                while (xml.next() instanceof String element) {
                    if (element.equals("si")) {
                        strings.add(xml.text(XlsxSheet.UNSEEN));
                    }
                }
            }
        }
        return strings;
    }

    private static String given(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }
}
