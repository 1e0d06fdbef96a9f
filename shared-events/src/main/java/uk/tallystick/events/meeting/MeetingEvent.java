package uk.tallystick.events.meeting;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;

public sealed interface MeetingEvent extends Fact {

    /**
     * A meeting was called.
     *
     * @param heldAsGiven the date in the source's words, where it is not a full date
     * @param members who are members on the day
     * @param quorum how many voting members have to be there
     */
    record MeetingScheduled(
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
            implements MeetingEvent {
        public MeetingScheduled {
            members = List.copyOf(members);
        }
    }

    /** The date was wrong, or the meeting was moved; the date before stays on record. */
    record MeetingDateCorrected(
            String id,
            LocalDate heldOn,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingEvent {}

    /** The agenda, or another that takes its place. */
    record AgendaPublished(
            String id, List<AgendaItem> items, LocalDate effectiveOn, @Nullable Stated stated)
            implements MeetingEvent {
        public AgendaPublished {
            items = List.copyOf(items);
        }
    }

    /**
     * The papers of an item, or others that take their place; none, if they are gone.
     *
     * @param item its code
     */
    record PapersTabled(
            String id,
            String item,
            List<Paper> papers,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingEvent {
        public PapersTabled {
            papers = List.copyOf(papers);
        }
    }

    /**
     * The meeting was held.
     *
     * @param members who were members on the day; empty if they are those it was called with
     * @param quorate whether enough voting members were there; null where nobody knows
     * @param seenAtPosition the ledger position of the figures before it
     */
    record MeetingHeld(
            String id,
            List<Member> members,
            List<Attendance> attendance,
            @Nullable Boolean quorate,
            @Nullable Long seenAtPosition,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingEvent {
        public MeetingHeld {
            members = List.copyOf(members);
            attendance = List.copyOf(attendance);
        }
    }

    /** It was not held. */
    record MeetingCancelled(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements MeetingEvent {}

    /**
     * What became of what the papers of an item proposed.
     *
     * @param item its code
     */
    record ResolutionsDecided(
            String id,
            String item,
            List<Resolved> resolutions,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingEvent {
        public ResolutionsDecided {
            resolutions = List.copyOf(resolutions);
        }
    }

    /** The minutes, or others that take their place. */
    record MinutesDrafted(
            String id, Exhibit minutes, LocalDate effectiveOn, @Nullable Stated stated)
            implements MeetingEvent {}

    /**
     * The minutes are a correct record, or one subject to amendments.
     *
     * @param amendments null if there are none
     * @param atMeeting the code of the meeting that approved them
     */
    record MinutesApproved(
            String id,
            @Nullable Exhibit amendments,
            @Nullable String atMeeting,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingEvent {}

    /**
     * The meeting, or a member of it, asks for information (Police Reform and Social Responsibility
     * Act 2011, section 13).
     *
     * @param request its code
     */
    record InformationRequested(
            String id,
            String request,
            @Nullable Labelled askedOf,
            Exhibit text,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingEvent {}

    /** It was given. */
    record InformationProvided(
            String id,
            String request,
            Exhibit answer,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingEvent {}

    /** It was not given by the day. */
    record InformationOverdue(
            String id,
            String request,
            LocalDate dueOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements MeetingEvent {}
}
