package uk.tallystick.command.meeting;

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
import uk.tallystick.command.meeting.MeetingCommand.ApproveMinutes;
import uk.tallystick.command.meeting.MeetingCommand.DraftMinutes;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

/** The minutes of a meeting, and whether they are a correct record. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class MinutesController {

    private final Recorder recorder;
    private final Known known;

    MinutesController(Recorder recorder, Known known) {
        this.recorder = recorder;
        this.known = known;
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/minutes")
    public ResponseEntity<Receipt> draft(
            @PathVariable String body,
            @PathVariable String meeting,
            @Valid @RequestBody MinutesRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        var stated = act.stated(id, request);
        var command =
                new DraftMinutes(
                        id,
                        act.words().of(id, request.minutes()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> MeetingController.path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/minutes/approve")
    public ResponseEntity<Receipt> approve(
            @PathVariable String body,
            @PathVariable String meeting,
            @Valid @RequestBody ApproveMinutesRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        checkMeeting(id, body, request.atMeeting());
        var stated = act.stated(id, request);
        var command =
                new ApproveMinutes(
                        id,
                        act.words().ofNullable(id, request.amendments()),
                        request.atMeeting(),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> MeetingController.path(body, code));
    }

    private void checkMeeting(String id, String body, @Nullable String atMeeting) {
        if (atMeeting == null) {
            return;
        }
        var other = Ids.of("meeting", body, atMeeting);
        if (other.equals(id)) {
            throw new Invalid("atMeeting", "is the meeting itself");
        }
        if (!known.isOnRecord(other)) {
            throw new Invalid("atMeeting", atMeeting + " is no meeting on record");
        }
    }
}
