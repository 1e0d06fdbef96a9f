package uk.tallystick.command.body;

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
import uk.tallystick.command.body.BodyCommand.DefineArea;
import uk.tallystick.command.body.BodyCommand.EndArea;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.util.List;

/** The parts of the area that a body answers for; levels need not nest. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class AreaController {

    private final Recorder recorder;

    AreaController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/areas")
    public ResponseEntity<Receipt> define(
            @PathVariable String body, @Valid @RequestBody AreaRequest request, Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        var command =
                new DefineArea(
                        id,
                        words.label(body, request.name()),
                        words.label(body, request.scheme()),
                        requireNonNullElse(request.within(), List.of()),
                        day,
                        stated);
        return recorder.record(
                act, command, code -> "/api/bodies/" + body + "/areas/" + Part.codeOf(code));
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/areas/{area}/end")
    public ResponseEntity<Receipt> end(
            @PathVariable String body,
            @PathVariable String area,
            @Valid @RequestBody EndRequest request,
            Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        var command =
                new EndArea(
                        id, Part.codeOf(area), words.ofNullable(id, request.reason()), day, stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }
}
