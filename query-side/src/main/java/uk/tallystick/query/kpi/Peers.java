package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the others of a comparator group reached in a period.
 *
 * @param group its code, made from its name
 */
public record Peers(String group, @Nullable String label, Period period, List<BigDecimal> values) {

    public Peers {
        values = values.stream().sorted().toList();
    }

    /** The middle value; of two in the middle, halfway between them. */
    public BigDecimal median() {
        var middle = values.size() / 2;
        return values.size() % 2 == 1
                ? values.get(middle)
                : values.get(middle - 1)
                        .add(values.get(middle))
                        .multiply(new BigDecimal("0.5"))
                        .stripTrailingZeros();
    }
}
