package uk.tallystick.command.meeting;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.meeting.MeetingCommand.ProvideInformation;
import uk.tallystick.command.meeting.MeetingCommand.RequestInformation;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

/**
 * What a meeting asks for (Police Reform and Social Responsibility Act 2011, section 13), and what
 * it is given.
 */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class InformationController {

    private final Recorder recorder;

    InformationController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows({Role.SECRETARY, Role.PANEL_OFFICER, Role.PANEL_MEMBER})
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/information-requests")
    public ResponseEntity<Receipt> request(
            @PathVariable String body,
            @PathVariable String meeting,
            @Valid @RequestBody InformationRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        var stated = act.stated(id, request);
        var command =
                new RequestInformation(
                        id,
                        act.newCode(),
                        act.words().labelNullable(body, request.askedOf()),
                        act.words().of(id, request.text()),
                        request.dueOn(),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/information-requests/{request}/answer")
    public ResponseEntity<Receipt> answer(
            @PathVariable String body,
            @PathVariable String meeting,
            @PathVariable("request") String asked,
            @Valid @RequestBody InformationAnswerRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        var stated = act.stated(id, request);
        var command =
                new ProvideInformation(
                        id,
                        codeOf(asked),
                        act.words().of(id, request.answer()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> MeetingController.path(body, code));
    }

    /** A request is named by its code, or by the id that its asker was given. */
    private static String codeOf(String request) {
        return request.substring(request.lastIndexOf('~') + 1);
    }

    private static String path(String body, String part) {
        var meeting = part.substring(0, part.indexOf('~'));
        return MeetingController.path(body, meeting) + "/information-requests/" + codeOf(part);
    }
}
