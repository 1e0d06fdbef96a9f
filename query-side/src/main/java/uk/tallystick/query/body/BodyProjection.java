package uk.tallystick.query.body;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.LinkedHashMap;
import java.util.Map;

/** One row per body. */
@Component
class BodyProjection implements Projection {

    @Override
    public String name() {
        return "body";
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof BodyEvent fact)) {
            return;
        }
        switch (fact) {
            case BodyRegistered registered -> rows.insert("body", body(registered), event);
            default -> {}
        }
    }

    private static Map<String, @Nullable Object> body(BodyRegistered fact) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("slug", Ids.bodyOf(fact.id()));
        row.put("name", fact.name());
        row.put("kind", fact.kind());
        row.put("area", fact.area());
        row.put("stated_as_given", fact.stated() == null ? null : fact.stated().asGiven());
        return row;
    }
}
