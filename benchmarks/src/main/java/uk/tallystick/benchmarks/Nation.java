package uk.tallystick.benchmarks;

import uk.tallystick.events.Period;

import java.util.SplittableRandom;

/**
 * Ten years of what bodies all over the country would record, quarter by quarter: the same for the
 * same seed. Dates are of those years; positions and instants are the sequencer's.
 */
final class Nation {

    private static final int FIRST_YEAR = 2016;

    private final Size size;
    private final BulkLog log;
    private final Beginnings beginnings;
    private final Rounds rounds;
    private final Actions actions;
    private final Decisions decisions;

    Nation(Size size, BulkLog log, SplittableRandom random) {
        this.size = size;
        this.log = log;
        beginnings = new Beginnings(size, log);
        rounds = new Rounds(size, log, random);
        actions = new Actions(size, log, random);
        decisions = new Decisions(size, log);
    }

    /** Records it all; how many events that came to. */
    long record() {
        for (var body = 0; body < size.bodies(); body++) {
            beginnings.of(body);
        }
        for (var quarter = 0; quarter < size.quarters(); quarter++) {
            for (var body = 0; body < size.bodies(); body++) {
                rounds.quarter(body, quarter);
                actions.quarter(body, quarter);
                decisions.quarter(body, quarter);
            }
        }
        return log.written();
    }

    static Period period(int quarter) {
        var year = FIRST_YEAR + quarter / 4;
        return Period.of("%d-%02d-Q%d".formatted(year, (year + 1) % 100, quarter % 4 + 1));
    }

    /** How many of so many there are in a body and quarter, spread evenly. */
    static int share(int all, Size size, int body, int quarter) {
        var parts = (long) size.bodies() * size.quarters();
        var part = (long) quarter * size.bodies() + body;
        return (int) (all * (part + 1) / parts - all * part / parts);
    }
}
