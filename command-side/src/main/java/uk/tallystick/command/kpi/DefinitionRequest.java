package uk.tallystick.command.kpi;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Exact;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.util.List;

/** What a request says of a measure, whether it proposes or redefines it. */
interface DefinitionRequest extends StatedRequest {

    String name();

    @Nullable Unit unit();

    @Nullable Direction direction();

    @Nullable String source();

    @Nullable Polarity polarity();

    @Nullable KpiClass kpiClass();

    @Nullable Integer scale();

    @Nullable Integer per();

    @Nullable Boolean seasonal();

    @Nullable Boolean rolling();

    @Nullable List<String> planNodes();

    @Nullable List<String> breakdowns();

    @Nullable String definition();

    @Nullable List<String> suppliers();

    @Nullable List<ComponentRequest> components();

    @Nullable List<SchemeRequest> schemes();

    @Nullable String comparatorGroup();

    @Nullable Integer rollingMonths();

    @Nullable ChecksRequest checks();

    @Nullable SignalsRequest signals();

    /** A part that the measure is put together from. */
    record ComponentRequest(
            @NotNull @Text String name, @Nullable @Exact BigDecimal value, @Nullable Unit unit) {}

    /**
     * A way to divide the measure.
     *
     * @param addsUp whether the parts make the whole; they do not if left out
     */
    record SchemeRequest(
            @NotNull @Text String name,
            @NotNull @Size(min = 1, max = 200) List<@NotNull @Text(max = 60) String> breakdowns,
            @Nullable Boolean addsUp) {}

    /**
     * What of a new figure is surprising, or too small to be shown.
     *
     * @param largestChange in percent
     * @param suppressBelow counts from 1 to below it are suppressed
     */
    record ChecksRequest(
            @Nullable @Exact BigDecimal lowest,
            @Nullable @Exact BigDecimal highest,
            @Nullable @Exact @DecimalMin(value = "0", inclusive = false) BigDecimal largestChange,
            @Nullable @Exact @PositiveOrZero BigDecimal smallestDenominator,
            @Nullable @Min(2) @Max(100) Integer suppressBelow) {}

    /**
     * The rules of Making Data Count that can be set.
     *
     * @param run 7 if left out
     * @param twoOfThree true if left out
     */
    record SignalsRequest(@Nullable @Min(6) @Max(12) Integer run, @Nullable Boolean twoOfThree) {}
}
