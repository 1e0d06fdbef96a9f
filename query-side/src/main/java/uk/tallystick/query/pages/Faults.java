package uk.tallystick.query.pages;

import uk.tallystick.query.asat.BadQuestion;

import java.util.List;
import java.util.Set;

/** What is wrong with a question, as a page says it. */
final class Faults {

    private static final Set<String> DATES = Set.of("asAt", "effectiveOn", "knownAt");

    private Faults() {}

    static List<Fault> of(BadQuestion question) {
        return question.errors().stream()
                .map(error ->
                        DATES.contains(error.field())
                                ? new Fault(
                                        "day", "The date in this page’s address " + error.message())
                                : new Fault(
                                        "day",
                                        "In this page’s address, "
                                                + error.field()
                                                + " "
                                                + error.message()))
                .toList();
    }
}
