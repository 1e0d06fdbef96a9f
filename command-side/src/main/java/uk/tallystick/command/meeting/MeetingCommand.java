package uk.tallystick.command.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;
import uk.tallystick.events.meeting.AgendaItem;
import uk.tallystick.events.meeting.Attendance;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.meeting.Member;
import uk.tallystick.events.meeting.Paper;
import uk.tallystick.events.meeting.Resolved;

import java.time.LocalDate;
import java.util.List;

sealed interface MeetingCommand extends Command {

    record ScheduleMeeting(
            String id,
            MeetingKind kind,
            Labelled forum,
            LocalDate heldOn,
            @Nullable Exhibit heldAsGiven,
            @Nullable Exhibit place,
            List<Member> members,
            @Nullable Integer quorum,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingCommand {}

    record CorrectDate(
            String id,
            LocalDate heldOn,
            Exhibit reason,
            LocalDate today,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingCommand {}

    record PublishAgenda(
            String id, List<Tabled> items, LocalDate effectiveOn, @Nullable Stated stated)
            implements MeetingCommand {}

    /** An item with its papers. */
    record Tabled(AgendaItem item, List<Paper> papers) {}

    /**
     * The meeting was held on its day.
     *
     * @param members who were members then; empty if they are those it was called with
     * @param today by which it must have been
     */
    record HoldMeeting(
            String id,
            List<Member> members,
            List<Attendance> attendance,
            @Nullable Long seenAtPosition,
            LocalDate today,
            @Nullable Stated stated)
            implements MeetingCommand {}

    record CancelMeeting(String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements MeetingCommand {}

    record DecideResolutions(String id, List<Resolved> resolutions, @Nullable Stated stated)
            implements MeetingCommand {}

    record DraftMinutes(String id, Exhibit minutes, LocalDate effectiveOn, @Nullable Stated stated)
            implements MeetingCommand {}

    record ApproveMinutes(
            String id,
            @Nullable Exhibit amendments,
            @Nullable String atMeeting,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingCommand {}

    record RequestInformation(
            String id,
            String request,
            @Nullable Labelled askedOf,
            Exhibit text,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingCommand {}

    record ProvideInformation(
            String id,
            String request,
            Exhibit answer,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingCommand {}

    /** The day of an information request has passed. */
    record MarkInformationOverdue(String id, String request, LocalDate dueOn, LocalDate effectiveOn)
            implements MeetingCommand {}
}
