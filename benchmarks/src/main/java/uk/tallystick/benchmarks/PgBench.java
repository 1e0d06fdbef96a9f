package uk.tallystick.benchmarks;

import uk.tallystick.database.Database;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What PostgreSQL's own load program makes of commits of one row, where it is installed. */
final class PgBench implements AutoCloseable {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final String program;
    private final Database database;
    private final Path script;

    private PgBench(String program, Database database, Path directory) throws IOException {
        this.program = program;
        this.database = database;
        script = directory.resolve("one-row.sql");
        Files.writeString(script, "INSERT INTO public.one_row (at) VALUES ('now');\n");
        sql("DROP TABLE IF EXISTS public.one_row");
        sql("CREATE TABLE public.one_row (n bigserial PRIMARY KEY, at timestamptz NOT NULL)");
    }

    /** Empty where none is installed. */
    static Optional<PgBench> in(Path directory, Database database) throws IOException {
        var program = MariaDb.program("pgbench");
        return program.isEmpty()
                ? Optional.empty()
                : Optional.of(new PgBench(program.get(), database, directory));
    }

    /** How many a second come through. */
    double run(int clients, Duration length) throws IOException, InterruptedException {
        var server = URI.create(database.url().substring("jdbc:".length()));
        var builder =
                new ProcessBuilder(
                                program,
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + clients,
                                "--jobs=" + Math.min(clients, 2),
                                "--time=" + Math.max(1, length.toSeconds()),
                                "--file=" + script,
                                "--host=" + server.getHost(),
                                "--port=" + server.getPort(),
                                "--username=" + database.owner().user(),
                                server.getPath().substring(1))
                        .redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.owner().password());
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var rate = RATE.matcher(said);
        if (process.waitFor() != 0 || !rate.find()) {
            throw new IOException(said);
        }
        return Double.parseDouble(rate.group(1));
    }

    private void sql(String sql) {
        Postgres.as(database.owner(), database).sql(sql).update();
    }

    @Override
    public void close() {
        sql("DROP TABLE public.one_row");
    }
}
