package uk.tallystick.contract;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the HTTP contract promises, line by line. */
record Contract(List<Line> lines) {

    /**
     * A promise.
     *
     * @param path a path ending in ** stands for every path of its side that begins so
     * @param in request, answer, header, query, problem, status …; empty for the operation itself
     * @param type text, date, instant, number, integer, boolean, object, any; [text] for a list
     * @param values exactly those that a text may have; empty for any
     */
    record Line(
            String side,
            String method,
            String path,
            String in,
            String field,
            String type,
            Set<String> values) {

        boolean isAbout(Line operation) {
            return side.equals(operation.side)
                    && method.equals(operation.method)
                    && (path.endsWith("**")
                            ? operation.path.startsWith(path.substring(0, path.length() - 2))
                            : path.equals(operation.path));
        }
    }

    static Contract read() {
        var path = "/contract/contract.csv";
        try (var stream = Objects.requireNonNull(Contract.class.getResourceAsStream(path));
                var csv =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new Contract(csv.stream().map(Contract::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(NamedCsvRecord row) {
        var values = row.getField("values");
        return new Line(
                row.getField("side"),
                row.getField("method"),
                row.getField("path"),
                row.getField("in"),
                row.getField("field"),
                row.getField("type"),
                values.isEmpty() ? Set.of() : Set.of(values.split(" ")));
    }

    /** The operations of a side, each by the line that names nothing else. */
    Stream<Line> operations(String... sides) {
        return lines.stream()
                .filter(line -> Set.of(sides).contains(line.side))
                .filter(line -> line.in.isEmpty() && !line.path.endsWith("**"));
    }

    /** What is promised of an operation, of itself and as one of many. */
    List<Line> about(Line operation) {
        return lines.stream().filter(line -> line.isAbout(operation)).toList();
    }
}
