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
import uk.tallystick.command.body.BodyCommand.AppointHolder;
import uk.tallystick.command.body.BodyCommand.EndHolder;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.person.Role;

/** Who holds which office of a body, or of a force of its. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class HolderController {

    private final Recorder recorder;

    HolderController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/holders")
    public ResponseEntity<Receipt> appoint(
            @PathVariable String body, @Valid @RequestBody HolderRequest request, Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        var command =
                new AppointHolder(
                        id,
                        request.office(),
                        words.label(body, request.name()),
                        request.holding(),
                        request.until(),
                        day,
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/holders/end")
    public ResponseEntity<Receipt> end(
            @PathVariable String body, @Valid @RequestBody HolderEndRequest request, Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        var holder = Labelled.codeOf(request.name());
        var command =
                new EndHolder(
                        id,
                        request.office(),
                        holder,
                        words.ofNullable(id, request.reason()),
                        day,
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }
}
