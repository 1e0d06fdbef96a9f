package uk.tallystick.benchmarks;

import uk.tallystick.benchmarks.ClosedLoop.Reportable;
import uk.tallystick.database.Database;

import java.time.Duration;

/** Commands at half of what is possible: what the sequencer costs them, and when they are seen. */
final class HalfLoad {

    private record Taken(double rate, Latencies each) {}

    private final OurReporting ours;
    private final ClosedLoop actions;
    private final OpenLoop loop;

    HalfLoad(OurReporting ours, ClosedLoop actions, double perSecond, Duration length) {
        this.ours = ours;
        this.actions = actions;
        this.loop = new OpenLoop(perSecond, length);
    }

    void run(Database database, Reportable watched) throws Exception {
        var table = new Table("commands at half load", "a second", "p50 ms", "p99 ms");
        Taken with;
        Taken without;
        try (var _ = ours.withSequencer()) {
            with = row(table, "sequencer running");
        }
        try (var _ = ours.withoutSequencer()) {
            without = row(table, "without it");
        }
        table.row(
                "with it to without",
                with.rate() / without.rate(),
                with.each().p50() / without.each().p50(),
                with.each().p99() / without.each().p99());
        table.print("Commands at a steady %.0f a second".formatted(loop.perSecond()));
        try (var program = Program.query(database)) {
            new Projected(database, program).await();
            visible(database, program, watched);
        }
    }

    private Taken row(Table table, String name) {
        var begin = System.nanoTime();
        var each = loop.run(_ -> () -> actions.one(ours));
        var rate = each.count() / ((System.nanoTime() - begin) / 1e9);
        table.row(name, rate, each.p50(), each.p99());
        return new Taken(rate, each);
    }

    /** Commands go on beside those that somebody looks for. */
    private void visible(Database database, Program program, Reportable watched) throws Exception {
        var looking = new Looking(database, program, ours, watched);
        try (var _ = ours.withSequencer()) {
            var thread = Thread.ofPlatform().start(looking);
            loop.run(_ -> () -> actions.one(ours));
            looking.end();
            thread.join();
            var seen = looking.taken();
            new Table("commit to dashboard", "looked", "p50 ms", "p99 ms")
                    .row("all that was sent", seen.count(), seen.p50(), seen.p99())
                    .print(
                            "From a command's commit until the dashboard that shows it is answered,"
                                    + " at half load");
        }
    }
}
