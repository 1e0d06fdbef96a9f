package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.submission.ApproveRequest;
import uk.tallystick.command.submission.ApproveRequest.OverrideRequest;
import uk.tallystick.command.submission.ReasonRequest;
import uk.tallystick.command.submission.SubmissionController;
import uk.tallystick.events.person.Role;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Moves a reporting round on: one press, with a reason where one is owed. */
@Controller
@RequestMapping("/bodies/{body}/submissions/{submission}")
class RoundForm {

    private static final String VIEW = "forms/round";

    private final Forms forms;
    private final Rounds rounds;
    private final SubmissionController submissions;

    RoundForm(Forms forms, Rounds rounds, SubmissionController submissions) {
        this.forms = forms;
        this.rounds = rounds;
        this.submissions = submissions;
    }

    /**
     * What is filled in.
     *
     * @param deputy who allows an urgent override
     */
    record Fields(@Nullable String reason, @Nullable String deputy) {}

    @Allows(Role.SUBMITTER)
    @GetMapping("/submit/new")
    ModelAndView showSubmit(@PathVariable String body, @PathVariable String submission) {
        return show(RoundStep.SUBMIT, body, submission);
    }

    @Allows(Role.SUBMITTER)
    @PostMapping("/submit/new")
    ModelAndView submit(
            @PathVariable String body,
            @PathVariable String submission,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return send(
                RoundStep.SUBMIT,
                body,
                submission,
                fields,
                key,
                () -> submissions.submit(body, submission, act));
    }

    @Allows(Role.APPROVER)
    @GetMapping("/approve/new")
    ModelAndView showApprove(@PathVariable String body, @PathVariable String submission) {
        return show(RoundStep.APPROVE, body, submission);
    }

    @Allows(Role.APPROVER)
    @PostMapping("/approve/new")
    ModelAndView approve(
            @PathVariable String body,
            @PathVariable String submission,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return send(
                RoundStep.APPROVE,
                body,
                submission,
                fields,
                key,
                () -> submissions.approve(body, submission, approval(fields), act));
    }

    @Allows(Role.APPROVER)
    @GetMapping("/return/new")
    ModelAndView showReturn(@PathVariable String body, @PathVariable String submission) {
        return show(RoundStep.RETURN, body, submission);
    }

    @Allows(Role.APPROVER)
    @PostMapping("/return/new")
    ModelAndView sendBack(
            @PathVariable String body,
            @PathVariable String submission,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return send(
                RoundStep.RETURN,
                body,
                submission,
                fields,
                key,
                () -> submissions.sendBack(body, submission, reason(fields), act));
    }

    @Allows(Role.PUBLISHER)
    @GetMapping("/publish/new")
    ModelAndView showPublish(@PathVariable String body, @PathVariable String submission) {
        return show(RoundStep.PUBLISH, body, submission);
    }

    @Allows(Role.PUBLISHER)
    @PostMapping("/publish/new")
    ModelAndView publish(
            @PathVariable String body,
            @PathVariable String submission,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return send(
                RoundStep.PUBLISH,
                body,
                submission,
                fields,
                key,
                () -> submissions.publish(body, submission, null, act));
    }

    @Allows(Role.SUBMITTER)
    @GetMapping("/withdraw/new")
    ModelAndView showWithdraw(@PathVariable String body, @PathVariable String submission) {
        return show(RoundStep.WITHDRAW, body, submission);
    }

    @Allows(Role.SUBMITTER)
    @PostMapping("/withdraw/new")
    ModelAndView withdraw(
            @PathVariable String body,
            @PathVariable String submission,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return send(
                RoundStep.WITHDRAW,
                body,
                submission,
                fields,
                key,
                () -> submissions.withdraw(body, submission, reason(fields), act));
    }

    @Allows(Role.APPROVER)
    @GetMapping("/reopen/new")
    ModelAndView showReopen(@PathVariable String body, @PathVariable String submission) {
        return show(RoundStep.REOPEN, body, submission);
    }

    @Allows(Role.APPROVER)
    @PostMapping("/reopen/new")
    ModelAndView reopen(
            @PathVariable String body,
            @PathVariable String submission,
            Fields fields,
            @RequestParam String key,
            Act act) {
        return send(
                RoundStep.REOPEN,
                body,
                submission,
                fields,
                key,
                () -> submissions.reopen(body, submission, reason(fields), act));
    }

    private ModelAndView show(RoundStep step, String body, String submission) {
        return forms.blank(VIEW, new Fields(null, null), shown(step, body, submission));
    }

    private ModelAndView send(
            RoundStep step,
            String body,
            String submission,
            Fields fields,
            String key,
            Supplier<ResponseEntity<Receipt>> command) {
        return forms.send(
                VIEW,
                fields,
                shown(step, body, submission),
                key,
                _ -> Rounds.page(body, submission),
                command);
    }

    private Map<String, ?> shown(RoundStep step, String body, String submission) {
        var shown = new HashMap<String, Object>(rounds.shown(body, submission));
        shown.put("step", step);
        return shown;
    }

    private ReasonRequest reason(Fields fields) {
        return forms.valid(new ReasonRequest(Typed.required(fields.reason())));
    }

    /** Half an override is one whose other half is missing, and says so. */
    private @Nullable ApproveRequest approval(Fields fields) {
        if (Typed.text(fields.deputy()) == null && Typed.text(fields.reason()) == null) {
            return null;
        }
        var override =
                new OverrideRequest(
                        Typed.required(fields.deputy()), Typed.required(fields.reason()));
        return new ApproveRequest(forms.valid(override));
    }
}
