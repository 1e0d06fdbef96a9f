package uk.tallystick.command.starter;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** What the sources say, taken from them apart from the starter data. */
final class Facts {

    private Facts() {}

    static List<Row> of(String file) {
        var path = "/starter/facts/" + file + ".csv";
        try (var stream = Objects.requireNonNull(Facts.class.getResourceAsStream(path), path);
                var csv =
                        CsvReader.builder()
                                .commentStrategy(CommentStrategy.SKIP)
                                .ofNamedCsvRecord(
                                        new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The date of a thing in its source's words. */
    static String dateOf(String what) {
        return of("dated_items").stream()
                .filter(item -> item.text("what").equals(what))
                .map(item -> item.text("dateAsGiven"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no source dates " + what));
    }
}
