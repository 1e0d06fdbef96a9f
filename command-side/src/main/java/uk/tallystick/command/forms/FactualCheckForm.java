package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.submission.FactualCheckRequest;
import uk.tallystick.command.submission.SubmissionController;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.FactCheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The force says whether a round's facts are right. */
@Controller
@Allows(Role.FORCE_LIAISON)
class FactualCheckForm {

    private static final String VIEW = "forms/factual-check";

    private static final List<Choice> OUTCOMES =
            List.of(
                    new Choice(FactCheck.AGREED.code(), "The facts are right"),
                    new Choice(FactCheck.DISPUTED.code(), "Something is not right"));

    private final Forms forms;
    private final Rounds rounds;
    private final SubmissionController submissions;

    FactualCheckForm(Forms forms, Rounds rounds, SubmissionController submissions) {
        this.forms = forms;
        this.rounds = rounds;
        this.submissions = submissions;
    }

    /** What is filled in. */
    record Fields(@Nullable String outcome, @Nullable String comment) {}

    @GetMapping("/bodies/{body}/submissions/{submission}/factual-check/new")
    ModelAndView show(@PathVariable String body, @PathVariable String submission) {
        return forms.blank(VIEW, new Fields(null, null), shown(body, submission));
    }

    @PostMapping("/bodies/{body}/submissions/{submission}/factual-check/new")
    ModelAndView send(
            @PathVariable String body,
            @PathVariable String submission,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return forms.send(
                VIEW,
                fields,
                shown(body, submission),
                key,
                _ -> Rounds.page(body, submission),
                () -> submissions.checkFacts(body, submission, forms.valid(request(fields)), act));
    }

    private static FactualCheckRequest request(Fields fields) {
        return new FactualCheckRequest(
                Typed.requiredChoice("outcome", fields.outcome(), FactCheck.class),
                Typed.text(fields.comment()));
    }

    private Map<String, ?> shown(String body, String submission) {
        var shown = new HashMap<String, Object>(rounds.shown(body, submission));
        shown.put("outcomes", OUTCOMES);
        return shown;
    }
}
