package uk.tallystick.command.badinput;

import static uk.tallystick.command.badinput.Wrong.type;
import static uk.tallystick.command.badinput.Wrong.value;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** What a field is, and so what it cannot be. */
enum Kind {
    WORDS {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(
                    notText(),
                    Stream.of(
                            value("no words", "\"\""),
                            value("blank words", "\" \\t\\n \""),
                            value("unseen words", "\"\\u00a0\\u200b\""),
                            value("a megabyte", megabyte()),
                            value("a null character", "\"a\\u0000b\""),
                            value("a control character", "\"a\\u001bb\""),
                            value("half a character", "\"a\\ud800b\"")));
        }
    },
    CODE {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(
                    notText(),
                    Stream.of(
                            value("an empty code", "\"\""),
                            value("a space", "\"a b\""),
                            value("a slash", "\"a/b\""),
                            value("a colon", "\"a:b\""),
                            value("a letter with an accent", "\"caf\\u00e9\""),
                            value("a line's end", "\"a\\n\""),
                            value("a null character", "\"a\\u0000\""),
                            value("half a character", "\"\\udfff\""),
                            value("a megabyte", megabyte())));
        }
    },
    CHOICE {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(
                    notText(),
                    Stream.of(
                            type("the place in the list", "0"),
                            value("an unknown value", "\"banana\""),
                            value("no value", "\"\""),
                            value("half a character", "\"\\ud800\""),
                            value(
                                    "half a character where it is cut",
                                    "\"" + "x".repeat(39) + "😀\""),
                            value("a megabyte", megabyte())));
        }
    },
    DAY {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(
                    notText(),
                    Stream.of(
                            type("a date in parts", "[2026, 2, 3]"),
                            value("an impossible date", "\"2026-02-30\""),
                            value("no date", "\"banana\""),
                            value("an empty date", "\"\""),
                            value("an instant", "\"2026-03-31T00:00:00Z\""),
                            value("a date nobody means", "\"0001-01-01\""),
                            value("a date too far", "\"+999999999-12-31\""),
                            value("a megabyte", megabyte())));
        }
    },
    /** A day that is not to come. */
    PAST {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(
                    DAY.wrong(), Stream.of(value("a date in the future", "\"2198-12-31\"")));
        }
    },
    PERIOD {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(
                    notText(),
                    Stream.of(
                            value("an unknown quarter", "\"2024-25-Q7\""),
                            value("no period", "\"banana\""),
                            value("an empty period", "\"\""),
                            value("a period that ends before it starts", "\"2023-12/2023-09\""),
                            value("an impossible day", "\"on-2026-02-30\""),
                            value("an impossible month", "\"2025-13\""),
                            value("years that do not follow", "\"2024-26\""),
                            value("a period nobody means", "\"0000\""),
                            value("a period too far", "\"9999-00\""),
                            value("half a character", "\"2024\\ud800\""),
                            value("a megabyte", megabyte())));
        }
    },
    NUMBER {
        @Override
        Stream<Wrong> wrong() {
            return Stream.of(
                    type("text", "\"52\""),
                    type("no text", "\"\""),
                    type("a truth", "true"),
                    type("an object", "{}"),
                    type("a list", "[5]"),
                    type("no number", "NaN"),
                    value("40 digits", "9".repeat(40)),
                    value("40 decimals", "0." + "9".repeat(40)),
                    value("a huge number", "1e999999999"),
                    value("a tiny number", "1e-999999999"));
        }
    },
    WHOLE {
        @Override
        Stream<Wrong> wrong() {
            return Stream.of(
                    type("text", "\"5\""),
                    type("a truth", "true"),
                    type("an object", "{}"),
                    type("a list", "[5]"),
                    type("a fraction", "1.5"),
                    type("a huge number", "1e999999999"),
                    value("40 digits", "9".repeat(40)),
                    value("less than nothing", "-1"));
        }
    },
    TRUTH {
        @Override
        Stream<Wrong> wrong() {
            return Stream.of(
                    type("text", "\"true\""), type("a number", "1"), type("an object", "{}"));
        }
    },
    CODES {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(notList("\"A\""), first(CODE));
        }
    },
    TEXTS {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(notList("\"a\""), first(WORDS));
        }
    },
    OBJECT {
        @Override
        Stream<Wrong> wrong() {
            return Stream.of(
                    type("text", "\"x\""),
                    type("a number", "5"),
                    type("a truth", "true"),
                    type("a list", "[]"));
        }
    },
    PASSWORD {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(
                    notText(),
                    Stream.of(
                            value("no password", "\"\""),
                            value("eleven characters", "\"elevenchars\""),
                            value("a megabyte", megabyte()),
                            value("kept elsewhere", "\"long enough to be one\"")));
        }
    },
    OBJECTS {
        @Override
        Stream<Wrong> wrong() {
            return Stream.concat(
                    notList("{}").filter(wrong -> !wrong.what().equals("too long a list")),
                    Stream.of(
                            value("nothing in the list", "[null]").in("[0]"),
                            type("a number in the list", "[5]").in("[0]"),
                            type("a list in the list", "[[]]").in("[0]")));
        }
    };

    abstract Stream<Wrong> wrong();

    private static Stream<Wrong> notText() {
        return Stream.of(
                type("a number", "5"),
                type("a fraction", "5.5"),
                type("a truth", "true"),
                type("an object", "{\"a\": 1}"),
                type("a list", "[]"));
    }

    private static Stream<Wrong> notList(String element) {
        return Stream.of(
                type("an object", "{\"a\": 1}"),
                type("text", "\"x\""),
                type("a number", "5"),
                value(
                        "too long a list",
                        "[" + String.join(",", Collections.nCopies(1_001, element)) + "]"));
    }

    private static Stream<Wrong> first(Kind kind) {
        return Stream.concat(Stream.of(value("nothing", "null")), kind.wrong())
                .map(wrong ->
                        new Wrong(
                                wrong.what() + " in the list",
                                "[" + wrong.json() + "]",
                                wrong.status(),
                                "[0]"));
    }

    private static String megabyte() {
        return "\"" + "x".repeat(1 << 20) + "\"";
    }

    static List<String> statement() {
        return List.of("statedOn", "statedSource", "statedAsGiven");
    }
}
