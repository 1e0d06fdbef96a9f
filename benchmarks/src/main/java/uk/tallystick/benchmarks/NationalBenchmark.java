package uk.tallystick.benchmarks;

import uk.tallystick.database.Database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What is asked of a national installation, on one machine: the data once, then each question after
 * the other on them.
 *
 * <p>Options: {@code tiny}; {@code data=DIRECTORY}, where the data are kept and taken up again; the
 * names of parts, all if none is given.
 */
final class NationalBenchmark implements Benchmarks.Benchmark {

    private static final String KEPT = "data=";

    /** One of the questions. */
    interface Part {

        void run(Database database, Size size) throws Exception;
    }

    /** In the order in which they are run: what adds to the record comes last. */
    private static final Map<String, Supplier<Part>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("dashboard", DashboardBenchmark::new);
        PARTS.put("peers", PeersBenchmark::new);
        PARTS.put("rebuild", RebuildBenchmark::new);
        PARTS.put("commands", CommandsBenchmark::new);
    }

    @Override
    public void run(String... options) throws Exception {
        var asked = List.of(options);
        var size = asked.contains("tiny") ? Size.TINY : Size.NATIONAL;
        var kept =
                asked.stream()
                        .filter(option -> option.startsWith(KEPT))
                        .map(option -> Path.of(option.substring(KEPT.length())))
                        .findFirst();
        var none = PARTS.keySet().stream().noneMatch(asked::contains);
        try (var place = kept.map(Place::kept).orElseGet(Place::new);
                var postgres = new Postgres(place.directory())) {
            var database = postgres.database("national");
            new Recording(database).run(size);
            for (var part : PARTS.entrySet()) {
                if (none || asked.contains(part.getKey())) {
                    part.getValue().get().run(database, size);
                }
            }
        }
    }
}
