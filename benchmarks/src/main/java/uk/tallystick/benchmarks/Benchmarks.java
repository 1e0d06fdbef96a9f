package uk.tallystick.benchmarks;

import org.springframework.boot.logging.LoggingSystem;

import java.util.Map;

/**
 * Runs one benchmark by its name. Anything else is for JMH: its options, and the names of its own.
 */
public final class Benchmarks {

    private static final Map<String, Benchmark> OURS =
            Map.of("import", new ImportBenchmark(), "national", new NationalBenchmark());

    private Benchmarks() {}

    /** Prints its figures as a table. */
    interface Benchmark {

        void run(String... options) throws Exception;
    }

    public static void main(String... args) throws Exception {
        if (args.length > 0 && OURS.get(args[0]) instanceof Benchmark ours) {
            quiet();
            ours.run(java.util.Arrays.copyOfRange(args, 1, args.length));
        } else {
            org.openjdk.jmh.Main.main(args);
        }
    }

    /** Only tables are printed: no program says anything before its settings are read. */
    private static void quiet() {
        LoggingSystem.get(Benchmarks.class.getClassLoader()).beforeInitialize();
    }
}
