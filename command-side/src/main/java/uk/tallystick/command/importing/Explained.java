package uk.tallystick.command.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** Puts what is said of warnings to the figures that they are about. */
final class Explained {

    private Explained() {}

    /**
     * The figures with what is said of them; one that is missing was then not collected.
     *
     * @return none if nothing is said of any
     */
    static List<Entry> figures(
            List<Entry> entries, List<Surprise> surprises, Explanations explanations) {
        var comments = new HashMap<Entry, String>();
        var added = new ArrayList<Entry>();
        for (var surprise : surprises) {
            var warning = surprise.warning();
            var comment = warning.wantsComment() ? explanations.of(warning) : null;
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
