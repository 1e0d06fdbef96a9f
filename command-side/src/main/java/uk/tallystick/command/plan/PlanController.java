package uk.tallystick.command.plan;

import static java.util.Objects.requireNonNullElseGet;

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
import uk.tallystick.command.plan.PlanCommand.ChangeCommitmentStatus;
import uk.tallystick.command.plan.PlanCommand.ChangePlanStatus;
import uk.tallystick.command.plan.PlanCommand.RecordPlan;
import uk.tallystick.command.plan.PlanCommand.VersionPlan;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.plan.PlanKind;

/** Plans, their nodes, and the steps of their lives. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class PlanController {

    private final Recorder recorder;
    private final Known known;

    PlanController(Recorder recorder, Known known) {
        this.recorder = recorder;
        this.known = known;
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/plans")
    public ResponseEntity<Receipt> record(
            @PathVariable String body, @Valid @RequestBody RecordPlanRequest request, Act act) {
        var id = Ids.of("plan", body, request.id());
        var words = act.words();
        var stated = act.stated(id, request);
        checkOnRecord("deliveryOf", body, request.deliveryOf());
        var command =
                new RecordPlan(
                        id,
                        words.of(id, request.title()),
                        request.startsOn(),
                        request.endsOn(),
                        request.status(),
                        NodesRead.of(request.nodes(), id, body, words),
                        requireNonNullElseGet(request.kind(), () -> PlanKind.of(request.status())),
                        request.deliveryOf(),
                        request.year() == null ? null : Period.of(request.year()),
                        words.labelNullable(body, request.version()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/plans/{plan}/versions")
    public ResponseEntity<Receipt> version(
            @PathVariable String body,
            @PathVariable String plan,
            @Valid @RequestBody PlanVersionRequest request,
            Act act) {
        var id = Ids.of("plan", body, plan);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new VersionPlan(
                        id,
                        words.label(body, request.version()),
                        words.ofNullable(id, request.title()),
                        request.startsOn(),
                        request.endsOn(),
                        NodesRead.of(request.nodes(), id, body, words),
                        words.ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/plans/{plan}/status")
    public ResponseEntity<Receipt> changeStatus(
            @PathVariable String body,
            @PathVariable String plan,
            @Valid @RequestBody PlanStatusRequest request,
            Act act) {
        var id = Ids.of("plan", body, plan);
        var stated = act.stated(id, request);
        checkOnRecord("supersededBy", body, request.supersededBy());
        var command =
                new ChangePlanStatus(
                        id,
                        request.status(),
                        act.words().ofNullable(id, request.comment()),
                        request.supersededBy(),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/plans/{plan}/nodes/{node}/status")
    public ResponseEntity<Receipt> changeCommitment(
            @PathVariable String body,
            @PathVariable String plan,
            @PathVariable String node,
            @Valid @RequestBody CommitmentStatusRequest request,
            Act act) {
        var id = Ids.of("plan", body, plan);
        var stated = act.stated(id, request);
        var command =
                new ChangeCommitmentStatus(
                        id,
                        node,
                        request.status(),
                        act.words().ofNullable(id, request.comment()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    private void checkOnRecord(String field, String body, @Nullable String plan) {
        if (plan != null && !known.isOnRecord(Ids.of("plan", body, plan))) {
            throw new Invalid(field, plan + " is no plan on record");
        }
    }

    private static String path(String body, String code) {
        return "/api/bodies/" + body + "/plans/" + code;
    }
}
