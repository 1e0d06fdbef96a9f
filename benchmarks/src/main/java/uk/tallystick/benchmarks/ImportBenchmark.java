package uk.tallystick.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/**
 * Import of measurements into an empty round over HTTP on a real PostgreSQL, beside PostgreSQL's
 * COPY of the same rows, in the same run, into a table with the same columns and the same index as
 * what the import keeps of them besides the log.
 */
final class ImportBenchmark implements Benchmarks.Benchmark {

    private static final int KPIS = 500;
    private static final int BREAKDOWNS = 50;
    private static final int ROUNDS_OF_WARMING_UP = 3;
    private static final int ROUNDS = 5;

    /** What is measured. */
    record Size(int kpis, int breakdowns, int quarters) {

        int rows() {
            return kpis * breakdowns * quarters;
        }

        byte[] file() {
            var file = new StringBuilder("kpi,breakdown,period,value,marker,comment\n");
            for (var kpi = 1; kpi <= kpis; kpi++) {
                for (var breakdown = 1; breakdown <= breakdowns; breakdown++) {
                    for (var quarter = 1; quarter <= quarters; quarter++) {
                        file.append('K').append(kpi);
                        file.append(",Place ").append(breakdown);
                        file.append(",").append(period(quarter));
                        file.append(',')
                                .append(kpi * 7 + breakdown)
                                .append('.')
                                .append(quarter % 10);
                        file.append(",provisional,\n");
                    }
                }
            }
            return file.toString().getBytes(StandardCharsets.UTF_8);
        }

        static String period(int quarter) {
            var year = 2020 + (quarter - 1) / 4;
            return year + "-" + (year + 1) % 100 + "-Q" + ((quarter - 1) % 4 + 1);
        }
    }

    @Override
    public void run(String... options) throws Exception {
        var tiny = Arrays.asList(options).contains("tiny");
        run(tiny ? new Size(5, 4, 4) : new Size(KPIS, BREAKDOWNS, 4), tiny);
    }

    private static void run(Size size, boolean tiny) throws Exception {
        try (var place = new Place();
                var postgres = new Postgres(place.directory());
                var program = new CommandSide(postgres.database("import"))) {
            program.register(size.kpis());
            var file = size.file();
            var rounds = tiny ? 1 : ROUNDS;
            for (var i = 0; i < (tiny ? 0 : ROUNDS_OF_WARMING_UP); i++) {
                program.send(program.round(), file, true);
                program.send(program.round(), file, false);
                copy(program, size);
                program.forgetFigures();
            }
            var dry = new double[rounds];
            var whole = new double[rounds];
            var copied = new double[rounds];
            for (var i = 0; i < rounds; i++) {
                var round = program.round();
                dry[i] = time(() -> program.send(round, file, true));
                copied[i] = copy(program, size);
                whole[i] = time(() -> program.send(round, file, false));
                program.forgetFigures();
            }
            print(size, median(dry), median(whole), median(copied));
            if (tiny) {
                memory(program, size);
            } else {
                memory(program, new Size(100, 50, 4));
                memory(program, new Size(KPIS, BREAKDOWNS, 8));
            }
        }
    }

    private static void print(Size size, double dry, double whole, double copied) {
        System.out.printf(
                Locale.ROOT,
                "%nImport of %,d measurements (%d KPIs × %d breakdowns × %d quarters), median of"
                        + " %d%n",
                size.rows(),
                size.kpis(),
                size.breakdowns(),
                size.quarters(),
                ROUNDS);
        System.out.printf("%-46s %10s %12s %10s%n", "", "seconds", "rows/second", "of COPY");
        line("dry run: read, check, warn", size, dry, copied);
        line("whole import: read, check, warn, record", size, whole, copied);
        line("of which recording (whole less dry run)", size, Math.max(whole - dry, 1e-6), copied);
        line("PostgreSQL COPY, same rows, same index", size, copied, copied);
    }

    private static void line(String what, Size size, double seconds, double copied) {
        System.out.printf(
                Locale.ROOT,
                "%-46s %10.2f %,12.0f %10.2f%n",
                what,
                seconds,
                size.rows() / seconds,
                copied / seconds);
    }

    /** The rows go into a new table, so that each time finds the same. */
    private static double copy(CommandSide program, Size size) throws Exception {
        var rows = new StringBuilder();
        for (var kpi = 1; kpi <= size.kpis(); kpi++) {
            for (var breakdown = 1; breakdown <= size.breakdowns(); breakdown++) {
                for (var quarter = 1; quarter <= size.quarters(); quarter++) {
                    rows.append("bench,K").append(kpi);
                    rows.append(",place-").append(breakdown);
                    rows.append(',').append(Size.period(quarter));
                    rows.append(",submission:bench:2020-21_s,");
                    rows.append(kpi * 7 + breakdown).append('.').append(quarter % 10);
                    rows.append(",provisional,,\n");
                }
            }
        }
        var text = rows.toString();
        try (var connection = program.owner()) {
            execute(connection, "DROP TABLE IF EXISTS copied");
            execute(connection, "CREATE TABLE copied (LIKE command.figure INCLUDING ALL)");
            return time(() -> {
                var copy = connection.unwrap(org.postgresql.PGConnection.class).getCopyAPI();
                var in =
                        "COPY copied (body, kpi, breakdown, period, submission, value, marker,"
                                + " suppression, denominator) FROM STDIN (FORMAT csv)";
                if (copy.copyIn(in, new StringReader(text)) != size.rows()) {
                    throw new IOException("not every row was copied");
                }
            });
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void memory(CommandSide program, Size size) throws Exception {
        var file = size.file();
        program.forgetFigures();
        var round = program.round();
        var peak = HeapPeak.of(() -> program.send(round, file, false));
        System.out.printf(
                Locale.ROOT,
                "peak heap of importing %,7d rows (%.1f MB): %,d MB live at most after a"
                        + " collection, %,d MB in use%n",
                size.rows(),
                file.length / 1e6,
                peak.live() >> 20,
                peak.used() >> 20);
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Something that is timed. */
    interface Work {

        void run() throws Exception;
    }

    private static double time(Work work) throws Exception {
        var from = System.nanoTime();
        work.run();
        return (System.nanoTime() - from) / 1e9;
    }
}
