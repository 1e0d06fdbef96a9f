package uk.tallystick.query.meeting;

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
@RequestMapping("/api/bodies/{body}/meetings")
class MeetingController {

    private final Answers answers;
    private final MeetingQueries queries;

    MeetingController(Answers answers, MeetingQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping
    Items<MeetingItem> meetings(@PathVariable String body, @ParameterObject Asked asked) {
        return answers.list(asked, about(body), view -> queries.list(view, body));
    }

    @GetMapping("/{code}")
    One<MeetingRecord> meeting(
            @PathVariable String body, @PathVariable String code, @ParameterObject Asked asked) {
        var id = Ids.of("meeting", body, code);
        return answers.one(asked, about(body), view -> queries.one(view, id));
    }

    private static Question about(String body) {
        return Question.about(body, Set.of("meeting"), "meeting");
    }
}
