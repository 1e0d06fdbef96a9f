package uk.tallystick.command.action;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.action.ActionCommand.CarryActionForward;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.action.ActionCommand.ConfirmAction;
import uk.tallystick.command.action.ActionCommand.MergeAction;
import uk.tallystick.command.origin.Origins;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.util.Set;

/** Actions and their status. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class ActionController {

    private final Recorder recorder;
    private final Origins origins;
    private final Known known;

    ActionController(Recorder recorder, Origins origins, Known known) {
        this.recorder = recorder;
        this.origins = origins;
        this.known = known;
    }

    @Allows(Role.DELIVERY_LEAD)
    @PostMapping("/api/bodies/{body}/actions")
    public ResponseEntity<Receipt> add(
            @PathVariable String body, @Valid @RequestBody AddActionRequest request, Act act) {
        var id = Ids.of("action", body, request.code());
        act.checkScope(body, Role.DELIVERY_LEAD, Ids.codeOf(id));
        PlanOnRecord.check(known, body, request.deliveryPlan());
        var because = origins.of(body, request.because());
        var command = NewAction.of(id, request, because, act);
        return recorder.record(
                origins.act(act, because), command, code -> ActionPath.of(body, code));
    }

    @Allows(Role.DELIVERY_LEAD)
    @PostMapping("/api/bodies/{body}/actions/{action}/status")
    public ResponseEntity<Receipt> changeStatus(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody ActionStatusRequest request,
            Act act) {
        var id = Ids.of("action", body, action);
        act.checkScope(body, Role.DELIVERY_LEAD, Ids.codeOf(id));
        var stated = act.stated(id, request);
        var effectiveOn = act.day(request.effectiveOn(), stated);
        var command =
                new ChangeActionStatus(
                        id,
                        request.status(),
                        request.rag(),
                        act.words().ofNullable(id, request.comment()),
                        effectiveOn,
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    /** Somebody other than who reported it complete confirms that it is. */
    @Allows({Role.DELIVERY_LEAD, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/actions/{action}/confirm")
    public ResponseEntity<Receipt> confirm(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody(required = false) @Nullable ActionCommentRequest given,
            Act act) {
        var request = requireNonNullElse(given, ActionCommentRequest.NONE);
        var id = Ids.of("action", body, action);
        act.checkScope(body, Set.of(Role.DELIVERY_LEAD, Role.SECRETARY), Ids.codeOf(id));
        var stated = act.stated(id, request);
        var command =
                new ConfirmAction(
                        id,
                        act.actor(),
                        act.words().ofNullable(id, request.comment()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    @Allows(Role.DELIVERY_LEAD)
    @PostMapping("/api/bodies/{body}/actions/{action}/merge")
    public ResponseEntity<Receipt> merge(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody MergeRequest request,
            Act act) {
        var id = Ids.of("action", body, action);
        act.checkScope(body, Role.DELIVERY_LEAD, Ids.codeOf(id));
        var stated = act.stated(id, request);
        var command =
                new MergeAction(
                        id,
                        other(id, request.into()),
                        act.words().ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    @Allows(Role.DELIVERY_LEAD)
    @PostMapping("/api/bodies/{body}/actions/{action}/carry-forward")
    public ResponseEntity<Receipt> carryForward(
            @PathVariable String body,
            @PathVariable String action,
            @Valid @RequestBody CarryForwardRequest request,
            Act act) {
        var id = Ids.of("action", body, action);
        act.checkScope(body, Role.DELIVERY_LEAD, Ids.codeOf(id));
        var stated = act.stated(id, request);
        var command =
                new CarryActionForward(
                        id,
                        other(id, request.into()),
                        act.words().ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ActionPath.of(body, code));
    }

    /** The code of the action that one goes on in. */
    private String other(String id, String into) {
        var other = Ids.of("action", Ids.bodyOf(id), into);
        if (other.equals(id)) {
            throw new Invalid("into", "is the action itself");
        }
        if (!known.isOnRecord(other)) {
            throw new Invalid("into", into + " is no action on record");
        }
        return Ids.codeOf(other);
    }
}
