package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Ids;

import java.util.Map;

/** The lists of a body by which the paths of the API and of the pages name its things. */
public final class Lists {

    private static final Map<String, String> KINDS =
            Map.of(
                    "plans", "plan",
                    "kpis", "kpi",
                    "submissions", "submission",
                    "actions", "action",
                    "decisions", "decision",
                    "scrutiny", "scrutiny",
                    "meetings", "meeting",
                    "recommendations", "recommendation",
                    "duties", "duty",
                    "exhibits", "exhibit");

    private Lists() {}

    /** The kind of the things in a list; null where there is no such list. */
    public static @Nullable String kindOf(String list) {
        return KINDS.get(list);
    }

    /** Where the page of a thing is; the body's, if it has none of its own, as a file. */
    public static String page(String id) {
        var body = "/bodies/" + Ids.bodyOf(id);
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(Ids.kindOf(id)))
                .filter(entry -> !entry.getKey().equals("exhibits"))
                .map(entry -> body + "/" + entry.getKey() + "/" + codeOf(id))
                .findFirst()
                .orElse(body);
    }

    /** A part of a thing is shown with the thing. */
    private static String codeOf(String id) {
        return Ids.codeOf(id).replaceFirst("~.*", "");
    }
}
