package uk.tallystick.query.changes;

import tools.jackson.databind.JsonNode;

import uk.tallystick.query.asat.Between;
import uk.tallystick.query.history.HistoryItem;
import uk.tallystick.query.history.HistoryQueries;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What made the figures of rounds others than they were: read round by round, for each may hold
 * thousands, and kept without them.
 */
final class RoundEvents {

    private static final Pattern FIGURE = Pattern.compile("(measurements\\[[^]]+])\\..+");

    /**
     * Something that happened to a round.
     *
     * @param figures those of which it said something, by their names in the round's history
     */
    private record Touch(ChangeEvent event, Map<String, ChangeEvent> figures) {}

    private final HistoryQueries history;
    private final Between between;
    private final Map<String, List<Touch>> touches = new HashMap<>();

    RoundEvents(HistoryQueries history, Between between) {
        this.history = history;
        this.between = between;
    }

    /**
     * The events that had a part in a figure: those that say it; else those by which its round came
     * to be seen, or ceased to be.
     *
     * @param rounds the ids of those that it came in
     * @param figure its name in their histories
     */
    List<ChangeEvent> of(Collection<String> rounds, String figure) {
        var all = rounds.stream().flatMap(round -> touches(round).stream()).toList();
        var saying =
                all.stream()
                        .filter(touch -> touch.figures().containsKey(figure))
                        .map(touch -> touch.figures().get(figure))
                        .toList();
        return saying.isEmpty()
                ? all.stream()
                        .map(Touch::event)
                        .filter(event ->
                                event.type().equals("submission-published")
                                        || event.type().equals("submission-withdrawn"))
                        .toList()
                : saying;
    }

    private List<Touch> touches(String round) {
        return touches.computeIfAbsent(round, this::read);
    }

    private List<Touch> read(String round) {
        var ids = List.of(round);
        var thing =
                new Thing(
                        round,
                        between.earlier(view -> history.known(ids, view))
                                .getOrDefault(round, List.of()),
                        between.later(view -> history.known(ids, view))
                                .getOrDefault(round, List.of()));
        return thing.between().stream().map(RoundEvents::touch).toList();
    }

    private static Touch touch(HistoryItem item) {
        var figures = new LinkedHashMap<String, ChangeEvent>();
        for (var field : item.after().keySet()) {
            var figure = FIGURE.matcher(field);
            if (figure.matches()) {
                figures.computeIfAbsent(
                        figure.group(1), name -> ChangeEvent.of(item, Reason.of(item, name)));
            }
        }
        if (item.type().equals("revision-published")) {
            var figure = name(item.payload().path("figure"));
            figures.put(figure, ChangeEvent.of(item, Reason.of(item, figure)));
        }
        return new Touch(ChangeEvent.of(item, Reason.of(item)), figures);
    }

    /** It says nothing of the figure but which it is: what the revision said is shown from then. */
    private static String name(JsonNode figure) {
        return name(
                figure.path("kpi").asString(),
                figure.path("breakdown").asString(),
                figure.path("period").asString());
    }

    /** What a figure is called in the history of its round. */
    static String name(String kpi, String breakdown, String period) {
        return "measurements[" + kpi + "/" + breakdown + "/" + period + "]";
    }
}
