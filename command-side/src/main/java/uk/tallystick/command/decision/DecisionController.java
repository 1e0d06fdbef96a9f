package uk.tallystick.command.decision;

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
import uk.tallystick.command.decision.DecisionCommand.ProposeDecision;
import uk.tallystick.command.decision.DecisionCommand.TakeDecision;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

/** Decisions: proposed and taken. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class DecisionController {

    private final Recorder recorder;
    private final Positions positions;

    DecisionController(Recorder recorder, Positions positions) {
        this.recorder = recorder;
        this.positions = positions;
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/decisions")
    public ResponseEntity<Receipt> propose(
            @PathVariable String body,
            @Valid @RequestBody ProposeDecisionRequest request,
            Act act) {
        var id = Ids.of("decision", body, act.newCode());
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new ProposeDecision(
                        id,
                        words.labelNullable(body, request.reference()),
                        words.ofNullable(id, request.title()),
                        request.classification(),
                        request.kind(),
                        words.ofNullable(id, request.originator()),
                        act.day(stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/decisions/{decision}/take")
    public ResponseEntity<Receipt> take(
            @PathVariable String body,
            @PathVariable String decision,
            @Valid @RequestBody TakeDecisionRequest request,
            Act act) {
        var id = Ids.of("decision", body, decision);
        var words = act.words();
        var stated = act.stated(id, request);
        act.notAfterToday("takenOn", request.takenOn());
        positions.checkSeen(request.seenAtPosition());
        var command =
                new TakeDecision(
                        id,
                        request.takenOn(),
                        words.ofNullable(id, request.takenAsGiven()),
                        words.labelNullable(body, request.madeBy()),
                        request.capacity(),
                        words.ofNullable(id, request.decided()),
                        words.ofNullable(id, request.rationale()),
                        words.ofNullable(id, request.alternatives()),
                        request.seenAtPosition(),
                        requireNonNullElse(request.takenOn(), act.day(stated)),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    private static String path(String body, String code) {
        return "/api/bodies/" + body + "/decisions/" + code;
    }
}
