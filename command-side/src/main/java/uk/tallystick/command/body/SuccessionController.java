package uk.tallystick.command.body;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.body.BodyCommand.AbolishBody;
import uk.tallystick.command.body.BodyCommand.TransferFunctions;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.body.BodyEvent.BodyAbolished;
import uk.tallystick.events.body.BodyEvent.FunctionsTransferred;
import uk.tallystick.events.person.Role;

/** A body whose functions go to another, and its end. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class SuccessionController {

    private final Recorder recorder;
    private final Known known;

    SuccessionController(Recorder recorder, Known known) {
        this.recorder = recorder;
        this.known = known;
    }

    @Allows(Role.ADMINISTRATOR)
    @PostMapping("/api/bodies/{body}/transfer")
    public ResponseEntity<Receipt> transfer(
            @PathVariable String body, @Valid @RequestBody TransferRequest request, Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        checkAnswering(Ids.body(request.to()));
        var command =
                new TransferFunctions(
                        id, request.to(), words.ofNullable(id, request.reason()), day, stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }

    @Allows(Role.ADMINISTRATOR)
    @PostMapping("/api/bodies/{body}/abolish")
    public ResponseEntity<Receipt> abolish(
            @PathVariable String body, @Valid @RequestBody AbolishRequest request, Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        var command = new AbolishBody(id, words.ofNullable(id, request.reason()), day, stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }

    private void checkAnswering(String to) {
        if (!known.isOnRecord(to)) {
            throw new Invalid("to", "is no body on record");
        }
        if (known.hasHappened(to, FunctionsTransferred.class)
                || known.hasHappened(to, BodyAbolished.class)) {
            throw new Invalid("to", "answers for nothing any more itself");
        }
    }
}
