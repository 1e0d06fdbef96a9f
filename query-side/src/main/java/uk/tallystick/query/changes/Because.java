package uk.tallystick.query.changes;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Between;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.history.HistoryQueries;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What things came of, where nobody said why in words. */
@Component
class Because {

    private final HistoryQueries history;

    Because(HistoryQueries history) {
        this.history = history;
    }

    private record Cause(long position, String thing) {}

    /** The same changes, each event without a reason with what it was done because of. */
    List<Change> with(List<Change> changes, Between between) {
        var silent = new LinkedHashSet<Long>();
        changes.stream()
                .flatMap(change -> change.events().stream())
                .filter(event -> event.reason() == null)
                .forEach(event -> silent.add(event.position()));
        if (silent.isEmpty()) {
            return changes;
        }
        var words = between.later(view -> words(silent, view));
        return words.isEmpty()
                ? changes
                : changes.stream().map(change -> with(change, words)).toList();
    }

    private static Change with(Change change, Map<Long, String> words) {
        return change.telling(
                change.events().stream()
                        .map(event ->
                                event.reason() == null && words.get(event.position()) != null
                                        ? event.because(words.get(event.position()))
                                        : event)
                        .toList());
    }

    private Map<Long, String> words(Set<Long> positions, View view) {
        var causes = causes(positions, view);
        var things = causes.stream().map(Cause::thing).distinct().toList();
        var known = history.known(things, view);
        return causes.stream()
                .collect(
                        toMap(
                                Cause::position,
                                cause ->
                                        "Because of “"
                                                + name(
                                                        new Thing(
                                                                cause.thing(),
                                                                List.of(),
                                                                known.getOrDefault(
                                                                        cause.thing(), List.of())))
                                                + "”",
                                (one, _) -> one));
    }

    private static String name(Thing thing) {
        var name = thing.name();
        return name == null ? thing.kind() + " " + Ids.codeOf(thing.id()) : name;
    }

    private static List<Cause> causes(Set<Long> positions, View view) {
        return view.sql(
                        """
                        SELECT l.from_pos, l.to_id FROM link l
                        WHERE l.relation = 'because' AND l.from_pos IN (:positions) AND %s ORDER BY l.from_pos, l.to_id
                        """
                                .formatted(View.standing("l")))
                .param("positions", positions)
                .query((row, _) -> new Cause(row.getLong(1), row.getString(2)))
                .list();
    }
}
