package uk.tallystick.query.replay;

import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.One;
import uk.tallystick.query.chain.ChainQueries;
import uk.tallystick.query.history.HistoryQueries;

/**
 * One step of what happened, with the state before it and after it: the step at a position, or the
 * last one before it.
 */
@Anyone
@RestController
class ReplayController {

    private final Answers answers;
    private final ReplayQueries queries;

    ReplayController(Answers answers, ReplayQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping("/api/replay/{aggregateId}")
    One<Frame> thing(
            @PathVariable String aggregateId,
            @RequestParam @Nullable Long at,
            @ParameterObject Asked asked) {
        var id = HistoryQueries.thing(aggregateId);
        return answers.one(
                asked,
                ReplayQueries.about(id),
                view -> queries.thing(view, id).map(replay -> replay.at(at)));
    }

    @GetMapping("/api/bodies/{body}/chain/{aggregateId}/replay")
    One<Frame> chain(
            @PathVariable String body,
            @PathVariable String aggregateId,
            @RequestParam @Nullable Long at,
            @ParameterObject Asked asked) {
        return answers.one(
                asked,
                ChainQueries.about(body),
                view -> queries.chain(view, body, aggregateId).map(replay -> replay.at(at)));
    }
}
