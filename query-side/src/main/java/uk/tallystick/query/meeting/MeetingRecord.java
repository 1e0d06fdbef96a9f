package uk.tallystick.query.meeting;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.meeting.Presence;
import uk.tallystick.events.meeting.ResolutionOutcome;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting with its agenda, attendance, minutes and requests.
 *
 * @param dates every day that it was said to be on, the first as first said, each other with why
 * @param minutes those that stand; null until there are any that the reader may see
 */
public record MeetingRecord(
        @JsonUnwrapped MeetingItem meeting,
        List<MeetingDate> dates,
        List<MeetingMember> members,
        List<MeetingAgendaItem> agenda,
        List<MeetingAttendance> attendance,
        @Nullable MeetingMinutes minutes,
        List<MeetingInformationRequest> informationRequests)
        implements Versioned {

    @Override
    public long version() {
        return meeting.version();
    }

    /**
     * A day that it was said to be on.
     *
     * @param asGiven in the source's words, where it is not a full date
     * @param reason why it took the place of the one before; null of the first
     */
    public record MeetingDate(
            LocalDate heldOn,
            @Nullable String asGiven,
            @Nullable String reason,
            long recordedAtPosition,
            @Nullable LocalDate statedOn,
            @Nullable String statedSource) {}

    /**
     * A member on the day.
     *
     * @param code what attendance calls them
     * @param seat what they sit for
     */
    public record MeetingMember(
            String code, @Nullable String person, @Nullable String seat, boolean voting) {}

    /**
     * An item of the agenda.
     *
     * @param number as printed
     * @param papers none of an exempt item, for readers from outside
     */
    public record MeetingAgendaItem(
            String code,
            @Nullable String number,
            @Nullable String title,
            boolean exempt,
            @Nullable String exemption,
            List<MeetingPaper> papers) {}

    /**
     * A paper.
     *
     * @param frozenAt the ledger position of the figures in it
     */
    public record MeetingPaper(
            String code,
            @Nullable String title,
            @Nullable Long frozenAt,
            List<MeetingResolution> resolutions) {}

    /**
     * What a paper proposed, and what became of it.
     *
     * @param outcome null until it is decided
     * @param asAmended what was resolved instead
     * @param addressedTo whom it asks for something
     */
    public record MeetingResolution(
            String code,
            @Nullable String text,
            @Nullable String addressedTo,
            @Schema(implementation = ResolutionOutcome.class) @Nullable String outcome,
            @Nullable String asAmended,
            @Nullable Long decidedAtPosition) {}

    /** Whether a member was there. */
    public record MeetingAttendance(
            String member,
            @Nullable String person,
            @Schema(implementation = Presence.class) String presence,
            @Nullable String substitute) {}

    /**
     * The minutes.
     *
     * @param approvedOn null until they are a correct record
     * @param amendments subject to which they are
     * @param approvedAt the code of the meeting that approved them, if the reader may know of it
     */
    public record MeetingMinutes(
            @Nullable String text,
            LocalDate draftedOn,
            @Nullable LocalDate approvedOn,
            @Nullable String amendments,
            @Nullable String approvedAt) {}

    /**
     * Information that was asked for.
     *
     * @param overdueSince the day after it was due, while it is not given
     * @param answer null until it is given
     */
    public record MeetingInformationRequest(
            String code,
            @Nullable String text,
            @Nullable String askedOf,
            LocalDate askedOn,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate overdueSince,
            @Nullable String answer,
            @Nullable LocalDate answeredOn) {}
}
