package uk.tallystick.benchmarks;

/**
 * How much is on record.
 *
 * @param breakdowns the whole, which counts as one, and its parts
 * @param longest how many times as often as elsewhere things change in the body with the long
 *     history
 */
record Size(
        int bodies,
        int kpis,
        int breakdowns,
        int quarters,
        int actions,
        int decisions,
        int longest) {

    static final Size NATIONAL = new Size(43, 50, 12, 40, 50_000, 20_000, 100);

    /** For a test: what it prints means nothing. */
    static final Size TINY = new Size(3, 3, 3, 8, 40, 20, 5);

    int figuresOfRound() {
        return kpis * breakdowns;
    }

    int measurements() {
        return bodies * quarters * figuresOfRound();
    }

    /** The body of which everything changes as often as it does. */
    String typical() {
        return body(0);
    }

    /** The body of which as much is on record, but everything has changed many times as often. */
    String longLived() {
        return body(bodies - 1);
    }

    String body(int number) {
        return "body-" + (number + 1);
    }

    int timesChanged(int body) {
        return body == bodies - 1 ? longest : 1;
    }

    @Override
    public String toString() {
        return "%d bodies × %d KPIs × %d breakdowns × %d quarters = %,d measurements, %,d actions, %,d decisions"
                .formatted(bodies, kpis, breakdowns, quarters, measurements(), actions, decisions);
    }
}
