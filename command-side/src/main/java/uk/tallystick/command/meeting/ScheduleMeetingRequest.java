package uk.tallystick.command.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.meeting.MeetingKind;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting to be put on record.
 *
 * @param heldAsGiven an imported date in the source's words, where it is not a full date
 * @param members who are members on the day; left out where nobody knows
 * @param quorum how many voting members have to be there
 */
@Importable
public record ScheduleMeetingRequest(
        @NotNull MeetingKind kind,
        @NotNull @Text(max = 200) String forum,
        @NotNull @Day LocalDate heldOn,
        @Nullable @Text String heldAsGiven,
        @Nullable @Text String place,
        @Nullable @Size(max = 200) List<@NotNull @Valid MemberRequest> members,
        @Nullable @Min(1) @Max(200) Integer quorum,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /**
     * A member.
     *
     * @param seat what they sit for, such as a council
     * @param voting whether they have a vote; they have, unless it says not
     */
    public record MemberRequest(
            @NotNull @Text(max = 200) String person,
            @Nullable @Text(max = 200) String seat,
            @Nullable Boolean voting) {}
}
