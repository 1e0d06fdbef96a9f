package uk.tallystick.command.exhibit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as short as they can be told apart. */
final class Samples {

    static final byte[] PDF = text("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
    static final byte[] PNG =
            HexFormat.of()
                    .parseHex("89504e470d0a1a0a0000000d494844520000000100000001080600000000000000");
    static final byte[] JPEG = HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000");
    static final byte[] TEXT = text("Nine people were trained.\n");
    static final byte[] CSV = text("kpi,value\nA,5\n");
    static final byte[] HTML = text("<!DOCTYPE html><html><script>alert(1)</script></html>");
    static final byte[] SVG =
            text(
                    "<?xml version=\"1.0\"?><svg"
                        + " xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
    static final byte[] DOCX = zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
    static final byte[] XLSX = zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
    static final byte[] MACROS =
            zip("[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/vbaProject.bin");
    static final byte[] ODT = odf("text", "content.xml");
    static final byte[] ODT_BASIC = odf("text", "Basic/Standard/Module1.xml");
    static final byte[] ODS_SCRIPT = odf("spreadsheet", "Scripts/python/run.py");
    static final byte[] ZIP = zip("a.txt", "b.txt");
    static final byte[] MP3 = text("ID3\3\0\0\0\0\0\0");
    static final byte[] MP4 = mp4();

    private Samples() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] mp4() {
        var start = HexFormat.of().parseHex("0000001866747970");
        var rest = text("isom\0\0\2\0isomiso2mp41");
        var all = new byte[start.length + rest.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(rest, 0, all, start.length, rest.length);
        return all;
    }

    /** An open document says what it is in its first entry, which is not compressed. */
    private static byte[] odf(String kind, String... names) {
        var type = text("application/vnd.oasis.opendocument." + kind);
        var first = new ZipEntry("mimetype");
        var checksum = new CRC32();
        checksum.update(type);
        first.setMethod(ZipEntry.STORED);
        first.setSize(type.length);
        first.setCrc(checksum.getValue());
        return zip(first, type, names);
    }

    private static byte[] zip(String... names) {
        return zip(
                new ZipEntry(names[0]), text("<x/>"), Arrays.copyOfRange(names, 1, names.length));
    }

    private static byte[] zip(ZipEntry first, byte[] content, String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(first);
            zip.write(content);
            zip.closeEntry();
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(text("<x/>"));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
