package uk.tallystick.query.pinning;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.scrutiny.ScrutinyItem;

import java.util.List;

/** What those who examined a topic saw of its KPIs; the projections of figures. */
@Component
public class ScrutinyFigures {

    private final Pinning pinning;

    ScrutinyFigures(Pinning pinning) {
        this.pinning = pinning;
    }

    public List<PinnedFigure> of(View view, ScrutinyItem item) {
        return pinning.latest(view, Ids.bodyOf(item.id()), item.seenAtPosition(), item.kpis());
    }
}
