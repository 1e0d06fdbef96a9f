package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Labelled;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * A key and the text it was made from.
 *
 * @param label null once the words are removed
 */
public record Label(String code, @Nullable String label) {

    static Label of(Labelled labelled, Map<String, String> words) {
        return new Label(labelled.code(), words.get(labelled.label().digest()));
    }

    static List<Label> all(List<Labelled> all, Map<String, String> words) {
        return all.stream().map(labelled -> of(labelled, words)).toList();
    }

    static List<Label> all(
            Collection<String> codes, List<String> digests, Map<String, String> words) {
        var labels = new ArrayList<Label>();
        for (var code : codes) {
            labels.add(new Label(code, words.get(digests.get(labels.size()))));
        }
        return List.copyOf(labels);
    }
}
