package uk.tallystick.command.scrutiny;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.scrutiny.ScrutinyCommand.CloseScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.FollowUpScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ReviewScrutiny;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.util.List;

/** What is done after the outcome of a scrutiny item. */
@RestController
@RequestMapping(
        path = "/api/bodies/{body}/scrutiny/{scrutiny}",
        produces = MediaType.APPLICATION_JSON_VALUE)
public class ScrutinyReviewController {

    private final Recorder recorder;
    private final Known known;

    ScrutinyReviewController(Recorder recorder, Known known) {
        this.recorder = recorder;
        this.known = known;
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/follow-up")
    public ResponseEntity<Receipt> followUp(
            @PathVariable String body,
            @PathVariable String scrutiny,
            @Valid @RequestBody FollowUpScrutinyRequest request,
            Act act) {
        var id = Ids.of("scrutiny", body, scrutiny);
        checkActions(body, request.actions());
        var stated = act.stated(id, request);
        var command =
                new FollowUpScrutiny(
                        id,
                        request.actions(),
                        act.words().ofNullable(id, request.comment()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ScrutinyController.path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/review")
    public ResponseEntity<Receipt> review(
            @PathVariable String body,
            @PathVariable String scrutiny,
            @Valid @RequestBody ReviewScrutinyRequest request,
            Act act) {
        var id = Ids.of("scrutiny", body, scrutiny);
        var stated = act.stated(id, request);
        var command =
                new ReviewScrutiny(
                        id,
                        act.words().of(id, request.findings()),
                        request.assurance(),
                        request.reviewOn(),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ScrutinyController.path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/close")
    public ResponseEntity<Receipt> close(
            @PathVariable String body,
            @PathVariable String scrutiny,
            @Valid @RequestBody CloseScrutinyRequest request,
            Act act) {
        var id = Ids.of("scrutiny", body, scrutiny);
        var stated = act.stated(id, request);
        var command =
                new CloseScrutiny(
                        id,
                        act.words().ofNullable(id, request.comment()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> ScrutinyController.path(body, code));
    }

    private void checkActions(String body, List<String> actions) {
        for (var i = 0; i < actions.size(); i++) {
            if (!known.isOnRecord(Ids.of("action", body, actions.get(i)))) {
                throw new Invalid("actions[" + i + "]", actions.get(i) + " is no action on record");
            }
        }
    }
}
