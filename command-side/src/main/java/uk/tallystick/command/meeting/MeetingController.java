package uk.tallystick.command.meeting;

import static java.util.Objects.requireNonNullElse;

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
import uk.tallystick.command.meeting.HoldMeetingRequest.AttendedRequest;
import uk.tallystick.command.meeting.MeetingCommand.CancelMeeting;
import uk.tallystick.command.meeting.MeetingCommand.CorrectDate;
import uk.tallystick.command.meeting.MeetingCommand.HoldMeeting;
import uk.tallystick.command.meeting.MeetingCommand.ScheduleMeeting;
import uk.tallystick.command.meeting.ScheduleMeetingRequest.MemberRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.recording.Words;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;
import uk.tallystick.events.meeting.Attendance;
import uk.tallystick.events.meeting.Member;
import uk.tallystick.events.person.Role;

import java.util.List;

/** Meetings: when they are, who has to be there and who was. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class MeetingController {

    private final Recorder recorder;
    private final Positions positions;

    MeetingController(Recorder recorder, Positions positions) {
        this.recorder = recorder;
        this.positions = positions;
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings")
    public ResponseEntity<Receipt> schedule(
            @PathVariable String body,
            @Valid @RequestBody ScheduleMeetingRequest request,
            Act act) {
        var id = Ids.of("meeting", body, act.newCode());
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new ScheduleMeeting(
                        id,
                        request.kind(),
                        words.label(body, request.forum()),
                        request.heldOn(),
                        words.ofNullable(id, request.heldAsGiven()),
                        words.ofNullable(id, request.place()),
                        members(body, request.members(), words),
                        request.quorum(),
                        act.announced(request.heldOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    private static List<Member> members(
            String body, @Nullable List<MemberRequest> members, Words words) {
        return requireNonNullElse(members, List.<MemberRequest>of()).stream()
                .map(member -> member(body, member, words))
                .toList();
    }

    private static Member member(String body, MemberRequest member, Words words) {
        return new Member(
                words.label(body, member.person()),
                words.labelNullable(body, member.seat()),
                requireNonNullElse(member.voting(), true));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/date")
    public ResponseEntity<Receipt> correctDate(
            @PathVariable String body,
            @PathVariable String meeting,
            @Valid @RequestBody MeetingDateRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        var stated = act.stated(id, request);
        var command =
                new CorrectDate(
                        id,
                        request.heldOn(),
                        act.words().of(id, request.reason()),
                        act.today(),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/hold")
    public ResponseEntity<Receipt> hold(
            @PathVariable String body,
            @PathVariable String meeting,
            @Valid @RequestBody HoldMeetingRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        positions.checkSeen(request.seenAtPosition());
        var stated = act.stated(id, request);
        var command =
                new HoldMeeting(
                        id,
                        members(body, request.members(), act.words()),
                        requireNonNullElse(request.attendance(), List.<AttendedRequest>of())
                                .stream()
                                .map(one -> attendance(body, one, act.words()))
                                .toList(),
                        request.seenAtPosition(),
                        act.today(),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    private static Attendance attendance(String body, AttendedRequest one, Words words) {
        return new Attendance(
                words.label(body, one.member()),
                one.presence(),
                words.labelNullable(body, one.substitute()));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/meetings/{meeting}/cancel")
    public ResponseEntity<Receipt> cancel(
            @PathVariable String body,
            @PathVariable String meeting,
            @Valid @RequestBody CancelMeetingRequest request,
            Act act) {
        var id = Ids.of("meeting", body, meeting);
        var stated = act.stated(id, request);
        var command =
                new CancelMeeting(
                        id,
                        act.words().of(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    static String path(String body, String code) {
        return "/api/bodies/" + body + "/meetings/" + code;
    }
}
