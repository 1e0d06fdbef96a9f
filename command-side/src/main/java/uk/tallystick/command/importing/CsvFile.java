package uk.tallystick.command.importing;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Comma-separated values as RFC 4180 has them. Bytes that are not UTF-8 are Windows-1252, which
 * Excel writes.
 */
final class CsvFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_FIELD = 1 << 20;
    private static final char BOM = 0xFEFF;

    private CsvFile() {}

    static void read(byte[] file, Consumer<Line> lines) {
        var row = new int[] {0};
        try (var reader = open(file);
                var csv =
                        CsvReader.builder()
                                .commentStrategy(CommentStrategy.NONE)
                                .skipEmptyLines(true)
                                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                                .allowUnclosedQuote(false)
                                .detectBomHeader(false)
                                .maxBufferSize(LONGEST_FIELD)
                                .ofCsvRecord(reader)) {
            for (var csvRecord : csv) {
                row[0] = Math.toIntExact(csvRecord.getStartingLineNumber());
                if (csvRecord.getFieldCount() > XlsxSheet.MOST_COLUMNS) {
                    throw new Unreadable(
                            null,
                            row[0],
                            csvRecord.getFieldCount() + " columns",
                            "at most " + XlsxSheet.MOST_COLUMNS + " columns");
                }
                var cells = csvRecord.getFields().stream().map(CsvFile::cell).toList();
                lines.accept(new Line(null, row[0], cells, true));
            }
        } catch (CsvParseException e) {
            throw new Unreadable(
                    null,
                    row[0] + 1,
                    null,
                    "comma-separated values in which every quotation mark is closed and doubled"
                            + " within a text, and no text is longer than 20,000 characters");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An apostrophe before what looks like a formula is there for spreadsheets only. */
    private static Cell cell(String text) {
        return text.length() > 1
                        && text.charAt(0) == '\''
                        && "=+-@\t\r".indexOf(text.charAt(1)) >= 0
                ? Cell.text(text.substring(1))
                : Cell.text(text);
    }

    private static Reader open(byte[] file) throws IOException {
        if (startsWith(file, 0xFE, 0xFF) || startsWith(file, 0xFF, 0xFE)) {
            throw new Unreadable("UTF-16", "CSV in UTF-8: save it as 'CSV UTF-8'");
        }
        var marked = startsWith(file, 0xEF, 0xBB, 0xBF);
        var charset =
                isReadable(file, StandardCharsets.UTF_8)
                        ? StandardCharsets.UTF_8
                        : !marked && isReadable(file, WINDOWS) ? WINDOWS : null;
        if (charset == null) {
            throw new Unreadable(
                    marked
                            ? "the mark of UTF-8, and bytes that are not UTF-8"
                            : "bytes that are neither UTF-8 nor Windows-1252",
                    "CSV in UTF-8, or an XLSX workbook with its media type");
        }
        var reader = new InputStreamReader(new ByteArrayInputStream(file), charset);
        return marked ? after(BOM, reader) : reader;
    }

    private static Reader after(char mark, Reader reader) throws IOException {
        if (reader.read() != mark) {
            throw new IllegalStateException("a byte order mark is the first character");
        }
        return reader;
    }

    private static boolean startsWith(byte[] file, int... bytes) {
        for (var i = 0; i < bytes.length; i++) {
            if (i >= file.length || (file[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isReadable(byte[] file, Charset charset) {
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var bytes = ByteBuffer.wrap(file);
        var characters = CharBuffer.allocate(1 << 16);
        while (true) {
            var result = decoder.decode(bytes, characters, true);
            if (result.isError()) {
                return false;
            }
            if (result.isUnderflow()) {
                return true;
            }
            characters.clear();
        }
    }
}
