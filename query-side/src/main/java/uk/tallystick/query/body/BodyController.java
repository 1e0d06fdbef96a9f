package uk.tallystick.query.body;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
class BodyController {

    private static final String KIND = "body";

    private final Answers answers;
    private final BodyQueries queries;

    BodyController(Answers answers, BodyQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping("/api/bodies")
    Items<BodyItem> bodies(@ParameterObject Asked asked) {
        return answers.list(asked, Question.aboutAll(Set.of(KIND), KIND), queries::list);
    }

    @GetMapping("/api/bodies/{body}")
    One<BodyItem> body(@PathVariable String body, @ParameterObject Asked asked) {
        var slug = body.startsWith("body:") ? body.substring("body:".length()) : body;
        return answers.one(
                asked, Question.about(slug, Set.of(KIND), KIND), view -> queries.one(view, slug));
    }
}
