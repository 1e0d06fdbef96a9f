package uk.tallystick.command.kpi;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

import uk.tallystick.command.kpi.KpiState.NotProposed;
import uk.tallystick.command.kpi.KpiState.OnRecord;
import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.KpiEvent;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Definitions as they stand, read from the log: what a figure is checked against. */
@Component
public class KpiDefinitions {

    private final EventStore events;

    KpiDefinitions(EventStore events) {
        this.events = events;
    }

    /** The definitions of those of the codes that are on record. */
    public Map<String, KpiProposed> of(String body, Set<String> codes) {
        var definitions = new HashMap<String, KpiProposed>();
        for (var code : codes) {
            if (state(Ids.of("kpi", body, code)) instanceof OnRecord kpi) {
                definitions.put(code, kpi.definition());
            }
        }
        return definitions;
    }

    private KpiState state(String id) {
        KpiState state = new NotProposed();
        var stream = events.readEvents(id);
        while (stream.hasNext()) {
            state = KpiDecider.evolve(state, (KpiEvent) stream.next().getPayload());
        }
        return state;
    }
}
