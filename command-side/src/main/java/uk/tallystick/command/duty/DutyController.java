package uk.tallystick.command.duty;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.duty.DutyCommand.ArchiveDuty;
import uk.tallystick.command.duty.DutyCommand.LayDownDuty;
import uk.tallystick.command.duty.DutyCommand.PublishDuty;
import uk.tallystick.command.duty.DutyCommand.UpdateDuty;
import uk.tallystick.command.duty.DutyCommand.WithholdDuty;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

/** What the law says must be public, and whether it is. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class DutyController {

    private final Recorder recorder;

    DutyController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/duties")
    public ResponseEntity<Receipt> layDown(
            @PathVariable String body, @Valid @RequestBody LayDownDutyRequest request, Act act) {
        var id = Ids.of("duty", body, act.newCode());
        var words = act.words();
        var stated = act.stated(id, request);
        // Each day it was due by since would be noted as missed, for good.
        if (stated == null && request.dueOn() != null && request.dueOn().isBefore(act.today())) {
            throw new Invalid("dueOn", "is before today, " + act.today());
        }
        var command =
                new LayDownDuty(
                        id,
                        words.of(id, request.title()),
                        words.of(id, request.law()),
                        words.ofNullable(id, request.timing()),
                        request.recurrence(),
                        request.dueOn(),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/duties/{duty}/publish")
    public ResponseEntity<Receipt> publish(
            @PathVariable String body,
            @PathVariable String duty,
            @Valid @RequestBody ProofRequest request,
            Act act) {
        var id = Ids.of("duty", body, duty);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new PublishDuty(
                        id,
                        words.of(id, request.proof()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/duties/{duty}/update")
    public ResponseEntity<Receipt> update(
            @PathVariable String body,
            @PathVariable String duty,
            @Valid @RequestBody ProofRequest request,
            Act act) {
        var id = Ids.of("duty", body, duty);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new UpdateDuty(
                        id,
                        words.of(id, request.proof()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/duties/{duty}/withhold")
    public ResponseEntity<Receipt> withhold(
            @PathVariable String body,
            @PathVariable String duty,
            @Valid @RequestBody WithholdRequest request,
            Act act) {
        var id = Ids.of("duty", body, duty);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new WithholdDuty(
                        id,
                        words.of(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/duties/{duty}/archive")
    public ResponseEntity<Receipt> archive(
            @PathVariable String body,
            @PathVariable String duty,
            @Valid @RequestBody ArchiveRequest request,
            Act act) {
        var id = Ids.of("duty", body, duty);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new ArchiveDuty(
                        id,
                        words.ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    private static String path(String body, String code) {
        return "/api/bodies/" + body + "/duties/" + code;
    }
}
