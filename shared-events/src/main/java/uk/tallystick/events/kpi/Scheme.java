package uk.tallystick.events.kpi;

import uk.tallystick.events.Labelled;

import java.util.List;

/**
 * One way to divide a measure, such as by district.
 *
 * @param addsUp whether the parts' figures make the whole
 */
public record Scheme(Labelled name, List<Labelled> breakdowns, boolean addsUp) {
    public Scheme {
        breakdowns = List.copyOf(breakdowns);
    }
}
