package uk.tallystick.command.starter;

import de.siegmar.fastcsv.reader.CsvReader;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The files of a set of starter data, CSV with a header, as they ship inside the program. */
record StarterFiles(String set) {

    List<Row> rows(String file) {
        var path = "/starter/" + set + "/" + file + ".csv";
        try (var stream =
                        Objects.requireNonNull(StarterFiles.class.getResourceAsStream(path), path);
                var csv =
                        CsvReader.builder()
                                .ofNamedCsvRecord(
                                        new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return csv.stream().map(Row::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
