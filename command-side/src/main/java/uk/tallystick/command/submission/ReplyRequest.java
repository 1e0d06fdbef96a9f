package uk.tallystick.command.submission;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.submission.ReplyKind;

import java.math.BigDecimal;

/**
 * What the force says of a figure.
 *
 * @param submission the round, where two suppliers gave a figure for the same period
 * @param value what it says the figure is, for a factual correction
 */
public record ReplyRequest(
        @NotNull @PeriodCode String period,
        @Nullable @Text(max = 60) String breakdown,
        @Nullable @Text String submission,
        @NotNull ReplyKind kind,
        @Nullable @Exact BigDecimal value,
        @NotNull @Text(max = Text.PROSE) String text) {}
