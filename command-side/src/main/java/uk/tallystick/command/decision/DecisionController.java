package uk.tallystick.command.decision;

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
import uk.tallystick.command.decision.DecisionCommand.PlanDecision;
import uk.tallystick.command.decision.DecisionCommand.ProposeDecision;
import uk.tallystick.command.decision.DecisionCommand.ProposePlannedDecision;
import uk.tallystick.command.decision.DecisionCommand.TakeDecision;
import uk.tallystick.command.origin.Origins;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Origin;
import uk.tallystick.events.decision.DecisionStatus;
import uk.tallystick.events.person.Role;

import java.util.List;

/**
 * Decisions until they are taken; what becomes of them then and else: {@link RegisterController}.
 */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class DecisionController {

    private final Recorder recorder;
    private final Origins origins;
    private final BasisReader bases;

    DecisionController(Recorder recorder, Origins origins, BasisReader bases) {
        this.recorder = recorder;
        this.origins = origins;
        this.bases = bases;
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/decisions")
    public ResponseEntity<Receipt> propose(
            @PathVariable String body,
            @Valid @RequestBody ProposeDecisionRequest request,
            Act act) {
        var id = Ids.of("decision", body, act.newCode());
        var because = origins.of(body, request.because());
        var command =
                request.onForwardPlan()
                        ? planning(id, body, request, act)
                        : proposal(id, body, request, because, act);
        return recorder.record(origins.act(act, because), command, code -> path(body, code));
    }

    private static DecisionCommand planning(
            String id, String body, ProposeDecisionRequest request, Act act) {
        if (request.title() == null) {
            throw new Invalid("title", "must be given: a forward plan says what is to be decided");
        }
        if (request.originator() != null) {
            throw new Invalid("originator", "is said when the decision is proposed");
        }
        var words = act.words();
        var stated = act.stated(id, request);
        return new PlanDecision(
                id,
                words.labelNullable(body, request.reference()),
                words.of(id, request.title()),
                request.classification(),
                request.kind(),
                request.expectedOn(),
                words.ofNullable(id, request.expectedAsGiven()),
                requireNonNullElse(request.planNodes(), List.of()),
                act.day(stated),
                stated);
    }

    private static DecisionCommand proposal(
            String id,
            String body,
            ProposeDecisionRequest request,
            @Nullable Origin because,
            Act act) {
        if (request.status() != null && request.status() != DecisionStatus.PROPOSED) {
            throw new Invalid("status", "a new decision is onForwardPlan or proposed");
        }
        if (request.expectedOn() != null || request.expectedAsGiven() != null) {
            throw new Invalid("expectedOn", "is of a decision on the forward plan");
        }
        var words = act.words();
        var stated = act.stated(id, request);
        return new ProposeDecision(
                id,
                words.labelNullable(body, request.reference()),
                words.ofNullable(id, request.title()),
                request.classification(),
                request.kind(),
                words.ofNullable(id, request.originator()),
                requireNonNullElse(request.planNodes(), List.of()),
                because,
                act.day(stated),
                stated);
    }

    /** What was on the forward plan, or was deferred, comes to be decided. */
    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/decisions/{decision}/propose")
    public ResponseEntity<Receipt> proposePlanned(
            @PathVariable String body,
            @PathVariable String decision,
            @Valid @RequestBody(required = false) @Nullable ProposePlannedRequest said,
            Act act) {
        var id = Ids.of("decision", body, decision);
        var request = said == null ? ProposePlannedRequest.AS_PLANNED : said;
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new ProposePlannedDecision(
                        id,
                        words.labelNullable(body, request.reference()),
                        words.ofNullable(id, request.title()),
                        request.classification(),
                        request.kind(),
                        words.ofNullable(id, request.originator()),
                        act.day(request.effectiveOn(), stated),
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
                        bases.seenAt(request),
                        bases.of(body, id, request, act),
                        requireNonNullElse(request.takenOn(), act.day(stated)),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    static String path(String body, String code) {
        return "/api/bodies/" + body + "/decisions/" + code;
    }
}
