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
import uk.tallystick.command.submission.SubmissionController;
import uk.tallystick.command.submission.SubmissionRequest;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.util.Map;

/** Opens a reporting round: which supplier owes figures for which period, and by when. */
@Controller
@Allows(Role.SUBMITTER)
class OpenRoundForm {

    private static final String VIEW = "forms/open-round";

    private final Forms forms;
    private final SubmissionController submissions;

    OpenRoundForm(Forms forms, SubmissionController submissions) {
        this.forms = forms;
        this.submissions = submissions;
    }

    /** What is filled in. */
    record Fields(
            @Nullable String period,
            @Nullable String supplier,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year) {}

    @GetMapping("/bodies/{body}/submissions/new")
    ModelAndView show(@PathVariable String body) {
        return forms.blank(VIEW, new Fields(null, null, null, null, null), Map.of("body", body));
    }

    @PostMapping("/bodies/{body}/submissions/new")
    ModelAndView send(@PathVariable String body, Fields fields, @RequestParam String key, Act act) {
        return forms.send(
                VIEW,
                fields,
                Map.of("body", body),
                key,
                receipt -> Rounds.page(body, Ids.codeOf(receipt.id())),
                () -> submissions.request(body, forms.valid(request(fields)), act));
    }

    private static SubmissionRequest request(Fields fields) {
        return new SubmissionRequest(
                Typed.required(fields.period()),
                Typed.required(fields.supplier()),
                Typed.date("dueOn", new Typed.Date(fields.day(), fields.month(), fields.year())),
                null,
                null,
                null);
    }
}
