package uk.tallystick.command.submission;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.submission.RevisionKind;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A published figure to be changed.
 *
 * @param submission the round, where two suppliers gave a figure for the same period
 */
@Importable
public record RevisionRequest(
        @NotNull @PeriodCode String period,
        @Nullable @Text(max = 60) String breakdown,
        @Nullable @Text String submission,
        @Nullable @Exact BigDecimal value,
        @NotNull RevisionKind kind,
        @NotNull @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
