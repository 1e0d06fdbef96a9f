package uk.tallystick.command.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.meeting.ScheduleMeetingRequest.MemberRequest;
import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.meeting.Presence;

import java.time.LocalDate;
import java.util.List;

/**
 * A meeting that was held on its day.
 *
 * @param members who are members on the day; left out if they are those it was called with
 * @param attendance left out where nobody knows
 * @param seenAtPosition the ledger position of the figures before it
 */
@Importable
public record HoldMeetingRequest(
        @Nullable @Size(max = 200) List<@NotNull @Valid MemberRequest> members,
        @Nullable @Size(max = 200) List<@NotNull @Valid AttendedRequest> attendance,
        @Nullable @Min(1) Long seenAtPosition,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /**
     * Whether a member was there.
     *
     * @param member as in the membership
     */
    public record AttendedRequest(
            @NotNull @Text(max = 200) String member,
            @NotNull Presence presence,
            @Nullable @Text(max = 200) String substitute) {}
}
