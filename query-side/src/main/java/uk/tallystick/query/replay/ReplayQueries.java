package uk.tallystick.query.replay;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.chain.ChainQueries;
import uk.tallystick.query.chain.ChainStep;
import uk.tallystick.query.chain.ChainThing;
import uk.tallystick.query.history.HistoryQueries;
import uk.tallystick.query.history.Titles;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Goes through what happened to a thing, or to all that belongs to one concern. */
@Component
public class ReplayQueries {

    /** Where an event stands in the ledger. */
    private record Place(String receipt, String entry) {}

    private final HistoryQueries history;
    private final ChainQueries chains;
    private final Causes causes;

    ReplayQueries(HistoryQueries history, ChainQueries chains, Causes causes) {
        this.history = history;
        this.chains = chains;
        this.causes = causes;
    }

    /** The question for the replay of a thing. */
    public static Question about(String id) {
        return HistoryQueries.about(id).reading("link");
    }

    /** All that happened to a thing; none if nothing did that the view knows of. */
    public Optional<Replay> thing(View view, String id) {
        var histories = history.known(List.of(id), view);
        return Optional.ofNullable(histories.get(id))
                .map(events -> {
                    var things = List.of(ChainThing.of(id, Titles.of(events.getFirst())));
                    var steps = events.stream().map(event -> new ChainStep(id, event)).toList();
                    return new Replay(things, histories, steps(steps, things, view), true);
                });
    }

    /** All that happened in the concern that a thing is part of; none if nothing did. */
    public Optional<Replay> chain(View view, String body, String id) {
        return chains.chain(view, body, id)
                .filter(chain -> !chain.steps().isEmpty())
                .map(chain ->
                        new Replay(
                                chain.things(),
                                history.known(
                                        chain.things().stream().map(ChainThing::id).toList(), view),
                                steps(chain.steps(), chain.things(), view),
                                chain.whole()));
    }

    private List<Step> steps(List<ChainStep> events, List<ChainThing> things, View view) {
        var byId = things.stream().collect(toMap(ChainThing::id, Function.identity()));
        var places = places(events, view);
        var because = causes.of(events, view);
        return events.stream()
                .map(step -> {
                    var position = step.event().position();
                    var place = Objects.requireNonNull(places.get(position));
                    return new Step(
                            Objects.requireNonNull(byId.get(step.id())),
                            step.event(),
                            place.receipt(),
                            place.entry(),
                            because.getOrDefault(position, List.of()));
                })
                .toList();
    }

    private static Map<Long, Place> places(List<ChainStep> events, View view) {
        var places = new HashMap<Long, Place>();
        view.sql(
                        """
                        SELECT l.position, e.event_id, l.entry FROM ledger_entry l JOIN event e USING (global_index)
                        WHERE l.position = ANY (:positions)
                        """)
                .param(
                        "positions",
                        events.stream().map(step -> step.event().position()).toArray(Long[]::new))
                .query(row -> {
                    places.put(row.getLong(1), new Place(row.getString(2), row.getString(3)));
                });
        return places;
    }
}
