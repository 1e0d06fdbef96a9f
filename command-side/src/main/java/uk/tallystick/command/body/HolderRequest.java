package uk.tallystick.command.body;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.Office;

import java.time.LocalDate;

/** Somebody takes an office; until is the last day, where it is known beforehand. */
@Importable
public record HolderRequest(
        @NotNull Office office,
        @NotNull @Text String name,
        @Nullable Holding holding,
        @Nullable @Day LocalDate until,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
