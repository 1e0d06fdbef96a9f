package uk.tallystick.benchmarks;

import uk.tallystick.benchmarks.ClosedLoop.Reportable;
import uk.tallystick.database.Database;

import java.time.Duration;

/** Commands at half of what is possible: what the sequencer costs them, and when they are seen. */
final class HalfLoad {

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
        double with;
        double without;
        try (var _ = ours.withSequencer()) {
            with = row(table, "sequencer running");
        }
        try (var _ = ours.withoutSequencer()) {
            without = row(table, "without it");
        }
        table.row("ratio of rates", with / without, "", "");
        table.print("Commands at a steady %.0f a second".formatted(loop.perSecond()));
        try (var program = Program.query(database)) {
            new Projected(database, program).await();
            visible(database, program, watched);
        }
    }

    private double row(Table table, String name) {
        var begin = System.nanoTime();
        var taken = loop.run(_ -> () -> actions.one(ours));
        var rate = taken.count() / ((System.nanoTime() - begin) / 1e9);
        table.row(name, rate, taken.p50(), taken.p99());
        return rate;
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
