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
import uk.tallystick.command.body.BodyCommand.ChangeMonitoringPhase;
import uk.tallystick.command.body.BodyCommand.CoverForce;
import uk.tallystick.command.body.BodyCommand.GiveGrade;
import uk.tallystick.command.body.BodyCommand.ReleaseForce;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

/** The forces that a body holds to account, and what an inspectorate says of them. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class ForceController {

    private final Recorder recorder;

    ForceController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/forces")
    public ResponseEntity<Receipt> cover(
            @PathVariable String body, @Valid @RequestBody ForceRequest request, Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        var command = new CoverForce(id, words.label(body, request.name()), day, stated);
        return recorder.record(
                act, command, code -> "/api/bodies/" + body + "/forces/" + Part.codeOf(code));
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/forces/{force}/release")
    public ResponseEntity<Receipt> release(
            @PathVariable String body,
            @PathVariable String force,
            @Valid @RequestBody EndRequest request,
            Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        var command =
                new ReleaseForce(
                        id,
                        Part.codeOf(force),
                        words.ofNullable(id, request.reason()),
                        day,
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/forces/{force}/monitoring")
    public ResponseEntity<Receipt> monitor(
            @PathVariable String body,
            @PathVariable String force,
            @Valid @RequestBody MonitoringRequest request,
            Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        var command =
                new ChangeMonitoringPhase(
                        id,
                        Part.codeOf(force),
                        request.phase(),
                        words.ofNullable(id, request.reason()),
                        day,
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }

    @Allows({Role.ADMINISTRATOR, Role.SECRETARY})
    @PostMapping("/api/bodies/{body}/forces/{force}/grades")
    public ResponseEntity<Receipt> grade(
            @PathVariable String body,
            @PathVariable String force,
            @Valid @RequestBody GradeRequest request,
            Act act) {
        var id = Ids.body(body);
        var words = act.words();
        var stated = act.stated(id, request);
        var day = act.day(request.effectiveOn(), stated);
        act.notAfterToday("publishedOn", request.publishedOn());
        var command =
                new GiveGrade(
                        id,
                        Part.codeOf(force),
                        words.label(body, request.inspection()),
                        words.label(body, request.question()),
                        request.grade(),
                        request.publishedOn(),
                        day,
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + code);
    }
}
