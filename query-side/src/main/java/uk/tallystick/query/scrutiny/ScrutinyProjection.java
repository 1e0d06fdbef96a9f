package uk.tallystick.query.scrutiny;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.scrutiny.ScrutinyEvent;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.LinkedHashMap;
import java.util.Map;

/** One row per topic put before a forum, and one for what came of it. */
@Component
class ScrutinyProjection implements Projection {

    @Override
    public String name() {
        return "scrutiny";
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof ScrutinyEvent fact)) {
            return;
        }
        switch (fact) {
            case ScrutinyScheduled scheduled ->
                    rows.insert("scrutiny", scheduled(scheduled), event);
            case ScrutinyOutcomeRecorded recorded ->
                    rows.insert("scrutiny_outcome", outcome(recorded), event);
            default -> {}
        }
    }

    private static Map<String, @Nullable Object> scheduled(ScrutinyScheduled fact) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", fact.id());
        row.put("body", Ids.bodyOf(fact.id()));
        row.put("forum", fact.forum().label());
        row.put("topic", fact.topic());
        row.put("held_on", fact.heldOn());
        row.put("held_as_given", fact.heldAsGiven());
        row.put("kpis", fact.kpis().toArray(String[]::new));
        row.put("seen_at", fact.seenAtPosition());
        row.put("stated_as_given", fact.stated() == null ? null : fact.stated().asGiven());
        return row;
    }

    private static Map<String, @Nullable Object> outcome(ScrutinyOutcomeRecorded fact) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", fact.id());
        row.put("outcome", fact.outcome());
        row.put("assurance", fact.assurance());
        row.put("recorded_on", fact.recordedOn());
        row.put("reasons", fact.reasons());
        row.put("review_on", fact.reviewOn());
        row.put("stated_as_given", fact.stated() == null ? null : fact.stated().asGiven());
        return row;
    }
}
