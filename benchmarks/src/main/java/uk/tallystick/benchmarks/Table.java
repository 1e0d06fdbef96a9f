package uk.tallystick.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Figures as they go into the README: a Markdown table, printed as it is filled. */
final class Table {

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        this.headings = List.of(headings);
    }

    /** A row of it; numbers with as many digits as mean something. */
    Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Table::text).toList());
        return this;
    }

    private static String text(Object cell) {
        return switch (cell) {
            case Double number when number.isNaN() -> "";
            case Double number when number.isInfinite() -> "not all answered";
            case Double number when Math.abs(number) < 10 ->
                    String.format(Locale.ROOT, "%.2f", number);
            case Double number when Math.abs(number) < 100 ->
                    String.format(Locale.ROOT, "%.1f", number);
            case Double number -> String.format(Locale.ROOT, "%,.0f", number);
            case Long number -> String.format(Locale.ROOT, "%,d", number);
            case Integer number -> String.format(Locale.ROOT, "%,d", number);
            default -> cell.toString();
        };
    }

    void print(String title) {
        var widths =
                IntStream.range(0, headings.size())
                        .map(column ->
                                IntStream.concat(
                                                IntStream.of(headings.get(column).length()),
                                                rows.stream()
                                                        .mapToInt(row -> row.get(column).length()))
                                        .max()
                                        .orElseThrow())
                        .toArray();
        System.out.println();
        System.out.println(title);
        System.out.println();
        line(headings, widths);
        line(IntStream.of(widths).mapToObj("-"::repeat).toList(), widths);
        rows.forEach(row -> line(row, widths));
    }

    private static void line(List<String> cells, int[] widths) {
        System.out.println(
                IntStream.range(0, cells.size())
                        .mapToObj(i -> cells.get(i) + " ".repeat(widths[i] - cells.get(i).length()))
                        .collect(Collectors.joining(" | ", "| ", " |")));
    }
}
