package uk.tallystick.query.submission;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Items;
import uk.tallystick.query.asat.One;
import uk.tallystick.query.asat.Question;

import java.util.Set;

@Anyone
@RestController
@RequestMapping("/api/bodies/{body}/submissions")
class SubmissionController {

    private final Answers answers;
    private final SubmissionQueries queries;

    SubmissionController(Answers answers, SubmissionQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping
    Items<Submission> submissions(@PathVariable String body, @ParameterObject Asked asked) {
        return answers.list(asked, about(body), view -> queries.list(view, body));
    }

    @GetMapping("/{submission}")
    One<Round> submission(
            @PathVariable String body,
            @PathVariable String submission,
            @ParameterObject Asked asked) {
        return answers.one(asked, about(body), view -> queries.one(view, body, submission));
    }

    private static Question about(String body) {
        return Question.about(body, Set.of("submission"), "submission", "kpi");
    }
}
