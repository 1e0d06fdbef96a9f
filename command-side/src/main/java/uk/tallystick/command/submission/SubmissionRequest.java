package uk.tallystick.command.submission;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.time.LocalDate;

/**
 * A reporting round to be opened.
 *
 * @param period of the round; each measurement may have its own
 */
@Importable(requiredOtherwise = "dueOn")
public record SubmissionRequest(
        @NotNull @PeriodCode String period,
        @NotNull @Text(max = 60) String supplier,
        @Nullable @Day LocalDate dueOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
