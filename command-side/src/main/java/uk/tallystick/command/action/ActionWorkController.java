package uk.tallystick.command.action;

import static java.util.Objects.requireNonNullElse;

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
import uk.tallystick.access.Directory;
import uk.tallystick.command.action.ActionCommand.AssignAction;
import uk.tallystick.command.action.ActionCommand.ChangeParticulars;
import uk.tallystick.command.action.ActionCommand.ReachMilestone;
import uk.tallystick.command.action.ActionCommand.RecordOutput;
import uk.tallystick.command.action.ActionCommand.RescheduleAction;
import uk.tallystick.command.action.ActionCommand.SetMilestone;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.Marker;

import java.util.EnumSet;
import java.util.Set;

/** Who works on actions, by when, and what comes of them. */
@RestController
@Allows(Role.DELIVERY_LEAD)
@RequestMapping(
        path = "/api/bodies/{body}/actions/{action}",
        produces = MediaType.APPLICATION_JSON_VALUE)
public class ActionWorkController {

    /** Markers that say that there is no figure. */
    private static final Set<Marker> WITHOUT_FIGURE =
            EnumSet.of(Marker.SUPPRESSED, Marker.NOT_COLLECTED, Marker.NOT_APPLICABLE);

    private final Recorder recorder;
    private final Directory directory;
    private final Known known;

    ActionWorkController(Recorder recorder, Directory directory, Known known) {
        this.recorder = recorder;
        this.directory = directory;
        this.known = known;
    }

    @PutMapping("/particulars")
    public ResponseEntity<Receipt> changeParticulars(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody ParticularsRequest request,
            Act act) {
        var id = id(body, action, act);
        PlanOnRecord.check(known, body, request.deliveryPlan());
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new ChangeParticulars(
                        id,
                        request.deliveryPlan(),
                        words.ofNullable(id, request.number()),
                        words.labelNullable(body, request.leadOrganisation()),
                        NewAction.partners(body, request.partners(), words),
                        words.ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    @PostMapping("/assign")
    public ResponseEntity<Receipt> assign(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody AssignRequest request,
            Act act) {
        var id = id(body, action, act);
        var stated = act.stated(id, request);
        var command =
                new AssignAction(
                        id,
                        person(request.person()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    @PostMapping("/reschedule")
    public ResponseEntity<Receipt> reschedule(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody RescheduleRequest request,
            Act act) {
        var id = id(body, action, act);
        var stated = act.stated(id, request);
        var command =
                new RescheduleAction(
                        id,
                        request.dueOn(),
                        act.words().ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    @PostMapping("/milestones")
    public ResponseEntity<Receipt> setMilestone(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody ActionMilestoneRequest request,
            Act act) {
        var id = id(body, action, act);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new SetMilestone(
                        id,
                        new ActionMilestone(
                                request.code(), words.of(id, request.title()), request.dueOn()),
                        words.ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    @PostMapping("/milestones/{milestone}/reach")
    public ResponseEntity<Receipt> reachMilestone(
            @PathVariable String body,
            @PathVariable String action,
            @PathVariable String milestone,
            @Valid @RequestBody(required = false) @Nullable ActionCommentRequest given,
            Act act) {
        var request = requireNonNullElse(given, ActionCommentRequest.NONE);
        var id = id(body, action, act);
        var stated = act.stated(id, request);
        var command =
                new ReachMilestone(
                        id,
                        milestone,
                        act.words().ofNullable(id, request.comment()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    @PostMapping("/outputs")
    public ResponseEntity<Receipt> recordOutput(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody OutputRequest request,
            Act act) {
        if (request.marker() != null && WITHOUT_FIGURE.contains(request.marker())) {
            throw new Invalid("marker", "is for what has no figure");
        }
        var id = id(body, action, act);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new RecordOutput(
                        id,
                        request.figure(),
                        words.label(body, request.of()),
                        request.period() == null ? null : Period.of(request.period()),
                        request.marker(),
                        words.ofNullable(id, request.asGiven()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    private static String id(String body, String action, Act act) {
        var id = Ids.of("action", body, action);
        act.checkScope(body, Role.DELIVERY_LEAD, Ids.codeOf(id));
        return id;
    }

    private @Nullable String person(@Nullable String idOrUsername) {
        return idOrUsername == null
                ? null
                : directory
                        .find(idOrUsername)
                        .map(Directory.Entry::id)
                        .orElseThrow(() ->
                                new Invalid(
                                        "person", idOrUsername + " is nobody who is registered"));
    }
}
