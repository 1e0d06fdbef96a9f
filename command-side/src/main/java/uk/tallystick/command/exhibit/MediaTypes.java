package uk.tallystick.command.exhibit;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Refusal.NotTaken;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, by its content: neither its name nor its sender is believed. */
final class MediaTypes {

    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Nothing that a browser would run. */
    private static final Set<String> TAKEN =
            Set.of(
                    "application/pdf",
                    "image/png",
                    "image/jpeg",
                    "text/plain",
                    "audio/mpeg",
                    "audio/mp4",
                    "audio/vnd.wave",
                    "video/mp4",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    DOCX,
                    XLSX);

    /** What a file of this family says it is, in its first bytes. */
    private static final Map<String, String> BRANDS =
            Map.of(
                    "M4A ", "audio/mp4",
                    "isom", "video/mp4",
                    "iso2", "video/mp4",
                    "iso5", "video/mp4",
                    "iso6", "video/mp4",
                    "avc1", "video/mp4",
                    "mp41", "video/mp4",
                    "mp42", "video/mp4",
                    "M4V ", "video/mp4");

    private static final int BRAND = 8;

    /** Where the programs are in a document of Microsoft’s, and in an open one. */
    private static final Pattern MACROS = Pattern.compile("(?i)vbaproject|^(Basic|Scripts)/");

    private static final MimeTypes KNOWN = MimeTypes.getDefaultMimeTypes();

    private MediaTypes() {}

    /**
     * The media type of a file.
     *
     * @param name chooses between plain text and a table of it, which are read alike
     * @throws NotTaken if such files are not kept
     */
    static String of(byte[] content, @Nullable String name) {
        var found = found(content);
        var type =
                found.startsWith("application/") && isZip(content) ? inZip(found, content) : found;
        if (!TAKEN.contains(type)) {
            throw new NotTaken(
                    "the file is "
                            + type
                            + "; taken are PDF, PNG, JPEG, plain text, CSV, DOCX, XLSX, ODT, ODS,"
                            + " MP3, MP4 and WAV");
        }
        var table = name != null && name.toLowerCase(Locale.ROOT).endsWith(".csv");
        return type.equals("text/plain") && table ? "text/csv" : type;
    }

    private static String found(byte[] content) {
        var brand = brand(content);
        if (brand != null) {
            return brand;
        }
        try {
            return KNOWN.detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String brand(byte[] content) {
        if (content.length < BRAND + 4) {
            return null;
        }
        var start = new String(content, 4, BRAND, StandardCharsets.ISO_8859_1);
        return start.startsWith("ftyp") ? BRANDS.get(start.substring(4)) : null;
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3
                && content[0] == 'P'
                && content[1] == 'K'
                && content[2] == 3
                && content[3] == 4;
    }

    /** Office files are zip files; with macros they are programs. */
    private static String inZip(String found, byte[] content) {
        var names = ZipNames.of(content);
        if (names.stream().anyMatch(name -> MACROS.matcher(name).find())) {
            return "a document with macros";
        }
        if (names.contains("[Content_Types].xml") && names.contains("word/document.xml")) {
            return DOCX;
        }
        return names.contains("[Content_Types].xml") && names.contains("xl/workbook.xml")
                ? XLSX
                : found;
    }
}
