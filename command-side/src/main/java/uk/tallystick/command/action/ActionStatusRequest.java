package uk.tallystick.command.action;

import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;

import java.time.LocalDate;

/**
 * An action's status from a day on.
 *
 * @param effectiveOn today, or the day it was stated, if left out
 */
@Importable
public record ActionStatusRequest(
        @Schema(
                        allowableValues = {
                            "proposed",
                            "agreed",
                            "inProgress",
                            "paused",
                            "complete",
                            "businessAsUsual",
                            "withdrawn"
                        })
                @NotNull
                ActionStatus status,
        @Nullable Rag rag,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Text(max = Text.PROSE) String comment,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
