package uk.tallystick.query.chain;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.One;

/** The whole story that a thing is part of. */
@Anyone
@RestController
class ChainController {

    private final Answers answers;
    private final ChainQueries queries;

    ChainController(Answers answers, ChainQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping("/api/bodies/{body}/chain/{aggregateId}")
    One<Chain> chain(
            @PathVariable String body,
            @PathVariable String aggregateId,
            @ParameterObject Asked asked) {
        return answers.one(
                asked, ChainQueries.about(body), view -> queries.chain(view, body, aggregateId));
    }
}
