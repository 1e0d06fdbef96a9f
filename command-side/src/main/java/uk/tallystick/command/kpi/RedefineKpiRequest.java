package uk.tallystick.command.kpi;

import com.fasterxml.jackson.annotation.JsonProperty;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.Unit;

import java.time.LocalDate;
import java.util.List;

/**
 * A new version of a measure's definition, whole.
 *
 * @param unit left out while it is not known
 * @param kpiClass {@code kpi} if left out
 * @param scale decimal places shown
 * @param per a rate's denominator
 * @param definition text: how it is defined or worked out
 * @param breakInSeries whether earlier figures cannot be compared with later ones; false if left
 *     out
 * @param effectiveOn the day from which the definition counts; today, or the day it was stated, if
 *     left out
 */
@Importable(requiredOtherwise = {"direction", "source"})
public record RedefineKpiRequest(
        @NotNull @Text String name,
        @Nullable Unit unit,
        @Nullable Direction direction,
        @Nullable @Text String source,
        @Nullable Polarity polarity,
        @JsonProperty("class") @Nullable KpiClass kpiClass,
        @Nullable @Min(0) @Max(9) Integer scale,
        @Nullable @Min(1) Integer per,
        @Nullable Boolean seasonal,
        @Nullable Boolean rolling,
        @Nullable @Size(max = 50) List<@NotNull @Pattern(regexp = Ids.CODE) String> planNodes,
        @Nullable @Size(max = 200) List<@NotNull @Text String> breakdowns,
        @Nullable @Text(max = Text.PROSE) String definition,
        @Nullable @Size(max = 50) List<@NotNull @Text(max = 60) String> suppliers,
        @Nullable @Size(max = 50) List<@NotNull @Valid ComponentRequest> components,
        @Nullable @Size(max = 20) List<@NotNull @Valid SchemeRequest> schemes,
        @Nullable @Text String comparatorGroup,
        @Nullable @Min(2) @Max(60) Integer rollingMonths,
        @Nullable @Valid ChecksRequest checks,
        @Nullable @Valid SignalsRequest signals,
        @NotNull @Text(max = Text.PROSE) String reason,
        @Nullable Boolean breakInSeries,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements DefinitionRequest {}
