package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.State;

/**
 * Which two states of one page are shown side by side, in words.
 *
 * @param earlier how a table of differences calls the first
 * @param later how it calls the second
 */
record Sides(String by, String earlier, String later) {

    static final String NOW = "now";
    static final String STATED = "stated";

    private static final Sides THEN_AND_NOW = new Sides(NOW, "As known then", "As known now");
    private static final Sides TWO_BASES =
            new Sides(STATED, "As recorded here", "As stated in public");

    /**
     * The two states that a page is asked for.
     *
     * @throws BadQuestion if there are no such two
     */
    static Sides of(PageQuery query) {
        var sides =
                switch (query.beside()) {
                    case NOW -> THEN_AND_NOW;
                    case STATED -> TWO_BASES;
                    case null, default -> throw new BadQuestion("beside", "is now or stated");
                };
        if (sides.by().equals(NOW) && !query.alone().asksForPast()) {
            throw new BadQuestion("beside", "goes with a date: say asAt, knownAt or effectiveOn");
        }
        return sides;
    }

    PageQuery left(PageQuery query) {
        var left = by.equals(STATED) ? query.on("ledger") : query.alone();
        return left.from(query.cursor());
    }

    /**
     * The question for the other one.
     *
     * @param left what the first was found to be
     */
    PageQuery right(PageQuery query, State left) {
        var right = by.equals(STATED) ? query.on("stated") : query.nowKnown(left.effectiveOn());
        return right.from(query.besideCursor());
    }

    /** What tells either side from the other beside the days: which history counts from when. */
    @Nullable String label(boolean isLeft) {
        if (!by.equals(STATED)) {
            return null;
        }
        return isLeft
                ? "By the ledger: imported history counts from the day on which it was recorded"
                        + " here."
                : "By the sources: imported history counts from the day on which its source had"
                        + " stated it in public.";
    }
}
