package uk.tallystick.query.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import uk.tallystick.query.chain.ChainThing;
import uk.tallystick.query.history.HistoryItem;
import uk.tallystick.query.pages.StepShown.Stood;
import uk.tallystick.query.replay.Replay;
import uk.tallystick.query.replay.Step;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class LongReplayTest {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ChainThing ACTION = ChainThing.of("action:long:A1", "Fund refuges");
    private static final ChainThing DECISION = ChainThing.of("decision:long:D1", "To fund refuges");

    private final List<Step> steps = new ArrayList<>();

    private void happens(ChainThing thing, String field, JsonNode before, JsonNode after) {
        var position = steps.size() + 1;
        var event =
                new HistoryItem(
                        position,
                        Instant.EPOCH,
                        "action-status-changed",
                        "1",
                        null,
                        null,
                        null,
                        null,
                        JSON.objectNode(),
                        Map.of(field, before),
                        Map.of(field, after),
                        null,
                        null);
        steps.add(new Step(thing, event, "receipt", "entry", List.of()));
    }

    private Replay replay() {
        var histories = new LinkedHashMap<String, List<HistoryItem>>();
        steps.forEach(step ->
                histories
                        .computeIfAbsent(step.thing().id(), _ -> new ArrayList<>())
                        .add(step.event()));
        return new Replay(List.of(ACTION, DECISION), histories, steps, true);
    }

    @Test
    void each_step_of_a_file_leaves_what_its_page_says_that_it_leaves() {
        happens(ACTION, "status", JSON.nullNode(), JSON.stringNode("agreed"));
        happens(DECISION, "status", JSON.nullNode(), JSON.stringNode("taken"));
        happens(ACTION, "comment", JSON.nullNode(), JSON.stringNode("Said"));
        happens(ACTION, "milestones[1].code", JSON.nullNode(), JSON.stringNode("a key"));
        happens(ACTION, "comment", JSON.stringNode("Said"), JSON.nullNode());
        happens(DECISION, "reason", JSON.nullNode(), JSON.stringNode("Need"));

        var file = ReplayFile.steps(steps);

        var replay = replay();
        assertThat(file)
                .isEqualTo(
                        steps.stream()
                                .map(step -> StepShown.of(replay.at(step.event().position())))
                                .toList());
        assertThat(file.get(3).same())
                .containsExactly(new Stood("Status", "agreed"), new Stood("Comment", "Said"));
        assertThat(file.get(4).stayed()).isEqualTo(1);
        assertThat(file.get(5).same()).containsExactly(new Stood("Status", "taken"));
    }

    @Test
    void a_file_takes_time_by_the_step_and_not_by_all_the_steps_before_each() {
        for (var i = 0; i < 40_000; i++) {
            happens(ACTION, "field" + i, JSON.nullNode(), JSON.numberNode(i));
        }

        var file = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> ReplayFile.steps(steps));

        assertThat(file.getLast().stayed()).isEqualTo(39_999);
    }
}
