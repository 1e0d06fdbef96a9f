package uk.tallystick.command.kpi;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.PeriodCode;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * What the other forces of a comparator group reached.
 *
 * @param sourceRef where the figures stand
 */
@Importable
public record PeersRequest(
        @NotNull @Text String group,
        @NotNull @PeriodCode String period,
        @NotNull @Size(min = 1, max = 1_000) List<@NotNull @Valid PeerFigureRequest> figures,
        @Nullable @Text String sourceRef,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    /** What one of them reached. */
    public record PeerFigureRequest(@NotNull @Text String peer, @NotNull @Exact BigDecimal value) {}
}
