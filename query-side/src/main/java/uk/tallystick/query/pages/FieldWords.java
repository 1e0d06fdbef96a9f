package uk.tallystick.query.pages;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of the history, such as {@code measurements[P1-1/all/2024-25-Q3].value}, in words. */
final class FieldWords {

    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\[([^]]+)]\\.(.+)");
    private static final Pattern FIGURE = Pattern.compile("([^/]+)/([^/]+)/(.+)");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Fields whose values are codes. */
    private static final Set<String> CODES =
            Set.of(
                    "status",
                    "rag",
                    "lead",
                    "nature",
                    "kind",
                    "classification",
                    "capacity",
                    "outcome",
                    "assurance",
                    "direction",
                    "polarity",
                    "unit",
                    "marker",
                    "suppression",
                    "shape",
                    "answer",
                    "publication",
                    "priority",
                    "maker",
                    "recurrence",
                    "significance",
                    "adviser",
                    "asker",
                    "presence",
                    "kpiClass",
                    "office",
                    "holding",
                    "phase",
                    "grade",
                    "qualifier");

    private static final Set<String> PERIODS =
            Set.of("period", "byPeriod", "referencePeriod", "year");
    private static final Map<String, String> NAMES =
            Map.of(
                    "seenAtPosition", "Figures as of entry",
                    "because.seenAtPosition", "Because of figures as of entry",
                    "because.figure.kpi", "Because of KPI",
                    "because.figure.period", "Because of its figure for",
                    "planNodes", "Parts of the plan");

    private static final InWords SAY = new InWords();

    private FieldWords() {}

    /**
     * Whether a field only repeats what its label says, or is an id that says nothing to a reader.
     */
    static boolean isKey(String field) {
        return field.endsWith(".code")
                || field.endsWith("].item")
                || field.endsWith("].frozenAt")
                || field.startsWith("rules[")
                || field.endsWith("because.thing")
                || field.endsWith("because.figure.breakdown")
                || field.equals("person");
    }

    static String name(String field) {
        var plain = field.replaceFirst("\\.label$", "").replaceFirst("^(basis|particulars)\\.", "");
        var member = MEMBER.matcher(plain);
        if (!member.matches()) {
            return NAMES.getOrDefault(plain, InWords.capital(words(plain)));
        }
        var name =
                member.group(1).equals("figures")
                        ? figure(member.group(2))
                        : member(member.group(2));
        return (name.matches("\\d+") ? InWords.capital(words(member.group(1))) + " " + name : name)
                + ": "
                + (member.group(3).contains("[") ? name(member.group(3)) : words(member.group(3)));
    }

    private static String member(String key) {
        var figure = FIGURE.matcher(key);
        if (!figure.matches()) {
            return key;
        }
        var breakdown = figure.group(2).equals(FigureKey.ALL) ? "" : ", " + figure.group(2);
        return figure.group(1) + breakdown + ", " + period(figure.group(3));
    }

    /** Of a KPI itself: the breakdown, the period, and the supplier where there are several. */
    private static String figure(String key) {
        var parts = key.split("/", 2);
        var breakdown = parts[0].equals(FigureKey.ALL) ? "" : parts[0] + ", ";
        var words = period(parts[1]);
        var supplier = parts[1].lastIndexOf('/');
        return words.equals(parts[1]) && supplier > 0
                ? breakdown
                        + period(parts[1].substring(0, supplier))
                        + ", "
                        + parts[1].substring(supplier + 1)
                : breakdown + words;
    }

    static String period(String code) {
        try {
            return SAY.period(Period.of(code));
        } catch (IllegalArgumentException _) {
            return code;
        }
    }

    private static String words(String name) {
        return name.replace('.', ' ')
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.UK)
                .replaceAll("\\bkpi", "KPI")
                .replaceAll("\\brag\\b", "RAG");
    }

    static String value(String field, JsonNode value) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            return value.valueStream()
                    .map(member -> value(field, member))
                    .collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? "yes" : "no";
        }
        if (!value.isString()) {
            return value.isNumber() ? value.decimalValue().toPlainString() : value.toString();
        }
        var name = field.substring(field.lastIndexOf('.') + 1);
        var text = value.asString();
        if (CODES.contains(name)) {
            return SAY.code(text);
        }
        if (PERIODS.contains(name)) {
            return period(text);
        }
        return DATE.matcher(text).matches() ? SAY.date(LocalDate.parse(text)) : text;
    }
}
