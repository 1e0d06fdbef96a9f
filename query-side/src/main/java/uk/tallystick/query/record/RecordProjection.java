package uk.tallystick.query.record;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Map;

/** One row per event: what history and "recorded later" are read from. */
@Component
class RecordProjection implements Projection {

    @Override
    public String name() {
        return "record";
    }

    @Override
    public void project(Recorded event, Rows rows) {
        var id = event.fact().id();
        rows.insert(
                "record",
                Map.of(
                        "id",
                        id,
                        "kind",
                        Ids.kindOf(id),
                        "body",
                        Ids.bodyOf(id),
                        "version",
                        event.version()),
                event);
    }
}
