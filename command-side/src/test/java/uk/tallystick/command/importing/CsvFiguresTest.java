package uk.tallystick.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a file of comma-separated values says, and what is wrong with it. */
class CsvFiguresTest {

    @Test
    void a_line_is_a_figure_with_its_digits_as_they_are_written() {
        var file =
                read(
                        """
                        KPI,Breakdown,Period,Value,Marker,Comment,Reported change,extractedOn,Name,Last value
                        OUT1.1,Nottingham city,2025-26-Q2,52.0,provisional,"Late, and ""odd""\",-3.20,2025-10-01,Confidence,50
                        """);

        assertThat(file.findings()).isEmpty();
        assertThat(file.rows()).isEqualTo(1);
        var figure = file.entries().getFirst().request();
        assertThat(figure.kpi()).isEqualTo("OUT1.1");
        assertThat(figure.breakdown()).isEqualTo("Nottingham city");
        assertThat(figure.value()).isEqualTo(new BigDecimal("52.0"));
        assertThat(figure.marker()).hasToString("PROVISIONAL");
        assertThat(figure.comment()).isEqualTo("Late, and \"odd\"");
        assertThat(figure.reportedChange()).isEqualTo(new BigDecimal("-3.20"));
        assertThat(figure.extractedOn()).isEqualTo("2025-10-01");
    }

    @Test
    void a_column_for_each_period_is_a_figure_for_each_cell_that_is_filled_in() {
        var file =
                read(
                        """
                        kpi,breakdown,2024-25-Q1,2024-25-Q2,12m-to-2025-09
                        A,all,1,,3
                        B,City,4,5 [p],[c]
                        """);

        assertThat(file.findings()).isEmpty();
        assertThat(file.entries())
                .extracting(e -> e.request().kpi(), e -> e.request().period(), Entry::valueColumn)
                .containsExactly(
                        tuple("A", "2024-25-Q1"),
                        tuple("A", "12m-to-2025-09"),
                        tuple("B", "2024-25-Q1"),
                        tuple("B", "2024-25-Q2"),
                        tuple("B", "12m-to-2025-09"));
        assertThat(file.blanks()).hasSize(1);
    }

    private static org.assertj.core.groups.Tuple tuple(String kpi, String period) {
        return org.assertj.core.groups.Tuple.tuple(kpi, period, period);
    }

    @ParameterizedTest
    @CsvSource({
        "52.0 [p],52.0,PROVISIONAL",
        "[c],,SUPPRESSED",
        "[x],,NOT_COLLECTED",
        "[z],,NOT_APPLICABLE",
        "7 [r],7,FINAL",
        "7[e],7,ESTIMATED",
        "7 [F],7,FORECAST",
        "7 [u],7,LOW_RELIABILITY",
        "7 [b],7,BREAK_IN_SERIES"
    })
    void the_shorthand_of_the_analysis_function_is_a_marker(
            String cell, String value, String marker) {
        var figure = only("kpi,value\nA," + cell + "\n");

        assertThat(figure.value()).isEqualTo(value == null ? null : new BigDecimal(value));
        assertThat(figure.marker()).hasToString(marker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "about 90",
                "52.4%",
                "1,234",
                "£5",
                "=1+1",
                "1e3",
                "+5",
                "n/a",
                "5 [q]",
                "--",
                "5 0",
                "0x10",
                "NaN",
                "٣"
            })
    void what_is_no_number_is_said_with_its_place(String cell) {
        var file = read("kpi,comment,value\nA,,1\nB,,\"" + cell + "\"\n");

        assertThat(file.findings()).hasSize(1);
        var finding = file.findings().getFirst();
        assertThat(finding.row()).isEqualTo(3);
        assertThat(finding.column()).isEqualTo("value");
        assertThat(cell).startsWith(String.valueOf(finding.found()).strip());
        assertThat(file.entries()).hasSize(1);
    }

    @Test
    void every_problem_of_every_line_is_said_at_once() {
        var file =
                read(
                        """
                        kpi,value,marker,sampleSize,extractedOn
                        A,x,sure,many,yesterday
                        B,2,,1.5,2025-02-30
                        """);

        assertThat(file.findings())
                .extracting(f -> f.row() + " " + f.column())
                .containsExactlyInAnyOrder(
                        "2 value",
                        "2 marker",
                        "2 sampleSize",
                        "2 extractedOn",
                        "3 sampleSize",
                        "3 extractedOn");
    }

    @Test
    void two_markers_of_one_figure_must_be_the_same() {
        assertThat(findings("kpi,value,marker\nA,5 [p],final\n"))
                .containsExactly("2 value '5 [p]'");
        assertThat(findings("kpi,value,marker\nA,5 [p],provisional\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void lines_may_end_in_any_way_and_are_counted_in_the_file(String end) {
        var text = String.join(end, "kpi,value,comment", "A,1,\"two" + end + "lines\"", "B,?,", "");

        assertThat(findings(text)).containsExactly("4 value '?'");
    }

    @Test
    void utf8_with_or_without_its_mark_and_windows_1252_are_the_same_text() {
        var text = "kpi,value,comment\nA,1,£5 – “fine”\n";
        var windows = Charset.forName("windows-1252");

        assertThat(comment(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("£5 – “fine”");
        assertThat(comment(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("£5 – “fine”");
        assertThat(comment(text.getBytes(windows))).isEqualTo("£5 – “fine”");
    }

    @Test
    void other_encodings_are_refused() {
        var utf16 = "\uFEFFkpi,value\nA,1\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(findings(utf16)).containsExactly("0  'UTF-16'");
        assertThat(findings(new byte[] {'k', 'p', 'i', (byte) 0x81, '\n'}))
                .containsExactly("0  'bytes that are neither UTF-8 nor Windows-1252'");
        var mixed = new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'k', 'p', 'i', (byte) 0xE9};
        assertThat(findings(mixed))
                .containsExactly("0  'the mark of UTF-8, and bytes that are not UTF-8'");
    }

    @Test
    void headings_are_known_there_once_and_enough() {
        assertThat(findings("kpi,value,Value,colour\nA,1,2,red\n"))
                .containsExactly("1 Value 'Value'", "1 colour 'colour'");
        assertThat(findings("breakdown,value\nall,1\n")).containsExactly("1 kpi 'null'");
        assertThat(findings("kpi,comment\nA,x\n")).containsExactly("1 value 'null'");
        assertThat(findings("kpi,value,2025\nA,1,2\n")).containsExactly("1 value 'value'");
        assertThat(findings("kpi,2025-09,2025-09\nA,1,2\n")).containsExactly("1 2025-09 '2025-09'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"kpi;value|semicolons", "'kpi\tvalue'|tabs"})
    void another_separator_is_named(String headings, String separator) {
        var finding = read(headings + "\nA;1\n").findings().getFirst();

        assertThat(finding.row()).isEqualTo(1);
        assertThat(finding.expected()).contains("commas").contains(separator);
    }

    @Test
    void a_line_has_as_many_cells_as_there_are_headings() {
        assertThat(findings("kpi,value,comment\nA,1\nB,1,,\nC,1,\n,,\n"))
                .containsExactly("2  '2 cells'", "3  '4 cells'");
    }

    @Test
    void a_quotation_mark_that_is_never_closed_ends_the_reading() {
        var file = read("kpi,value\nA,1\nB,\"2\nC,3\n");

        assertThat(file.entries()).hasSize(1);
        assertThat(file.findings()).hasSize(1);
        assertThat(file.findings().getFirst().row()).isEqualTo(3);
        assertThat(file.findings().getFirst().expected()).contains("quotation mark");
    }

    @Test
    void a_file_without_figures_says_so() {
        assertThat(findings("")).containsExactly("0  'an empty file'");
        assertThat(findings("kpi,value\n")).containsExactly("0  'headings only'");
        assertThat(findings("kpi,value\n,\n")).containsExactly("0  'headings only'");
    }

    @Test
    void a_formula_in_a_comment_is_text() {
        var comment = "=HYPERLINK(\"http://elsewhere\",\"look\")";

        assertThat(
                        only("kpi,value,comment\nA,1,\"" + comment.replace("\"", "\"\"") + "\"\n")
                                .comment())
                .isEqualTo(comment);
    }

    @Test
    void one_row_too_many_is_refused_and_all_before_it_are_looked_at() {
        var most = "kpi,value\n" + "A,1\n".repeat(FigureFile.MOST_ROWS - 1) + "A,?\n";

        assertThat(findings(most)).containsExactly("200001 value '?'");
        assertThat(findings(most + "A,1\n"))
                .containsExactly("200001 value '?'", "200002  'more than 200,000 rows'");
    }

    @Test
    void figures_beside_each_other_are_bounded_too() {
        var line = "A" + ",1".repeat(100) + "\n";
        var header = new StringBuilder("kpi");
        for (var year = 1901; year <= 2000; year++) {
            header.append(',').append(year);
        }

        assertThat(findings(header + "\n" + line.repeat(2_001)))
                .containsExactly("2002  'more than 200,000 figures'");
    }

    private static FigureFile read(String text) {
        return FigureFile.read(text.getBytes(StandardCharsets.UTF_8), FileType.CSV, null);
    }

    private static MeasurementRequest only(String text) {
        var file = read(text);
        assertThat(file.findings()).isEmpty();
        return file.entries().getFirst().request();
    }

    private static String comment(byte[] file) {
        var read = FigureFile.read(file, FileType.CSV, null);
        assertThat(read.findings()).isEmpty();
        return String.valueOf(read.entries().getFirst().request().comment());
    }

    private static List<String> findings(String text) {
        return findings(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> findings(byte[] file) {
        return FigureFile.read(file, FileType.CSV, null).findings().stream()
                .map(f -> f.row() + " " + f.column() + " '" + f.found() + "'")
                .toList();
    }
}
