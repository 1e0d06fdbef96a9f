package uk.tallystick.command.submission;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.submission.SubmissionCommand.ApproveRound;
import uk.tallystick.command.submission.SubmissionCommand.CheckFacts;
import uk.tallystick.command.submission.SubmissionCommand.PublishRound;
import uk.tallystick.command.submission.SubmissionCommand.ReopenRound;
import uk.tallystick.command.submission.SubmissionCommand.RequestSubmission;
import uk.tallystick.command.submission.SubmissionCommand.ReturnRound;
import uk.tallystick.command.submission.SubmissionCommand.SubmitRound;
import uk.tallystick.command.submission.SubmissionCommand.WithdrawRound;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Stated;
import uk.tallystick.events.person.Role;

/** Reporting rounds, from the request to the published figures. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class SubmissionController {

    private final Recorder recorder;
    private final Intake intake;

    SubmissionController(Recorder recorder, Intake intake) {
        this.recorder = recorder;
        this.intake = intake;
    }

    @Allows(Role.SUBMITTER)
    @PostMapping("/api/bodies/{body}/submissions")
    public ResponseEntity<Receipt> request(
            @PathVariable String body, @Valid @RequestBody SubmissionRequest request, Act act) {
        var round = RoundId.of(body, request);
        act.checkScope(body, Role.SUBMITTER, round.supplier());
        var supplier = act.words().label(body, request.supplier());
        var stated = act.stated(round.id(), request);
        var command =
                new RequestSubmission(
                        round.id(),
                        round.period(),
                        supplier,
                        request.dueOn(),
                        act.day(stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SUBMITTER)
    @PutMapping("/api/bodies/{body}/submissions/{submission}/measurements")
    public ResponseEntity<Receipt> recordMeasurements(
            @PathVariable String body,
            @PathVariable String submission,
            @Valid @RequestBody MeasurementsRequest request,
            Act act) {
        var round = RoundId.of(body, submission);
        act.checkScope(body, Role.SUBMITTER, round.supplier());
        var figures = intake.read(body, round, request.measurements(), act);
        return intake.record(act, figures, code -> path(body, code));
    }

    /** Refuses figures that no round would take, before a round is opened for them. */
    public void checkMeasurements(
            String body, RoundId round, MeasurementsRequest request, Act act) {
        FigureDecider.check(intake.read(body, round, request.measurements(), act).command());
    }

    @Allows(Role.SUBMITTER)
    @PostMapping("/api/bodies/{body}/submissions/{submission}/submit")
    public ResponseEntity<Receipt> submit(
            @PathVariable String body, @PathVariable String submission, Act act) {
        var round = RoundId.of(body, submission);
        act.checkScope(body, Role.SUBMITTER, round.supplier());
        var command = new SubmitRound(round.id(), act.today());
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.APPROVER)
    @PostMapping("/api/bodies/{body}/submissions/{submission}/approve")
    public ResponseEntity<Receipt> approve(
            @PathVariable String body,
            @PathVariable String submission,
            @Valid @RequestBody(required = false) @Nullable ApproveRequest request,
            Act act) {
        var id = id(body, submission);
        var override = request == null ? null : request.override(id, act.words());
        var command = new ApproveRound(id, act.actor(), override, act.today());
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.APPROVER)
    @PostMapping("/api/bodies/{body}/submissions/{submission}/return")
    public ResponseEntity<Receipt> sendBack(
            @PathVariable String body,
            @PathVariable String submission,
            @Valid @RequestBody ReasonRequest request,
            Act act) {
        var id = id(body, submission);
        var command =
                new ReturnRound(id, act.actor(), act.words().of(id, request.reason()), act.today());
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SUBMITTER)
    @PostMapping("/api/bodies/{body}/submissions/{submission}/withdraw")
    public ResponseEntity<Receipt> withdraw(
            @PathVariable String body,
            @PathVariable String submission,
            @Valid @RequestBody ReasonRequest request,
            Act act) {
        var round = RoundId.of(body, submission);
        act.checkScope(body, Role.SUBMITTER, round.supplier());
        var reason = act.words().of(round.id(), request.reason());
        var command = new WithdrawRound(round.id(), reason, act.today());
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.PUBLISHER)
    @PostMapping("/api/bodies/{body}/submissions/{submission}/publish")
    public ResponseEntity<Receipt> publish(
            @PathVariable String body,
            @PathVariable String submission,
            @Valid @RequestBody(required = false) @Nullable PublishRequest request,
            Act act) {
        var id = id(body, submission);
        Stated stated = request == null ? null : act.stated(id, request);
        var command = new PublishRound(id, act.day(stated), stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    /** What was published stays so: in a round that is reopened, it can only be revised. */
    @Allows(Role.APPROVER)
    @PostMapping("/api/bodies/{body}/submissions/{submission}/reopen")
    public ResponseEntity<Receipt> reopen(
            @PathVariable String body,
            @PathVariable String submission,
            @Valid @RequestBody ReasonRequest request,
            Act act) {
        var id = id(body, submission);
        var reason = act.words().of(id, request.reason());
        var command = new ReopenRound(id, reason, act.today());
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.FORCE_LIAISON)
    @PostMapping("/api/bodies/{body}/submissions/{submission}/factual-check")
    public ResponseEntity<Receipt> checkFacts(
            @PathVariable String body,
            @PathVariable String submission,
            @Valid @RequestBody FactualCheckRequest request,
            Act act) {
        var id = id(body, submission);
        var comment = act.words().ofNullable(id, request.comment());
        var command = new CheckFacts(id, request.outcome(), comment, act.today());
        return recorder.record(act, command, code -> path(body, code));
    }

    private static String id(String body, String submission) {
        return Ids.of("submission", body, submission);
    }

    private static String path(String body, String code) {
        return "/api/bodies/" + body + "/submissions/" + code;
    }
}
