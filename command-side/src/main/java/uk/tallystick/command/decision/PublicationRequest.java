package uk.tallystick.command.decision;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.decision.DecisionPublication;

import java.time.LocalDate;

/**
 * Whether a decision is published.
 *
 * @param reason why not, or not all of it
 */
@Importable
public record PublicationRequest(
        @NotNull DecisionPublication publication,
        @Nullable @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
