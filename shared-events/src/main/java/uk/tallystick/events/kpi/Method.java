package uk.tallystick.events.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;

import java.util.List;

/**
 * How a measure is made, divided and checked.
 *
 * @param text the definition, formula or footnote
 * @param suppliers who give its figures
 * @param components what it is put together from, such as 9 minutes in towns and 15 in the country
 * @param schemes ways to divide it, which need not nest
 * @param comparatorGroup the forces it is compared with
 * @param rollingMonths the window of a rolling figure
 * @param checks what of a new figure is surprising, or too small to be shown
 * @param signals the rules by which a change in its series is one
 */
public record Method(
        @Nullable Exhibit text,
        List<Labelled> suppliers,
        List<Component> components,
        List<Scheme> schemes,
        @Nullable Labelled comparatorGroup,
        @Nullable Integer rollingMonths,
        Checks checks,
        Signals signals) {

    /** Nothing is said of it. */
    public static final Method UNSAID =
            new Method(
                    null,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    Checks.NONE,
                    Signals.AS_PUBLISHED);

    public Method {
        suppliers = List.copyOf(suppliers);
        components = List.copyOf(components);
        schemes = List.copyOf(schemes);
    }

    /** The same, divided in other ways and with another threshold for small numbers. */
    public Method with(List<Scheme> otherSchemes, int suppressBelow) {
        return new Method(
                text,
                suppliers,
                components,
                otherSchemes,
                comparatorGroup,
                rollingMonths,
                new Checks(
                        checks.lowest(),
                        checks.highest(),
                        checks.largestChange(),
                        checks.smallestDenominator(),
                        suppressBelow),
                signals);
    }
}
