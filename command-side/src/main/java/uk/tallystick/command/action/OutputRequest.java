package uk.tallystick.command.action;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What an action brought about, counted.
 *
 * @param of what is counted
 * @param asGiven the figure in the source's words, such as "about 90"
 */
@Importable
public record OutputRequest(
        @NotNull @Exact BigDecimal figure,
        @NotNull @Text(max = 200) String of,
        @Nullable @PeriodCode String period,
        @Nullable Marker marker,
        @Nullable @Text String asGiven,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
