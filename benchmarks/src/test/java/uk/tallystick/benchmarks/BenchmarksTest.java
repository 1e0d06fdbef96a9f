package uk.tallystick.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Each benchmark runs, if only a little. */
class BenchmarksTest {

    @Test
    void the_import_is_measured_beside_copy() throws Exception {
        assertThat(printed("import", "tiny"))
                .contains("dry run", "COPY", "rows/second", "peak heap");
    }

    @Test
    void what_is_asked_of_a_nation_is_measured_on_a_few_things_of_everything() throws Exception {
        assertThat(printed("national", "tiny"))
                .contains("216 measurements", "given positions", "made rows of")
                .contains("the public, now", "as at, long history", "as at to now")
                .contains("rebuild to COPY", "stock pooled processor")
                .contains("our rows, as at", "DISTINCT ON", "replayed through Axon")
                .contains("sequencer running", "stock Axon JDBC", "at half load");
    }

    private static String printed(String... arguments) throws Exception {
        var printed = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Benchmarks.main(arguments);
        } finally {
            System.setOut(out);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }
}
