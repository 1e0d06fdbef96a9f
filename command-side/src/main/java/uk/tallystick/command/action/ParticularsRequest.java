package uk.tallystick.command.action;

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

/**
 * Which plan an action is part of, and who works on it; what is left out is gone.
 *
 * @param deliveryPlan the code of the plan whose action it is
 * @param number in that plan, as printed
 */
@Importable
public record ParticularsRequest(
        @Nullable @Pattern(regexp = Ids.CODE) String deliveryPlan,
        @Nullable @Text(max = 60) String number,
        @Nullable @Text String leadOrganisation,
        @Nullable @Size(max = 50) List<@NotNull @Text String> partners,
        @Nullable @Text(max = Text.PROSE) String reason,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {}
