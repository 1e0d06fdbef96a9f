package uk.tallystick.query.chain;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.history.HistoryQueries;
import uk.tallystick.query.history.Titles;
import uk.tallystick.query.kpi.KpiQueries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows links from a thing to all that belongs to the same concern. */
@Component
public class ChainQueries {

    static final int MOST = 100;

    private final HistoryQueries history;
    private final KpiQueries kpis;

    ChainQueries(HistoryQueries history, KpiQueries kpis) {
        this.history = history;
        this.kpis = kpis;
    }

    /** The question for a chain: whatever kinds of things are in it. */
    public static Question about(String body) {
        return Question.about(body, Set.of(), "link", "kpi");
    }

    /** The chain around a thing; none if no thing can have such an id. */
    public Optional<Chain> chain(View view, String body, String id) {
        if (!Ids.isOf(body, id)) {
            return Optional.empty();
        }
        var links = new LinkedHashSet<Link>();
        var found = found(view, id, links);
        var things =
                new ArrayList<>(
                        found.stream()
                                .filter(ChainQueries::isMeasure)
                                .sorted()
                                .flatMap(measure -> measure(measure, view).stream())
                                .toList());
        var steps = new ArrayList<ChainStep>();
        var histories = history.known(found.stream().filter(one -> !isMeasure(one)).toList(), view);
        histories.entrySet().stream()
                .sorted(Comparator.comparingLong(one -> one.getValue().getFirst().position()))
                .forEach(one -> {
                    var events = one.getValue();
                    things.add(ChainThing.of(one.getKey(), Titles.of(events.getFirst())));
                    events.forEach(event -> steps.add(new ChainStep(one.getKey(), event)));
                });
        steps.sort(Comparator.comparingLong(step -> step.event().position()));
        return things.stream().noneMatch(thing -> thing.id().equals(id))
                ? Optional.empty()
                : Optional.of(
                        new Chain(id, things, List.copyOf(links), steps, found.size() < MOST));
    }

    private Optional<ChainThing> measure(String id, View view) {
        return kpis.one(view, Ids.bodyOf(id), Ids.codeOf(id))
                .map(kpi -> ChainThing.of(id, kpi.name()));
    }

    /** A measure joins what is about it, but many concerns are about one: it leads no further. */
    private static Set<String> found(View view, String start, Set<Link> links) {
        var found = new LinkedHashSet<>(Set.of(start));
        var next = List.of(start);
        while (!next.isEmpty() && found.size() < MOST) {
            var here = links(view, next);
            links.addAll(here);
            var further = new ArrayList<String>();
            for (var link : here) {
                for (var end : List.of(link.from(), link.to())) {
                    if (found.size() < MOST && found.add(end) && !isMeasure(end)) {
                        further.add(end);
                    }
                }
            }
            next = further;
        }
        links.removeIf(link -> !found.contains(link.from()) || !found.contains(link.to()));
        return found;
    }

    private static boolean isMeasure(String id) {
        return Ids.kindOf(id).equals("kpi");
    }

    private static List<Link> links(View view, List<String> ids) {
        return view.sql(
                        """
                        SELECT l.from_id, l.to_id, l.relation, max(l.seen_at) AS seen_at, min(l.from_pos) AS from_pos
                        FROM link l WHERE (l.from_id IN (:ids) OR l.to_id IN (:ids)) AND %s
                        GROUP BY 1, 2, 3 ORDER BY 5, 1, 2, 3 LIMIT 1000
                        """
                                .formatted(View.standing("l")))
                .param("ids", ids)
                .query((row, _) ->
                        new Link(
                                row.getString("from_id"),
                                row.getString("to_id"),
                                row.getString("relation"),
                                row.getObject("seen_at", Long.class),
                                row.getLong("from_pos")))
                .list();
    }
}
