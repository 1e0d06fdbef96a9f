package uk.tallystick.command.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.meeting.MeetingState.OnRecord;
import uk.tallystick.command.meeting.MeetingState.Request;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;
import uk.tallystick.events.meeting.MeetingEvent.MeetingCancelled;
import uk.tallystick.events.meeting.MeetingEvent.MeetingDateCorrected;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.MinutesApproved;
import uk.tallystick.events.meeting.MeetingEvent.MinutesDrafted;
import uk.tallystick.events.meeting.MeetingEvent.PapersTabled;
import uk.tallystick.events.meeting.MeetingEvent.ResolutionsDecided;
import uk.tallystick.events.meeting.MeetingStatus;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each event changes of a meeting. */
final class MeetingEvolution {

    private MeetingEvolution() {}

    static MeetingState evolve(MeetingState state, MeetingEvent event) {
        if (event instanceof MeetingScheduled scheduled) {
            return new OnRecord(
                    scheduled,
                    MeetingStatus.SCHEDULED,
                    scheduled.heldOn(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    null);
        }
        return state instanceof OnRecord meeting ? next(meeting, event) : state;
    }

    private static OnRecord next(OnRecord was, MeetingEvent event) {
        return switch (event) {
            case MeetingScheduled _ -> was;
            case MeetingDateCorrected corrected -> heldOn(was, corrected.heldOn());
            case AgendaPublished agenda -> agenda(was, agenda);
            case PapersTabled tabled -> papers(was, tabled);
            case MeetingHeld _ -> status(was, MeetingStatus.HELD, event);
            case MeetingCancelled _ -> status(was, MeetingStatus.CANCELLED, event);
            case ResolutionsDecided decided -> resolved(was, decided);
            case MinutesDrafted _ -> status(was, MeetingStatus.MINUTES_DRAFTED, event);
            case MinutesApproved approved ->
                    status(
                            was,
                            approved.amendments() == null
                                    ? MeetingStatus.APPROVED
                                    : MeetingStatus.APPROVED_SUBJECT_TO_AMENDMENT,
                            event);
            case InformationRequested asked ->
                    request(was, asked.request(), new Request(asked, null, null));
            case InformationProvided provided -> provided(was, provided);
            case InformationOverdue overdue -> overdue(was, overdue);
        };
    }

    private static OnRecord status(OnRecord was, MeetingStatus status, MeetingEvent last) {
        return new OnRecord(
                was.facts(),
                status,
                was.heldOn(),
                was.items(),
                was.papers(),
                was.resolved(),
                was.requests(),
                last);
    }

    private static OnRecord heldOn(OnRecord was, LocalDate day) {
        return new OnRecord(
                was.facts(),
                was.status(),
                day,
                was.items(),
                was.papers(),
                was.resolved(),
                was.requests(),
                was.last());
    }

    /** An agenda that is published again after the meeting does not undo the meeting. */
    private static OnRecord agenda(OnRecord was, AgendaPublished agenda) {
        return new OnRecord(
                was.facts(),
                was.status() == MeetingStatus.SCHEDULED
                        ? MeetingStatus.AGENDA_PUBLISHED
                        : was.status(),
                was.heldOn(),
                agenda.items(),
                was.papers(),
                was.resolved(),
                was.requests(),
                was.last());
    }

    private static OnRecord papers(OnRecord was, PapersTabled tabled) {
        return new OnRecord(
                was.facts(),
                was.status(),
                was.heldOn(),
                was.items(),
                with(was.papers(), tabled.item(), tabled.papers()),
                was.resolved(),
                was.requests(),
                was.last());
    }

    private static OnRecord resolved(OnRecord was, ResolutionsDecided decided) {
        var all = new HashMap<>(was.resolved());
        decided.resolutions().forEach(resolved -> all.put(resolved.resolution(), resolved));
        return new OnRecord(
                was.facts(),
                was.status(),
                was.heldOn(),
                was.items(),
                was.papers(),
                all,
                was.requests(),
                was.last());
    }

    private static OnRecord request(OnRecord was, String code, Request request) {
        return new OnRecord(
                was.facts(),
                was.status(),
                was.heldOn(),
                was.items(),
                was.papers(),
                was.resolved(),
                with(was.requests(), code, request),
                was.last());
    }

    private static OnRecord provided(OnRecord was, InformationProvided provided) {
        @Nullable Request request = was.requests().get(provided.request());
        return request == null
                ? was
                : request(
                        was,
                        provided.request(),
                        new Request(request.asked(), provided, request.overdue()));
    }

    private static OnRecord overdue(OnRecord was, InformationOverdue overdue) {
        @Nullable Request request = was.requests().get(overdue.request());
        return request == null
                ? was
                : request(
                        was,
                        overdue.request(),
                        new Request(request.asked(), request.provided(), overdue));
    }

    private static <T> Map<String, T> with(Map<String, T> all, String key, T value) {
        var more = new HashMap<>(all);
        more.put(key, value);
        return more;
    }
}
