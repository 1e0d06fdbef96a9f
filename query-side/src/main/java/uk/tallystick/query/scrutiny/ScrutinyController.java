package uk.tallystick.query.scrutiny;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Items;
import uk.tallystick.query.asat.One;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.pinning.ScrutinyFigures;
import uk.tallystick.query.pinning.WithFigures;

import java.util.Set;

@Anyone
@RestController
@RequestMapping("/api/bodies/{body}/scrutiny")
class ScrutinyController {

    private final Answers answers;
    private final ScrutinyQueries queries;
    private final ScrutinyFigures figures;

    ScrutinyController(Answers answers, ScrutinyQueries queries, ScrutinyFigures figures) {
        this.answers = answers;
        this.queries = queries;
        this.figures = figures;
    }

    @GetMapping
    Items<ScrutinyItem> items(@PathVariable String body, @ParameterObject Asked asked) {
        return answers.list(asked, about(body), view -> queries.list(view, body));
    }

    @GetMapping("/{code}")
    One<WithFigures<ScrutinyStory>> item(
            @PathVariable String body, @PathVariable String code, @ParameterObject Asked asked) {
        var id = Ids.of("scrutiny", body, code);
        return answers.one(
                asked,
                withFigures(body),
                view ->
                        queries.one(view, id)
                                .map(story ->
                                        new WithFigures<>(story, figures.of(view, story.item()))));
    }

    private static Question withFigures(String body) {
        return Question.about(body, Set.of("scrutiny"), "scrutiny", "kpi", "submission");
    }

    private static Question about(String body) {
        return Question.about(body, Set.of("scrutiny"), "scrutiny");
    }
}
