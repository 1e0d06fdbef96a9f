package uk.tallystick.command.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.meeting.MeetingCommand.HoldMeeting;
import uk.tallystick.command.meeting.MeetingState.OnRecord;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.meeting.Attendance;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.Member;
import uk.tallystick.events.meeting.Presence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who was there, and whether they were enough. */
final class AttendanceDecider {

    private AttendanceDecider() {}

    static List<MeetingEvent> hold(OnRecord meeting, HoldMeeting c) {
        var members = c.members().isEmpty() ? meeting.facts().members() : c.members();
        var attendance = asMembers(c.attendance(), members);
        var events =
                MeetingDecider.step(
                        meeting,
                        c,
                        new MeetingHeld(
                                c.id(),
                                c.members(),
                                attendance,
                                quorate(attendance, members, meeting.facts().quorum()),
                                c.seenAtPosition(),
                                meeting.heldOn(),
                                c.stated()));
        MeetingDecider.checkMembers(c.members());
        var problems = problems(c.attendance(), members);
        if (!events.isEmpty() && meeting.heldOn().isAfter(c.today())) {
            problems.add(
                    new Problem("attendance", "nobody has attended: it is on " + meeting.heldOn()));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return events;
    }

    /** A member is called as in the membership, however the request calls them. */
    private static List<Attendance> asMembers(List<Attendance> given, List<Member> membership) {
        var names =
                membership.stream()
                        .map(Member::person)
                        .collect(
                                Collectors.toMap(
                                        person -> person.code(),
                                        Function.identity(),
                                        (one, _) -> one));
        return given.stream()
                .map(one ->
                        new Attendance(
                                names.getOrDefault(one.member().code(), one.member()),
                                one.presence(),
                                one.substitute()))
                .toList();
    }

    /** Substitutes count for those they stand in for; null where nobody can know. */
    private static @Nullable Boolean quorate(
            List<Attendance> attendance, List<Member> members, @Nullable Integer quorum) {
        if (quorum == null || members.isEmpty() || attendance.isEmpty()) {
            return null;
        }
        var voting =
                members.stream()
                        .filter(Member::voting)
                        .map(member -> member.person().code())
                        .collect(Collectors.toSet());
        var there =
                attendance.stream()
                        .filter(one -> voting.contains(one.member().code()))
                        .filter(one ->
                                one.presence() == Presence.PRESENT
                                        || one.presence() == Presence.SUBSTITUTED)
                        .count();
        return there >= quorum;
    }

    private static List<Problem> problems(List<Attendance> attendance, List<Member> membership) {
        var members =
                membership.stream()
                        .map(member -> member.person().code())
                        .collect(Collectors.toSet());
        var named = new HashSet<String>();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < attendance.size(); i++) {
            var one = attendance.get(i);
            var place = "attendance[" + i + "]";
            if (!members.isEmpty() && !members.contains(one.member().code())) {
                problems.add(new Problem(place + ".member", "is no member on the day"));
            }
            if (!named.add(one.member().code())) {
                problems.add(new Problem(place + ".member", "is named already"));
            }
            if (one.substitute() != null && one.presence() != Presence.SUBSTITUTED) {
                problems.add(
                        new Problem(place + ".substitute", "is for a member who is substituted"));
            }
        }
        return problems;
    }
}
