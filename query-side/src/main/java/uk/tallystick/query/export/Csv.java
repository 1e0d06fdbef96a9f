package uk.tallystick.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comma-separated values as RFC 4180 has them, of which no spreadsheet makes a formula. */
final class Csv {

    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    /** Numbers stay numbers; anything else is text. */
    static byte[] of(List<String> headings, List<List<@Nullable Object>> rows) {
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(headings);
            rows.forEach(row -> csv.writeRecord(row.stream().map(Csv::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> safe(value.toString());
        };
    }

    /** What begins as a formula does gets an apostrophe, which spreadsheets do not show. */
    private static String safe(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
