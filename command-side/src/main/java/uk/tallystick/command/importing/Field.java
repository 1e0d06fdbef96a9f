package uk.tallystick.command.importing;

import uk.tallystick.events.Code;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A field of a figure, and the column that has it. */
enum Field implements Code {
    KPI(Kind.TEXT),
    BREAKDOWN(Kind.TEXT),
    PERIOD(Kind.PERIOD),
    VALUE(Kind.VALUE),
    MARKER(Kind.MARKER),
    REPORTED_CHANGE(Kind.NUMBER),
    NUMERATOR(Kind.NUMBER),
    DENOMINATOR(Kind.NUMBER),
    SAMPLE_SIZE(Kind.WHOLE),
    CI_LOWER(Kind.NUMBER),
    CI_UPPER(Kind.NUMBER),
    CONFIDENCE_LEVEL(Kind.NUMBER),
    COVERAGE(Kind.TEXT),
    EXTRACTED_ON(Kind.DATE),
    SOURCE_REF(Kind.TEXT),
    COMMENT(Kind.TEXT),
    WHAT_HAPPENED(Kind.TEXT),
    WHY(Kind.TEXT),
    FORCE_ACTION(Kind.TEXT),
    COMMISSIONER_ACTION(Kind.TEXT),
    SUPPRESSION(Kind.SUPPRESSION),
    STATED_ON(Kind.DATE),
    STATED_SOURCE(Kind.TEXT),
    STATED_AS_GIVEN(Kind.TEXT);

    /** How its cells are read. */
    enum Kind {
        TEXT,
        PERIOD,
        VALUE,
        NUMBER,
        WHOLE,
        DATE,
        MARKER,
        SUPPRESSION
    }

    private static final Map<String, Field> BY_HEADING =
            Arrays.stream(values())
                    .collect(Collectors.toMap(field -> plain(field.code()), Function.identity()));

    private final Kind kind;

    Field(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Fields by their headings as {@link #plain} has them. */
    static Map<String, Field> byHeading() {
        return BY_HEADING;
    }

    /** A heading however it is written: "Reported change" is reportedChange. */
    static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
