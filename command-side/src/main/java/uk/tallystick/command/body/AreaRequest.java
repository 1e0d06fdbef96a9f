package uk.tallystick.command.body;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;

import java.time.LocalDate;
import java.util.List;

/** A part of the area, of the level that the scheme names; it lies in others, wholly or in part. */
@Importable
public record AreaRequest(
        @NotNull @Text String name,
        @NotNull @Text String scheme,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Ids.CODE) String> within,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
