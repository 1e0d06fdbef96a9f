package uk.tallystick.command.meeting;

import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;

import java.time.LocalDate;

/**
 * Minutes that are a correct record.
 *
 * @param amendments subject to which they are; left out if there are none
 * @param atMeeting the code of the meeting that approved them
 * @param effectiveOn today, or the day it was stated, if left out
 */
@Importable
public record ApproveMinutesRequest(
        @Nullable @Text(max = Text.PROSE) String amendments,
        @Nullable @Pattern(regexp = Ids.CODE) String atMeeting,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
