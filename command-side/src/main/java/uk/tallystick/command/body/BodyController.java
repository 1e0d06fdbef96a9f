package uk.tallystick.command.body;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.body.BodyCommand.RegisterBody;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

/** Bodies that hold others to account. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class BodyController {

    private final Recorder recorder;

    BodyController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @PostMapping("/api/bodies")
    public ResponseEntity<Receipt> register(
            @Valid @RequestBody RegisterBodyRequest request, Act act) {
        var id = Ids.body(request.id());
        var stated = act.stated(id, request);
        var command =
                new RegisterBody(
                        id,
                        act.words().of(id, request.name()),
                        request.kind(),
                        act.words().ofNullable(id, request.area()),
                        act.day(stated),
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }
}
