package uk.tallystick.command.kpi;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The figure to measure progress from.
 *
 * @param value in the KPI's unit; null while it is to be confirmed
 */
@Importable
public record BaselineRequest(
        @NotNull @PeriodCode String period,
        @Nullable @Exact BigDecimal value,
        @Nullable @Text(max = Text.PROSE) String note,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
