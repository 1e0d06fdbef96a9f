package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Comments that were typed after a file was read.
 *
 * @param byPlace by sheet, row and column of the warning that each is for
 * @param others for every other; null if there is none
 */
public record Explanations(Map<String, String> byPlace, @Nullable String others) {

    public static final Explanations NONE = new Explanations(Map.of(), null);

    /** What is said of a warning. */
    public @Nullable String of(Warning warning) {
        return byPlace.getOrDefault(warning.place(), others == null ? "" : others).isBlank()
                ? null
                : byPlace.getOrDefault(warning.place(), String.valueOf(others));
    }

    /**
     * The figures with what is said of them; one that is missing was then not collected.
     *
     * @return none if nothing is said of any
     */
    List<Entry> applied(List<Entry> entries, List<Surprise> surprises) {
        var comments = new HashMap<Entry, String>();
        var added = new ArrayList<Entry>();
        for (var surprise : surprises) {
            var comment = surprise.warning().explained() ? null : of(surprise.warning());
            if (comment != null && surprise.missing()) {
                added.add(surprise.entry().notCollected(comment));
            } else if (comment != null) {
                comments.merge(
                        surprise.entry(),
                        comment,
                        (one, other) -> one.equals(other) ? one : one + "\n" + other);
            }
        }
        if (comments.isEmpty() && added.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Entry>(entries.size() + added.size());
        for (var entry : entries) {
            var comment = comments.get(entry);
            all.add(comment == null ? entry : entry.with(comment));
        }
        all.addAll(added);
        return all;
    }
}
