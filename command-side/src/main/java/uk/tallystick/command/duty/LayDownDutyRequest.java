package uk.tallystick.command.duty;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.duty.Recurrence;

import java.time.LocalDate;

/**
 * What the law says must be public.
 *
 * @param law where it says so
 * @param timing in the words of the law
 * @param dueOn the first day that counts, if one is laid down
 */
@Importable
public record LayDownDutyRequest(
        @NotNull @Text String title,
        @NotNull @Text(max = Text.PROSE) String law,
        @Nullable @Text(max = Text.PROSE) String timing,
        @NotNull Recurrence recurrence,
        @Nullable @Day LocalDate dueOn,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
