package uk.tallystick.command.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, as nobody's program would. */
final class Zip {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** One sheet with these rows, in the XML of a sheet. */
    static Zip withRows(String rows) {
        return new Zip()
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Figures\" sheetId=\"1\""
                                + " r:id=\"a\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"http://x/worksheet\""
                                + " Target=\"worksheets/sheet1.xml\"/></Relationships>")
                .with(
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A row of texts. */
    static String row(String... texts) {
        var row = new StringBuilder("<row>");
        for (var text : texts) {
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row + "</row>";
    }

    Zip with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Zip with(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    byte[] file() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
