package uk.tallystick.query.body;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.body.BodyEvent.AreaDefined;
import uk.tallystick.events.body.BodyEvent.AreaEnded;
import uk.tallystick.events.body.BodyEvent.BodyAbolished;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.body.BodyEvent.ForceCovered;
import uk.tallystick.events.body.BodyEvent.ForceReleased;
import uk.tallystick.events.body.BodyEvent.FunctionsTransferred;
import uk.tallystick.events.body.BodyEvent.GradeGiven;
import uk.tallystick.events.body.BodyEvent.HolderAppointed;
import uk.tallystick.events.body.BodyEvent.HolderEnded;
import uk.tallystick.events.body.BodyEvent.MonitoringPhaseChanged;
import uk.tallystick.events.body.BodyStatus;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Set;

/** One row per body, and one per dated fact about it. */
@Component
class BodyProjection implements Projection {

    @Override
    public String name() {
        return "body";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "body",
                "body_area",
                "body_end",
                "body_force",
                "body_grade",
                "body_holder",
                "body_holder_end",
                "body_monitoring");
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof BodyEvent fact)) {
            return;
        }
        var row = Columns.of(event).with("slug", Ids.bodyOf(fact.id()));
        switch (fact) {
            case BodyRegistered e ->
                    insert(
                            "body",
                            row.with("name", e.name())
                                    .with("kind", e.kind())
                                    .with("area", e.area()),
                            event,
                            rows);
            case HolderAppointed e ->
                    insert(
                            "body_holder",
                            row.with("office", e.office())
                                    .with("holder", e.holder().code())
                                    .with("name", e.holder().label())
                                    .with("holding", e.holding())
                                    .with("until_on", e.until()),
                            event,
                            rows);
            case HolderEnded e ->
                    insert(
                            "body_holder_end",
                            row.with("office", e.office())
                                    .with("holder", e.holder())
                                    .with("reason", e.reason()),
                            event,
                            rows);
            case ForceCovered e ->
                    insert(
                            "body_force",
                            row.with("force", e.force().code())
                                    .with("name", e.force().label())
                                    .with("covered", true),
                            event,
                            rows);
            case ForceReleased e ->
                    insert(
                            "body_force",
                            row.with("force", e.force())
                                    .with("covered", false)
                                    .with("reason", e.reason()),
                            event,
                            rows);
            case AreaDefined e ->
                    insert(
                            "body_area",
                            row.with("area", e.area().code())
                                    .with("name", e.area().label())
                                    .with("scheme", e.scheme().code())
                                    .with("scheme_label", e.scheme().label())
                                    .with("within", e.within().toArray(String[]::new))
                                    .with("drawn", true),
                            event,
                            rows);
            case AreaEnded e ->
                    insert(
                            "body_area",
                            row.with("area", e.area())
                                    .with("within", new String[0])
                                    .with("drawn", false)
                                    .with("reason", e.reason()),
                            event,
                            rows);
            case MonitoringPhaseChanged e ->
                    insert(
                            "body_monitoring",
                            row.with("force", e.force())
                                    .with("phase", e.phase())
                                    .with("reason", e.reason()),
                            event,
                            rows);
            case GradeGiven e -> insert("body_grade", grade(row, e), event, rows);
            case FunctionsTransferred e ->
                    insert(
                            "body_end",
                            row.with("status", BodyStatus.FUNCTIONS_TRANSFERRED)
                                    .with("successor", e.to())
                                    .with("reason", e.reason()),
                            event,
                            rows);
            case BodyAbolished e ->
                    insert(
                            "body_end",
                            row.with("status", BodyStatus.ABOLISHED).with("reason", e.reason()),
                            event,
                            rows);
        }
    }

    private static Columns grade(Columns row, GradeGiven fact) {
        return row.with("force", fact.force())
                .with("inspection", fact.inspection().code())
                .with("inspection_label", fact.inspection().label())
                .with("question", fact.question().code())
                .with("question_label", fact.question().label())
                .with("grade", fact.grade())
                .with("published_on", fact.publishedOn());
    }

    private static void insert(String table, Columns row, Recorded event, Rows rows) {
        rows.insert(table, row.map(), event);
    }
}
