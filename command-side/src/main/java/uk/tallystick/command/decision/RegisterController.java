package uk.tallystick.command.decision;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.decision.DecisionCommand.DeferDecision;
import uk.tallystick.command.decision.DecisionCommand.PublishDecision;
import uk.tallystick.command.decision.DecisionCommand.RescindDecision;
import uk.tallystick.command.decision.DecisionCommand.SupersedeDecision;
import uk.tallystick.command.decision.DecisionCommand.WithdrawDecision;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

/** What becomes of decisions on the register: not taken now or at all, published, at an end. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class RegisterController {

    private final Recorder recorder;
    private final Known known;

    RegisterController(Recorder recorder, Known known) {
        this.recorder = recorder;
        this.known = known;
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/decisions/{decision}/defer")
    public ResponseEntity<Receipt> defer(
            @PathVariable String body,
            @PathVariable String decision,
            @Valid @RequestBody DeferRequest request,
            Act act) {
        var id = Ids.of("decision", body, decision);
        var stated = act.stated(id, request);
        var command =
                new DeferDecision(
                        id,
                        request.until(),
                        act.words().of(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/decisions/{decision}/withdraw")
    public ResponseEntity<Receipt> withdraw(
            @PathVariable String body,
            @PathVariable String decision,
            @Valid @RequestBody DecisionReasonRequest request,
            Act act) {
        var id = Ids.of("decision", body, decision);
        var stated = act.stated(id, request);
        var command =
                new WithdrawDecision(
                        id,
                        act.words().of(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    /** Who sees what of it follows. */
    @Allows({Role.PUBLISHER, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/decisions/{decision}/publish")
    public ResponseEntity<Receipt> publish(
            @PathVariable String body,
            @PathVariable String decision,
            @Valid @RequestBody PublicationRequest request,
            Act act) {
        var id = Ids.of("decision", body, decision);
        var stated = act.stated(id, request);
        var command =
                new PublishDecision(
                        id,
                        request.publication(),
                        act.words().ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/decisions/{decision}/supersede")
    public ResponseEntity<Receipt> supersede(
            @PathVariable String body,
            @PathVariable String decision,
            @Valid @RequestBody SupersedeRequest request,
            Act act) {
        var id = Ids.of("decision", body, decision);
        var other = Ids.of("decision", body, request.by());
        if (other.equals(id) || !known.isOnRecord(other)) {
            throw new Invalid("by", request.by() + " is no other decision on record");
        }
        var stated = act.stated(id, request);
        var command =
                new SupersedeDecision(
                        id,
                        Ids.codeOf(other),
                        act.words().ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/decisions/{decision}/rescind")
    public ResponseEntity<Receipt> rescind(
            @PathVariable String body,
            @PathVariable String decision,
            @Valid @RequestBody DecisionReasonRequest request,
            Act act) {
        var id = Ids.of("decision", body, decision);
        var stated = act.stated(id, request);
        var command =
                new RescindDecision(
                        id,
                        act.words().of(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    private ResponseEntity<Receipt> record(String body, DecisionCommand command, Act act) {
        return recorder.record(act, command, code -> DecisionController.path(body, code));
    }
}
