package uk.tallystick.query.action;

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

import java.util.Set;

@Anyone
@RestController
@RequestMapping("/api/bodies/{body}/actions")
class ActionController {

    private final Answers answers;
    private final ActionQueries queries;

    ActionController(Answers answers, ActionQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping
    Items<ActionItem> actions(
            @PathVariable String body,
            @ParameterObject ActionFilter filter,
            @ParameterObject Asked asked) {
        var checked = filter.checked();
        return answers.list(asked, about(body), view -> queries.list(view, body, checked));
    }

    @GetMapping("/{code}")
    One<ActionStory> action(
            @PathVariable String body, @PathVariable String code, @ParameterObject Asked asked) {
        var id = Ids.of("action", body, code);
        return answers.one(asked, about(body), view -> queries.one(view, id));
    }

    private static Question about(String body) {
        return Question.about(body, Set.of("action"), "action", "exhibit");
    }
}
