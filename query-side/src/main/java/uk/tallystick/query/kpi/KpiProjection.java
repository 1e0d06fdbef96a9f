package uk.tallystick.query.kpi;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.kpi.KpiEvent;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

@Component
class KpiProjection implements Projection {

    static final String NAME = "kpi";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        switch (event.fact()) {
            case KpiEvent happened -> project(happened, event, rows);
            case SubmissionEvent happened -> FigureRows.write(happened, event, rows);
            default -> {}
        }
    }

    private static void project(KpiEvent happened, Recorded event, Rows rows) {
        switch (happened) {
            case KpiProposed proposed -> {
                rows.insert("kpi", definition(proposed, event).map(), event);
                status(proposed.id(), KpiStatus.PROPOSED, event, rows);
            }
            case KpiActivated activated -> status(activated.id(), KpiStatus.ACTIVE, event, rows);
            case BaselineSet set ->
                    rows.insert(
                            "kpi_baseline",
                            Columns.of(event)
                                    .with("id", set.id())
                                    .with("period", set.period())
                                    .with("value", set.value())
                                    .with("note", set.note())
                                    .map(),
                            event);
            case TargetSet set -> rows.insert("kpi_target", target(set, event).map(), event);
            case KpiEvent.KpiRedefined _,
                    KpiEvent.KpiSuspended _,
                    KpiEvent.KpiRetired _,
                    KpiEvent.LimitsRebased _,
                    KpiEvent.PeersRecorded _ -> {}
        }
    }

    private static void status(String id, KpiStatus status, Recorded event, Rows rows) {
        rows.insert(
                "kpi_status", Columns.of(event).with("id", id).with("status", status).map(), event);
    }

    private static Columns definition(KpiProposed proposed, Recorded event) {
        return Columns.of(event)
                .with("id", proposed.id())
                .with("body", Ids.bodyOf(proposed.id()))
                .with("code", Ids.codeOf(proposed.id()))
                .with("name", proposed.name())
                .with("unit", proposed.unit())
                .with("direction", proposed.direction())
                .with("polarity", proposed.polarity())
                .with("kpi_class", proposed.kpiClass())
                .with("scale", proposed.scale())
                .with("per", proposed.per())
                .with("seasonal", proposed.seasonal())
                .with("rolling", proposed.rolling())
                .with("plan_nodes", proposed.planNodes().toArray(String[]::new))
                .with("breakdown_codes", "breakdown_labels", proposed.breakdowns())
                .with("source", proposed.source() instanceof Labelled(_, var label) ? label : null);
    }

    private static Columns target(TargetSet set, Recorded event) {
        return Columns.of(event)
                .with("id", set.id())
                .with("shape", set.shape())
                .with("value", set.value())
                .with("by_period", set.byPeriod())
                .with("reference_period", set.referencePeriod())
                .with("out_of", set.outOf())
                .with(
                        "comparator_group",
                        set.comparatorGroup() instanceof Labelled(_, var label) ? label : null)
                .with("pair_codes", "pair_labels", set.breakdownPair())
                .with("tolerance", set.tolerance())
                .with(
                        "milestone_periods",
                        set.milestones().stream()
                                .map(m -> m.period().code())
                                .toArray(String[]::new))
                .with(
                        "milestone_values",
                        set.milestones().stream()
                                .map(m -> m.value().toPlainString())
                                .toArray(String[]::new))
                .with("reason", set.reason());
    }
}
