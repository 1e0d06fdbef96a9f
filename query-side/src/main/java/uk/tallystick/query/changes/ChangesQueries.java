package uk.tallystick.query.changes;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.Between;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.history.HistoryQueries;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Gatherers;

/** Compares two states thing by thing, a few at a time. */
@Component
public class ChangesQueries {

    /** How many things are read at once. */
    private static final int AT_ONCE = 20;

    /** How many differences are counted: each has to be found for that. */
    private static final int COUNTED = 1_000;

    private final Candidates candidates;
    private final HistoryQueries history;
    private final FigureChanges figures;
    private final Because because;

    ChangesQueries(
            Candidates candidates, HistoryQueries history, FigureChanges figures, Because because) {
        this.candidates = candidates;
        this.history = history;
        this.figures = figures;
        this.because = because;
    }

    /** The question for what changed of a body: of whatever kinds of things. */
    public static Question about(String body) {
        return Question.about(body, Set.of(), "kpi", "submission", "link");
    }

    /** A page of the differences between two states of a body. */
    public Changes page(Between between, String body, Narrowed narrowed) {
        var found = new ArrayList<Change>();
        each(
                between,
                body,
                narrowed,
                change -> {
                    found.add(change);
                    return found.size() <= between.limit();
                });
        if (found.isEmpty()) {
            requireBody(between, body);
        }
        var more = found.size() > between.limit();
        var shown = more ? found.subList(0, between.limit()) : found;
        return new Changes(
                between.from(),
                between.to(),
                shown,
                more ? between.cursor(shown.getLast().place().text()) : null);
    }

    /** The first differences between two states of a body, and how many there are. */
    public Beginning beginning(Between between, String body, Narrowed narrowed) {
        var found = new ArrayList<Change>();
        var count = new AtomicInteger();
        each(
                between,
                body,
                narrowed,
                change -> {
                    if (found.size() < between.limit()) {
                        found.add(change);
                    }
                    return count.incrementAndGet() < COUNTED;
                });
        return new Beginning(found, count.get(), count.get() == COUNTED);
    }

    /** Nothing is told of a body that there is not, not even that nothing changed. */
    static void requireBody(Between between, String body) {
        between.later(view -> {
            if (!view.isOnRecord(Ids.body(body))) {
                throw view.notKnown("There is no body " + body + ".");
            }
            return body;
        });
    }

    /**
     * Every difference in order, from the bookmark on.
     *
     * @param goOn takes each; whether it wants another
     */
    void each(Between between, String body, Narrowed narrowed, Predicate<Change> goOn) {
        var after = between.after() == null ? null : place(between.after());
        var parts =
                narrowed.kinds().contains("kpi")
                        ? FigureChanges.byKpi(candidates.figures(between, body))
                        : Map.<String, List<String>>of();
        var things = new TreeSet<Place>();
        candidates
                .things(between, body, narrowed.kinds())
                .forEach(id -> things.add(new Place(Ids.kindOf(id), id, "")));
        parts.keySet().forEach(id -> things.add(new Place("kpi", id, "")));
        var rounds = new RoundEvents(history, between);
        var changes =
                things.stream()
                        .map(Place::id)
                        .filter(narrowed::takes)
                        .filter(id -> after == null || !isBefore(id, after))
                        .gather(Gatherers.windowFixed(AT_ONCE))
                        .map(ids -> changes(ids, parts, between, rounds))
                        .flatMap(List::stream)
                        .filter(change -> after == null || change.place().compareTo(after) > 0)
                        .iterator();
        var wanted = true;
        while (wanted && changes.hasNext()) {
            wanted = goOn.test(changes.next());
        }
    }

    private static boolean isBefore(String id, Place after) {
        var last = new Place(after.kind(), after.id(), "");
        return new Place(Ids.kindOf(id), id, "").compareTo(last) < 0;
    }

    private static Place place(String text) {
        try {
            return Place.of(text);
        } catch (IllegalArgumentException e) {
            throw new BadQuestion("cursor", String.valueOf(e.getMessage()));
        }
    }

    private List<Change> changes(
            List<String> ids,
            Map<String, List<String>> parts,
            Between between,
            RoundEvents rounds) {
        var before = between.earlier(view -> history.known(ids, view));
        var after = between.later(view -> history.known(ids, view));
        var changes = new ArrayList<Change>();
        for (var id : ids) {
            var thing =
                    new Thing(
                            id,
                            before.getOrDefault(id, List.of()),
                            after.getOrDefault(id, List.of()));
            var its = new ArrayList<>(ThingChanges.of(thing));
            if (parts.get(id) instanceof List<String> breakdowns) {
                its.addAll(figures.of(thing, breakdowns, between, rounds));
            }
            its.sort((one, other) -> one.place().compareTo(other.place()));
            changes.addAll(its);
        }
        return because.with(changes, between);
    }
}
