package uk.tallystick.query.export;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A workbook with one sheet to be filled in, and one that says how. Text in it is never a formula.
 */
final class Xlsx {

    private Xlsx() {}

    static byte[] of(
            List<String> headings, List<List<@Nullable Object>> rows, List<String> guidance) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Tallystick", "1.0")) {
            var sheet = book.newWorksheet("Figures");
            write(sheet, 0, headings);
            sheet.range(0, 0, 0, headings.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
            for (var i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
            var notes = book.newWorksheet("Guidance");
            for (var i = 0; i < guidance.size(); i++) {
                notes.value(i, 0, guidance.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void write(Worksheet sheet, int row, List<? extends @Nullable Object> cells) {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(row, column, number);
                case Object text -> {
                    sheet.value(row, column, text.toString());
                    // Else a month that is typed here would become a date.
                    sheet.style(row, column).format("@").set();
                }
            }
        }
    }
}
