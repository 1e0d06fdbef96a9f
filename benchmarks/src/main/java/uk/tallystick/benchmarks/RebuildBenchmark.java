package uk.tallystick.benchmarks;

import uk.tallystick.database.Database;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.rebuild.ProjectionItem;
import uk.tallystick.query.rebuild.ProjectionItem.Building;
import uk.tallystick.query.rebuild.Rebuilds;

import java.time.Duration;
import java.util.List;
import java.util.TreeMap;

/**
 * Every projection built anew beside the one that serves; beside a stock processor that makes the
 * same rows of the first of the same events, and COPY of the same rows into the same indexed
 * tables.
 */
final class RebuildBenchmark implements NationalBenchmark.Part {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final Duration STOCK_AT_MOST = Duration.ofMinutes(3);

    /** By position, the seconds after which every build had come so far. */
    private final TreeMap<Long, Double> built = new TreeMap<>();

    @Override
    public void run(Database database, Size size) throws Exception {
        var tables = List.<String>of();
        var stock = new StockProcessor.Reached(0, 0);
        try (var program = Program.query(database)) {
            new Projected(database, program).await();
            tables = build(program.bean(Rebuilds.class));
            try (var processor =
                    new StockProcessor(database, program.all(Projection.class).values(), tables)) {
                stock = processor.run(STOCK_AT_MOST, built.lastKey());
            }
        }
        var copied = new CopiedTables(database).seconds(tables);
        print(stock, copied);
    }

    /** The names of the tables that were built. */
    private List<String> build(Rebuilds rebuilds) throws InterruptedException {
        var projections =
                rebuilds.all().stream()
                        .map(ProjectionItem::name)
                        .map(name -> rebuilds.find(name).orElseThrow())
                        .toList();
        var head = rebuilds.all().getFirst().position();
        var begin = System.nanoTime();
        projections.forEach(rebuilds::begin);
        while (built.isEmpty() || built.lastKey() < head) {
            Thread.sleep(LOOK_AGAIN);
            var items = rebuilds.all();
            requireNoFailure(items);
            built.putIfAbsent(least(items, head), (System.nanoTime() - begin) / 1e9);
        }
        return projections.stream()
                .flatMap(projection -> projection.tables().stream())
                .sorted()
                .toList();
    }

    private static void requireNoFailure(List<ProjectionItem> items) {
        for (var item : items) {
            if (item.building() instanceof Building building && building.failure() != null) {
                throw new IllegalStateException(item.name() + ": " + building.failure());
            }
        }
    }

    /** What has taken its place is at the end. */
    private static long least(List<ProjectionItem> items, long head) {
        return items.stream()
                .mapToLong(item -> item.building() == null ? head : item.building().position())
                .filter(position -> position < head || allDone(items))
                .min()
                .orElse(0);
    }

    private static boolean allDone(List<ProjectionItem> items) {
        return items.stream().allMatch(item -> item.building() == null);
    }

    private void print(StockProcessor.Reached stock, double copied) {
        var all = built.lastEntry();
        var same = built.ceilingEntry(stock.position());
        var table = new Table("all projections", "events", "seconds", "events a second");
        row(table, "COPY of the same rows, same indexed tables", all.getKey(), copied);
        row(table, "built anew, beside what serves", all.getKey(), all.getValue());
        row(table, "the same, the first of the events", same.getKey(), same.getValue());
        row(table, "stock pooled processor, batch 500", stock.position(), stock.seconds());
        table.print("Rebuild");
        new Table("ratio", "")
                .row("rebuild to COPY", copied / all.getValue())
                .row(
                        "rebuild to the stock processor, the same events",
                        same.getKey() / same.getValue() / (stock.position() / stock.seconds()))
                .print("Ratios of these");
    }

    private static void row(Table table, String what, long events, double seconds) {
        table.row(what, events, seconds, events / seconds);
    }
}
