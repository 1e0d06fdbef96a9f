package uk.tallystick.command.importing;

import uk.tallystick.events.Code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field of a figure, and the column that has it. */
enum Field implements Code {
    KPI,
    BREAKDOWN,
    PERIOD,
    VALUE,
    MARKER,
    REPORTED_CHANGE,
    NUMERATOR,
    DENOMINATOR,
    SAMPLE_SIZE,
    CI_LOWER,
    CI_UPPER,
    CONFIDENCE_LEVEL,
    COVERAGE,
    EXTRACTED_ON,
    SOURCE_REF,
    COMMENT,
    WHAT_HAPPENED,
    WHY,
    FORCE_ACTION,
    COMMISSIONER_ACTION,
    SUPPRESSION,
    STATED_ON,
    STATED_SOURCE,
    STATED_AS_GIVEN;

    private static final Map<String, Field> BY_HEADING =
            Arrays.stream(values())
                    .collect(Collectors.toMap(field -> plain(field.code()), Function.identity()));

    /** Fields by their headings as {@link #plain} has them. */
    static Map<String, Field> byHeading() {
        return BY_HEADING;
    }

    /** A heading however it is written: "Reported change" is reportedChange. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
