package uk.tallystick.command.meeting;

import static uk.tallystick.events.meeting.MeetingStatus.AGENDA_PUBLISHED;
import static uk.tallystick.events.meeting.MeetingStatus.APPROVED;
import static uk.tallystick.events.meeting.MeetingStatus.APPROVED_SUBJECT_TO_AMENDMENT;
import static uk.tallystick.events.meeting.MeetingStatus.CANCELLED;
import static uk.tallystick.events.meeting.MeetingStatus.HELD;
import static uk.tallystick.events.meeting.MeetingStatus.MINUTES_DRAFTED;
import static uk.tallystick.events.meeting.MeetingStatus.SCHEDULED;

import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.meeting.MeetingCommand.ApproveMinutes;
import uk.tallystick.command.meeting.MeetingCommand.CancelMeeting;
import uk.tallystick.command.meeting.MeetingCommand.CorrectDate;
import uk.tallystick.command.meeting.MeetingCommand.DecideResolutions;
import uk.tallystick.command.meeting.MeetingCommand.DraftMinutes;
import uk.tallystick.command.meeting.MeetingCommand.HoldMeeting;
import uk.tallystick.command.meeting.MeetingCommand.MarkInformationOverdue;
import uk.tallystick.command.meeting.MeetingCommand.ProvideInformation;
import uk.tallystick.command.meeting.MeetingCommand.PublishAgenda;
import uk.tallystick.command.meeting.MeetingCommand.RequestInformation;
import uk.tallystick.command.meeting.MeetingCommand.ScheduleMeeting;
import uk.tallystick.command.meeting.MeetingState.NotScheduled;
import uk.tallystick.command.meeting.MeetingState.OnRecord;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.MeetingCancelled;
import uk.tallystick.events.meeting.MeetingEvent.MeetingDateCorrected;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.MinutesApproved;
import uk.tallystick.events.meeting.MeetingEvent.MinutesDrafted;
import uk.tallystick.events.meeting.Member;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What may happen to a meeting. */
final class MeetingDecider {

    /**
     * An agenda may be left out, for many a source has the meeting alone, and may be published
     * again until its minutes are approved; a date may turn out wrong at any time. Whoever was
     * asked for information may give it though the meeting was cancelled.
     */
    static final Lifecycle LIFECYCLE =
            Lifecycle.of("meeting")
                    .in(
                            SCHEDULED,
                            CorrectDate.class,
                            PublishAgenda.class,
                            HoldMeeting.class,
                            CancelMeeting.class,
                            RequestInformation.class,
                            ProvideInformation.class)
                    .in(
                            AGENDA_PUBLISHED,
                            CorrectDate.class,
                            PublishAgenda.class,
                            HoldMeeting.class,
                            CancelMeeting.class,
                            RequestInformation.class,
                            ProvideInformation.class)
                    .in(
                            HELD,
                            CorrectDate.class,
                            PublishAgenda.class,
                            DecideResolutions.class,
                            DraftMinutes.class,
                            RequestInformation.class,
                            ProvideInformation.class)
                    .in(
                            MINUTES_DRAFTED,
                            CorrectDate.class,
                            PublishAgenda.class,
                            DecideResolutions.class,
                            DraftMinutes.class,
                            ApproveMinutes.class,
                            RequestInformation.class,
                            ProvideInformation.class)
                    .in(
                            APPROVED,
                            CorrectDate.class,
                            RequestInformation.class,
                            ProvideInformation.class)
                    .in(
                            APPROVED_SUBJECT_TO_AMENDMENT,
                            CorrectDate.class,
                            RequestInformation.class,
                            ProvideInformation.class)
                    .in(CANCELLED, ProvideInformation.class);

    private MeetingDecider() {}

    static List<MeetingEvent> decide(MeetingState state, MeetingCommand command) {
        return switch (command) {
            case ScheduleMeeting c -> schedule(state, c);
            case CorrectDate c -> correctDate(onRecord(state, c), c);
            case PublishAgenda c -> {
                var meeting = possible(state, c);
                yield AgendaDecider.publish(meeting, c);
            }
            case HoldMeeting c -> AttendanceDecider.hold(onRecord(state, c), c);
            case CancelMeeting c -> cancel(onRecord(state, c), c);
            case DecideResolutions c -> AgendaDecider.decide(possible(state, c), c);
            case DraftMinutes c -> draftMinutes(onRecord(state, c), c);
            case ApproveMinutes c -> approveMinutes(onRecord(state, c), c);
            case RequestInformation c -> InformationDecider.request(possible(state, c), c);
            case ProvideInformation c -> InformationDecider.provide(possible(state, c), c);
            case MarkInformationOverdue c -> InformationDecider.markOverdue(state, c);
        };
    }

    private static OnRecord onRecord(MeetingState state, MeetingCommand command) {
        return switch (state) {
            case NotScheduled() -> throw new NotFound(command.id());
            case OnRecord meeting -> meeting;
        };
    }

    private static OnRecord possible(MeetingState state, MeetingCommand command) {
        var meeting = onRecord(state, command);
        LIFECYCLE.check(meeting.status(), command);
        return meeting;
    }

    private static List<MeetingEvent> schedule(MeetingState state, ScheduleMeeting c) {
        checkMembers(c.members());
        return switch (state) {
            case NotScheduled() ->
                    List.of(
                            new MeetingScheduled(
                                    c.id(),
                                    c.kind(),
                                    c.forum(),
                                    c.heldOn(),
                                    c.heldAsGiven(),
                                    c.place(),
                                    c.members(),
                                    c.quorum(),
                                    c.effectiveOn(),
                                    c.stated()));
            case OnRecord _ -> throw new NotPossible("a meeting with this id is on record already");
        };
    }

    static void checkMembers(List<Member> members) {
        var codes = new HashSet<String>();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < members.size(); i++) {
            if (!codes.add(members.get(i).person().code())) {
                problems.add(new Problem("members[" + i + "].person", "is a member already"));
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static List<MeetingEvent> correctDate(OnRecord meeting, CorrectDate c) {
        LIFECYCLE.check(meeting.status(), c);
        if (c.heldOn().equals(meeting.heldOn())) {
            return List.of();
        }
        var toCome = meeting.status() == SCHEDULED || meeting.status() == AGENDA_PUBLISHED;
        if (!toCome && c.heldOn().isAfter(c.today())) {
            throw new Invalid("heldOn", "is after today, though the meeting was held");
        }
        return List.of(
                new MeetingDateCorrected(
                        c.id(), c.heldOn(), c.reason(), c.effectiveOn(), c.stated()));
    }

    private static List<MeetingEvent> cancel(OnRecord meeting, CancelMeeting c) {
        return dated(
                meeting, c, new MeetingCancelled(c.id(), c.reason(), c.effectiveOn(), c.stated()));
    }

    private static List<MeetingEvent> draftMinutes(OnRecord meeting, DraftMinutes c) {
        return dated(
                meeting, c, new MinutesDrafted(c.id(), c.minutes(), c.effectiveOn(), c.stated()));
    }

    private static List<MeetingEvent> approveMinutes(OnRecord meeting, ApproveMinutes c) {
        return dated(
                meeting,
                c,
                new MinutesApproved(
                        c.id(), c.amendments(), c.atMeeting(), c.effectiveOn(), c.stated()));
    }

    /** A step that follows the last one: minutes are of a meeting that was held before them. */
    private static List<MeetingEvent> dated(
            OnRecord meeting, MeetingCommand c, MeetingEvent event) {
        var events = step(meeting, c, event);
        var last = meeting.lastStepOn();
        if (!events.isEmpty() && event.stated() == null && event.effectiveOn().isBefore(last)) {
            throw new Invalid("effectiveOn", "is before what was recorded last, of " + last);
        }
        return events;
    }

    /** What was said last is not said again. */
    static List<MeetingEvent> step(OnRecord meeting, MeetingCommand c, MeetingEvent event) {
        if (event.equals(meeting.last())) {
            return List.of();
        }
        LIFECYCLE.check(meeting.status(), c);
        return List.of(event);
    }
}
