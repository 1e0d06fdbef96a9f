package uk.tallystick.benchmarks;

import uk.tallystick.benchmarks.ClosedLoop.Reportable;
import uk.tallystick.database.Database;
import uk.tallystick.events.action.Rag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Commands a second, each loading a thing, appending to it and on the disk when it is done: by some
 * clients at once, beside stock Axon and bare commits; and at half of what is possible.
 */
final class CommandsBenchmark implements NationalBenchmark.Part {

    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final int ROUNDS = 3;
    private static final String OURS = "ours, sequencer running";
    private static final String ALONE = "ours, without it";
    private static final String STOCK = "stock Axon JDBC";
    private static final String BARE = "pgbench, one-row commits";

    /** Something whose rate is measured. */
    private interface Rated {
        double rate(int clients, Duration length) throws Exception;
    }

    private final Map<String, List<List<Double>>> found = new LinkedHashMap<>();

    @Override
    public void run(Database database, Size size) throws Exception {
        var actions = actions(database, size);
        try (var place = new Place();
                var program = Program.command(database);
                var stock = new StockReporting(database)) {
            var ours = new OurReporting(program);
            // One is for whoever looks at what comes of it.
            var others = actions.subList(1, actions.size());
            var oursLoop = new ClosedLoop(others);
            var stockLoop = new ClosedLoop(others);
            var systems = new LinkedHashMap<String, Rated>();
            systems.put(
                    OURS,
                    (clients, length) -> {
                        try (var _ = ours.withSequencer()) {
                            return oursLoop.run(clients, length, ours);
                        }
                    });
            systems.put(
                    ALONE,
                    (clients, length) -> {
                        try (var _ = ours.withoutSequencer()) {
                            return oursLoop.run(clients, length, ours);
                        }
                    });
            systems.put(STOCK, (clients, length) -> stockLoop.run(clients, length, stock));
            var pgbench = PgBench.in(place.directory(), database);
            pgbench.ifPresent(bare -> systems.put(BARE, bare::run));
            var tiny = size.equals(Size.TINY);
            measure(systems, Duration.ofSeconds(tiny ? 1 : 5));
            pgbench.ifPresent(PgBench::close);
            print();
            var half = rate(OURS, CLIENTS.getLast()) / 2;
            new HalfLoad(ours, oursLoop, half, Duration.ofSeconds(tiny ? 1 : 20))
                    .run(database, actions.getFirst());
        }
    }

    /** Those that are in progress, of all bodies but the one with the long history. */
    private static List<Reportable> actions(Database database, Size size) {
        return Postgres.as(database.owner(), database)
                .sql(
                        """
                        SELECT s.id, s.rag FROM query.action_status s JOIN query.action a ON a.id = s.id
                        WHERE s.status = 'inProgress' AND a.body <> :longLived
                          AND NOT EXISTS (SELECT FROM query.action_status l WHERE l.id = s.id AND l.from_pos > s.from_pos)
                        ORDER BY md5(s.id)
                        """)
                .param("longLived", size.longLived())
                .query((row, _) ->
                        new Reportable(
                                row.getString("id"),
                                Rag.valueOf(row.getString("rag").toUpperCase(Locale.ROOT))))
                .list();
    }

    private void measure(Map<String, Rated> systems, Duration length) throws Exception {
        for (var system : systems.values()) {
            system.rate(CLIENTS.getLast(), length);
        }
        for (var round = 0; round < ROUNDS; round++) {
            for (var system : systems.entrySet()) {
                var rates = new ArrayList<Double>();
                for (var clients : CLIENTS) {
                    rates.add(system.getValue().rate(clients, length));
                }
                found.computeIfAbsent(system.getKey(), _ -> new ArrayList<>()).add(rates);
            }
        }
    }

    private double rate(String system, int clients) {
        var rates =
                Objects.requireNonNull(found.get(system)).stream()
                        .mapToDouble(round -> round.get(CLIENTS.indexOf(clients)))
                        .toArray();
        Arrays.sort(rates);
        return rates[rates.length / 2];
    }

    private void print() {
        var table = new Table("commands a second", "1 client", "8 clients", "32 clients");
        found.keySet()
                .forEach(name -> table.row(name, rate(name, 1), rate(name, 8), rate(name, 32)));
        ratio(table, "ours, sequencer running, to stock", OURS, STOCK);
        ratio(table, "ours, sequencer running to without", OURS, ALONE);
        table.print("Durable, load and append, median of " + ROUNDS + " runs");
        if (!found.containsKey(BARE)) {
            System.out.println("pgbench is not installed here, and not compared.");
        }
    }

    private void ratio(Table table, String name, String of, String to) {
        var ratios =
                CLIENTS.stream().map(clients -> rate(of, clients) / rate(to, clients)).toList();
        table.row(name, ratios.get(0), ratios.get(1), ratios.get(2));
    }
}
