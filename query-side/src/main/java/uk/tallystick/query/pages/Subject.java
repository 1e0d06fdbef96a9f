package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Ids;

import java.util.Map;

/**
 * What a history is of.
 *
 * @param kind such as decision
 * @param list in which the body has it; null where there is no page of it
 */
record Subject(String id, String kind, String code, @Nullable String list) {

    private static final Map<String, String> LISTS =
            Map.of(
                    "action",
                    "actions",
                    "decision",
                    "decisions",
                    "kpi",
                    "kpis",
                    "meeting",
                    "meetings",
                    "plan",
                    "plans",
                    "scrutiny",
                    "scrutiny",
                    "submission",
                    "submissions",
                    "recommendation",
                    "recommendations",
                    "duty",
                    "duties");

    private static final Map<String, String> KINDS =
            Map.of(
                    "kpi",
                    "KPI",
                    "submission",
                    "reporting round",
                    "scrutiny",
                    "scrutiny item",
                    "duty",
                    "duty to publish");

    static Subject of(String id) {
        var kind = Ids.kindOf(id);
        return new Subject(id, KINDS.getOrDefault(kind, kind), Ids.codeOf(id), LISTS.get(kind));
    }

    /** What kind of thing it is, as a heading says it. */
    public String title() {
        return InWords.capital(kind);
    }

    /** The words that name a thing of a kind, in words: of a round the supplier and the period. */
    static String name(String kind, String name) {
        return kind.equals("submission") ? new InWords().sentence(name) : name;
    }

    /** What kind of thing it is, and its code if that was given to be read. */
    public String named() {
        return code.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*")
                ? kind
                : kind + " " + code;
    }
}
