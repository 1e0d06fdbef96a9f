package uk.tallystick.query.replay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.View;
import uk.tallystick.query.chain.ChainStep;
import uk.tallystick.query.chain.ChainThing;
import uk.tallystick.query.history.HistoryQueries;
import uk.tallystick.query.history.Titles;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What events came of: the event that one names as its cause, and the things that its words name.
 * The view has of both what the asker may know.
 */
@Component
class Causes {

    /** An event that others name as their cause. */
    private record Causing(String receipt, String thing, long position) {}

    /** A thing that an event names as its cause. */
    private record Named(long by, String thing, @Nullable Long seenAt) {}

    private final HistoryQueries history;

    Causes(HistoryQueries history) {
        this.history = history;
    }

    /** Of each of these events, by its position. */
    Map<Long, List<Cause>> of(List<ChainStep> events, View view) {
        var causing = causing(events, view);
        var named = named(events, view);
        var titled =
                titled(
                        Stream.concat(
                                        causing.values().stream().map(Causing::thing),
                                        named.values().stream()
                                                .flatMap(List::stream)
                                                .map(Named::thing))
                                .distinct()
                                .toList(),
                        view);
        return events.stream()
                .map(ChainStep::event)
                .collect(
                        toMap(
                                event -> event.position(),
                                event ->
                                        causes(
                                                causing.get(Objects.toString(event.causationId())),
                                                named.getOrDefault(event.position(), List.of()),
                                                titled)));
    }

    private static List<Cause> causes(
            @Nullable Causing causing, List<Named> named, Map<String, ChainThing> titled) {
        var seen = new HashMap<String, @Nullable Long>();
        named.forEach(one -> seen.put(one.thing(), one.seenAt()));
        var things = new LinkedHashSet<String>();
        if (causing != null) {
            things.add(causing.thing());
        }
        things.addAll(seen.keySet());
        return things.stream()
                .map(thing ->
                        new Cause(
                                Objects.requireNonNull(titled.get(thing)),
                                causing != null && causing.thing().equals(thing)
                                        ? causing.position()
                                        : null,
                                seen.get(thing)))
                .toList();
    }

    private static Map<String, Causing> causing(List<ChainStep> events, View view) {
        var receipts =
                events.stream().flatMap(step -> Stream.ofNullable(step.event().causationId()));
        return view
                .sql(
                        """
                        SELECT e.event_id, r.id, r.from_pos
                        FROM event e JOIN ledger_entry l USING (global_index) JOIN record r ON r.from_pos = l.position
                        WHERE e.event_id = ANY (:receipts) AND %s
                        """
                                .formatted(View.standing("r")))
                .param("receipts", receipts.distinct().toArray(String[]::new))
                .query((row, _) ->
                        new Causing(
                                row.getString("event_id"),
                                row.getString("id"),
                                row.getLong("from_pos")))
                .stream()
                .collect(toMap(Causing::receipt, Function.identity()));
    }

    private static Map<Long, List<Named>> named(List<ChainStep> events, View view) {
        return view
                .sql(
                        """
                        SELECT l.from_pos, l.to_id, l.seen_at FROM link l
                        WHERE l.from_id = ANY (:ids) AND l.relation = 'because' AND %s
                        ORDER BY l.from_pos, l.to_id
                        """
                                .formatted(View.standing("l")))
                .param("ids", events.stream().map(ChainStep::id).distinct().toArray(String[]::new))
                .query((row, _) ->
                        new Named(
                                row.getLong("from_pos"),
                                row.getString("to_id"),
                                row.getObject("seen_at", Long.class)))
                .stream()
                .collect(groupingBy(Named::by));
    }

    private Map<String, ChainThing> titled(List<String> ids, View view) {
        var known = history.known(ids, view);
        return ids.stream()
                .collect(
                        toMap(
                                Function.identity(),
                                id ->
                                        ChainThing.of(
                                                id,
                                                known.containsKey(id)
                                                        ? Titles.of(known.get(id).getFirst())
                                                        : null)));
    }
}
