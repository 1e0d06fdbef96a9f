package uk.tallystick.command.body;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.body.BodyKind;

import java.time.LocalDate;

/** A body to be registered; its id is a slug. */
@Importable
public record RegisterBodyRequest(
        @NotNull @Pattern(regexp = Ids.SLUG) String id,
        @NotNull @Text String name,
        @NotNull BodyKind kind,
        @Nullable @Text String area,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
