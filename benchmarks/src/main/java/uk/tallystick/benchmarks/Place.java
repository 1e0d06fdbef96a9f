package uk.tallystick.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where a run has its files.
 *
 * @param isKept whether they are there for a later run
 */
record Place(Path directory, boolean isKept) implements AutoCloseable {

    /** A new one, of which nothing is left when it is closed. */
    Place() {
        this(temporary(), false);
    }

    static Place kept(Path directory) {
        return new Place(directory, true);
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("tallystick-benchmarks");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (isKept) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
