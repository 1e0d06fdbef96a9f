package uk.tallystick.query.pages;

import static java.util.stream.Collectors.toMap;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.ISpringTemplateEngine;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.query.asat.State;
import uk.tallystick.query.replay.Kept;
import uk.tallystick.query.replay.ReplayPaper;
import uk.tallystick.query.replay.Step;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A replay as a file of one's own: in words, and beneath them as data. */
@Component
class ReplayFile implements ReplayPaper {

    /**
     * What a step left as it was is repeated as long as it is little: a round of a thousand figures
     * has as many steps.
     */
    private static final int REPEATED = 60;

    /**
     * The same as data.
     *
     * @param left each thing as its last step left it
     */
    private record Data(State state, List<Step> steps, Map<String, Map<String, JsonNode>> left) {}

    private final ISpringTemplateEngine templates;
    private final JsonMapper json;

    ReplayFile(ISpringTemplateEngine templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @Override
    public byte[] of(Kept kept) {
        var replay = kept.replay();
        var steps = steps(replay.steps());
        var context = new Context(Locale.UK);
        context.setVariable("kept", kept);
        context.setVariable("of", ReplayShown.named(replay, kept.id()));
        context.setVariable("say", new InWords());
        context.setVariable("steps", steps);
        context.setVariable(
                "numbers",
                steps.stream().collect(toMap(step -> step.event().position(), StepShown::number)));
        context.setVariable(
                "data",
                json.writeValueAsString(new Data(kept.state(), replay.steps(), replay.left())));
        return templates.process("pages/replay-file", context).getBytes(StandardCharsets.UTF_8);
    }

    static List<StepShown> steps(List<Step> steps) {
        var things = new HashMap<String, Standing>();
        var shown = new ArrayList<StepShown>();
        for (var step : steps) {
            var left =
                    things.computeIfAbsent(step.thing().id(), _ -> new Standing())
                            .then(step.event());
            shown.add(StepShown.of(shown.size() + 1, step, left, REPEATED));
        }
        return shown;
    }
}
