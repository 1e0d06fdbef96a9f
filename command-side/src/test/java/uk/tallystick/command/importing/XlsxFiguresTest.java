package uk.tallystick.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** What a workbook says, and what is wrong with it. */
class XlsxFiguresTest {

    @Test
    void a_number_has_the_fifteen_digits_that_a_spreadsheet_knows() throws IOException {
        var file =
                read(
                        sheet(
                                "Figures",
                                s -> {
                                    row(s, 0, "kpi", "value", "period");
                                    row(s, 1, "A", 0.1 + 0.2, "2025-26-Q2");
                                    row(s, 2, "B", 52, 2024);
                                    row(s, 3, "C", new BigDecimal("123456789.123456"), "2025-09");
                                }));

        assertThat(file.findings()).isEmpty();
        assertThat(file.entries())
                .extracting(e -> e.request().value())
                .containsExactly(
                        new BigDecimal("0.3"),
                        new BigDecimal("52"),
                        new BigDecimal("123456789.123456"));
        assertThat(file.entries().get(1).request().period()).isEqualTo("2024");
    }

    @Test
    void a_formula_is_not_worked_out_whatever_value_was_stored_with_it() throws IOException {
        var file =
                read(
                        sheet(
                                "Figures",
                                s -> {
                                    row(s, 0, "kpi", "value");
                                    row(s, 1, "A", 1);
                                    s.value(2, 0, "B");
                                    s.formula(2, 1, "B2*2");
                                }));

        assertThat(findings(file)).containsExactly("Figures 3 value '=B2*2'");
        assertThat(
                        findings(
                                Zip.withRows(
                                                Zip.row("kpi", "value")
                                                        + "<row><c"
                                                        + " t=\"inlineStr\"><is><t>A</t></is></c><c><f"
                                                        + " t=\"shared\""
                                                        + " si=\"0\"/><v>5</v></c></row>")
                                        .file()))
                .containsExactly("Figures 2 value '=…'");
    }

    @Test
    void a_percentage_and_a_date_where_a_number_should_be_are_problems() throws IOException {
        var file =
                read(
                        sheet(
                                "Figures",
                                s -> {
                                    row(s, 0, "kpi", "value", "extractedOn", "period");
                                    row(s, 1, "A", 0.524, LocalDate.of(2025, 10, 1), "2025-09");
                                    s.style(1, 1).format("0.0%").set();
                                    s.style(1, 2).format("dd/mm/yyyy").set();
                                    row(s, 2, "B", 1, "2025-10-01", LocalDate.of(2025, 9, 1));
                                    s.style(2, 3).format("mmm-yy").set();
                                }));

        assertThat(findings(file))
                .containsExactly("Figures 2 value '0.524'", "Figures 3 period '2025-09-01'");
    }

    @Test
    void sheets_are_read_in_order_but_those_for_people() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            row(book.newWorksheet("Guidance"), 0, "Fill in the sheet Survey");
            var survey = book.newWorksheet("Survey");
            row(survey, 0, "kpi", "value");
            row(survey, 1, "A", 1);
            row(book.newWorksheet("Notes"), 0, "kpi", "nonsense");
            row(book.newWorksheet("Cover"), 3, "A heading further down");
            var wide = book.newWorksheet("Youth justice");
            row(wide, 0, "kpi", "2024-25-Q1", "2024-25-Q2");
            row(wide, 1, "B", 2, "x");
        }
        var file = FigureFile.read(out.toByteArray(), FileType.XLSX, null);

        assertThat(file.entries())
                .extracting(Entry::sheet)
                .containsExactly("Survey", "Youth justice");
        assertThat(findings(file)).containsExactly("Youth justice 2 2024-25-Q2 'x'");
    }

    @Test
    void errors_and_truth_values_are_no_values() {
        var rows =
                Zip.row("kpi", "value")
                        + "<row><c t=\"inlineStr\"><is><t>A</t></is></c><c"
                        + " t=\"e\"><v>#DIV/0!</v></c></row><row><c"
                        + " t=\"inlineStr\"><is><t>B</t></is></c><c t=\"b\"><v>1</v></c></row>";

        assertThat(findings(Zip.withRows(rows).file()))
                .containsExactly("Figures 2 value '#DIV/0!'", "Figures 3 value 'TRUE'");
    }

    private static byte[] sheet(String name, Consumer<Worksheet> filled) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            filled.accept(book.newWorksheet(name));
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (var column = 0; column < values.length; column++) {
            switch (values[column]) {
                case Number number -> sheet.value(row, column, number);
                case LocalDate date -> sheet.value(row, column, date);
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }

    private static FigureFile read(byte[] file) {
        assertThat(FileType.of(file)).isEqualTo(FileType.XLSX);
        return FigureFile.read(file, FileType.XLSX, null);
    }

    private static List<String> findings(byte[] file) {
        return findings(read(file));
    }

    private static List<String> findings(FigureFile file) {
        return file.findings().stream()
                .map(f -> f.sheet() + " " + f.row() + " " + f.column() + " '" + f.found() + "'")
                .toList();
    }
}
