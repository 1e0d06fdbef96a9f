package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.State;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Which two states are compared, in words.
 *
 * @param basis how imported history counts
 */
record EndsInWords(String from, String to, String about, @Nullable String basis) {

    private static final InWords SAY = new InWords();

    /**
     * Says them.
     *
     * @param asked what the earlier one was asked by; null if nothing says
     */
    static EndsInWords of(State from, State to, @Nullable String asked, @Nullable String until) {
        var now = until == null;
        return new EndsInWords(
                known(from, asked),
                now ? "today" : known(to, until),
                SAY.date(to.effectiveOn()),
                to.basis().equals("stated")
                        ? "What was imported counts from the day on which its source had stated it"
                                + " in public."
                        : null);
    }

    /** A day by its date, any other state by the instant until which it goes. */
    private static String known(State state, @Nullable String asked) {
        var text = asked != null && asked.matches("\\d{4}-\\d{2}-\\d{2}") ? asked : state.knownAt();
        if (text == null) {
            return "a day before the first record";
        }
        if (text.contains("T")) {
            return SAY.instant(Instant.parse(text));
        }
        return text.contains("-") ? SAY.date(LocalDate.parse(text)) : "entry " + text;
    }
}
