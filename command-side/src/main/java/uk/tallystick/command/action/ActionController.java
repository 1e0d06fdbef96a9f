package uk.tallystick.command.action;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.action.ActionCommand.AddAction;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.person.Role;

import java.util.List;

/** Actions and their status. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class ActionController {

    private final Recorder recorder;

    ActionController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows(Role.DELIVERY_LEAD)
    @PostMapping("/api/bodies/{body}/actions")
    public ResponseEntity<Receipt> add(
            @PathVariable String body, @Valid @RequestBody AddActionRequest request, Act act) {
        var id = Ids.of("action", body, request.code());
        act.checkScope(body, Role.DELIVERY_LEAD, Ids.codeOf(id));
        var words = act.words();
        var stated = act.stated(id, request);
        var effectiveOn = requireNonNullElse(request.effectiveOn(), act.day(stated));
        act.notAfterToday("effectiveOn", effectiveOn);
        var command =
                new AddAction(
                        id,
                        words.of(id, request.title()),
                        requireNonNullElse(request.status(), ActionStatus.AGREED),
                        request.lead(),
                        request.nature(),
                        words.ofNullable(id, request.owner()),
                        requireNonNullElse(request.planNodes(), List.of()),
                        request.dueOn(),
                        words.ofNullable(id, request.conditions()),
                        effectiveOn,
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + body + "/actions/" + code);
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
        var effectiveOn = requireNonNullElse(request.effectiveOn(), act.day(stated));
        act.notAfterToday("effectiveOn", effectiveOn);
        var command =
                new ChangeActionStatus(
                        id,
                        request.status(),
                        request.rag(),
                        act.words().ofNullable(id, request.comment()),
                        effectiveOn,
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + body + "/actions/" + code);
    }
}
