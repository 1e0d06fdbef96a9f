package uk.tallystick.query.replay;

import static java.util.stream.Collectors.toMap;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.query.chain.ChainThing;
import uk.tallystick.query.history.HistoryItem;

import java.util.List;
import java.util.Map;

/**
 * All that happened to one thing, or to those of a concern, as far as the asker sees it.
 *
 * @param things one, or those of a concern
 * @param histories what happened to each of them
 * @param steps that are gone through, at least one, in the order of the ledger
 * @param whole whether nothing of a concern was left out
 */
public record Replay(
        List<ChainThing> things,
        Map<String, List<HistoryItem>> histories,
        List<Step> steps,
        boolean whole) {

    /** The step at a position, or the last one before it; without either the first. */
    public Frame at(@Nullable Long position) {
        var at = 0;
        while (position != null && at + 1 < steps.size() && positionOf(at + 1) <= position) {
            at++;
        }
        return frame(at);
    }

    private Frame frame(int at) {
        var step = steps.get(at);
        return new Frame(
                at + 1,
                steps.size(),
                positionOf(0),
                at == 0 ? null : positionOf(at - 1),
                at == steps.size() - 1 ? null : positionOf(at + 1),
                positionOf(steps.size() - 1),
                step,
                standing(step.thing().id(), positionOf(at) - 1),
                standing(step.thing().id(), positionOf(at)),
                List.copyOf(step.event().after().keySet()),
                things.stream()
                        .filter(thing -> !thing.id().equals(step.thing().id()))
                        .map(thing -> beside(thing, positionOf(at)))
                        .toList(),
                whole);
    }

    private Beside beside(ChainThing thing, long position) {
        var status = standing(thing.id(), position).get("status");
        return new Beside(
                thing,
                !until(thing.id(), position).isEmpty(),
                status == null ? null : status.asString());
    }

    /** Each thing as its last event left it. */
    public Map<String, Map<String, JsonNode>> left() {
        return things.stream()
                .collect(toMap(ChainThing::id, thing -> standing(thing.id(), Long.MAX_VALUE)));
    }

    /** What is null stands for nothing. */
    private Map<String, JsonNode> standing(String id, long position) {
        var state = HistoryItem.state(until(id, position));
        state.values().removeIf(JsonNode::isNull);
        return state;
    }

    private List<HistoryItem> until(String id, long position) {
        return histories.getOrDefault(id, List.of()).stream()
                .takeWhile(event -> event.position() <= position)
                .toList();
    }

    private long positionOf(int at) {
        return steps.get(at).event().position();
    }
}
