package uk.tallystick.query.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** Comma-separated values as RFC 4180 has them, of which no spreadsheet makes a formula. */
public final class Csv {

    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    /** Numbers stay numbers; anything else is text. */
    static byte[] of(List<String> headings, List<List<@Nullable Object>> rows) {
        var text = new StringWriter();
        write(text, headings, rows::forEach);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The same, line by line to wherever it goes, which stays open.
     *
     * @param rows gives each of them to whom it is given
     */
    public static void write(
            Writer to, List<String> headings, Consumer<Consumer<List<@Nullable Object>>> rows) {
        try {
            var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
            csv.writeRecord(headings);
            rows.accept(row -> csv.writeRecord(row.stream().map(Csv::cell).toList()));
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
