package uk.tallystick.command.plan;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.plan.CommitmentStatus;

import java.time.LocalDate;

/** What became of something that a plan promises. */
@Importable
public record CommitmentStatusRequest(
        @NotNull CommitmentStatus status,
        @Nullable @Text(max = Text.PROSE) String comment,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
