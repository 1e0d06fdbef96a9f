package uk.tallystick.command.plan;

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
import uk.tallystick.command.plan.PlanCommand.RecordPlan;
import uk.tallystick.command.plan.RecordPlanRequest.NodeRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.recording.Words;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.plan.PlanEvent.Node;

import java.util.List;

/** Plans and their nodes. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class PlanController {

    private final Recorder recorder;

    PlanController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/plans")
    public ResponseEntity<Receipt> record(
            @PathVariable String body, @Valid @RequestBody RecordPlanRequest request, Act act) {
        var id = Ids.of("plan", body, request.id());
        var stated = act.stated(id, request);
        var nodes =
                requireNonNullElse(request.nodes(), List.<NodeRequest>of()).stream()
                        .map(node -> node(node, id, body, act.words()))
                        .toList();
        var command =
                new RecordPlan(
                        id,
                        act.words().of(id, request.title()),
                        request.startsOn(),
                        request.endsOn(),
                        request.status(),
                        nodes,
                        act.day(stated),
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + body + "/plans/" + code);
    }

    private static Node node(NodeRequest node, String plan, String body, Words words) {
        return new Node(
                node.code(),
                words.label(body, node.kind()),
                words.of(plan, node.title()),
                requireNonNullElse(node.parents(), List.of()),
                requireNonNullElse(node.aliases(), List.<String>of()).stream()
                        .map(alias -> words.of(plan, alias))
                        .toList(),
                null,
                List.of());
    }
}
