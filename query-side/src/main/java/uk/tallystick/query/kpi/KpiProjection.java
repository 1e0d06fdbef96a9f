package uk.tallystick.query.kpi;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.kpi.KpiEvent;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.KpiRedefined;
import uk.tallystick.events.kpi.KpiEvent.KpiRetired;
import uk.tallystick.events.kpi.KpiEvent.KpiSuspended;
import uk.tallystick.events.kpi.KpiEvent.LimitsRebased;
import uk.tallystick.events.kpi.KpiEvent.PeersRecorded;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.kpi.KpiStatus;
import uk.tallystick.events.kpi.PeerFigure;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Map;
import java.util.Set;

@Component
class KpiProjection implements Projection {

    static final String NAME = "kpi";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "kpi",
                "kpi_baseline",
                "kpi_figure",
                "kpi_limits",
                "kpi_peers",
                "kpi_revision_published",
                "kpi_status",
                "kpi_target");
    }

    /** Since 2 definitions have versions, and figures what is said of them. */
    @Override
    public int version() {
        return 2;
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
                rows.insert(
                        "kpi",
                        definition(proposed.id(), proposed.definition(), event).map(),
                        event);
                status(proposed.id(), KpiStatus.PROPOSED, null, event, rows);
            }
            case KpiRedefined redefined ->
                    rows.insert(
                            "kpi",
                            definition(redefined.id(), redefined.definition(), event)
                                    .with("break_in_series", redefined.breakInSeries())
                                    .with("reason", redefined.reason())
                                    .map(),
                            event);
            case KpiActivated activated ->
                    status(activated.id(), KpiStatus.ACTIVE, null, event, rows);
            case KpiSuspended suspended ->
                    status(suspended.id(), KpiStatus.SUSPENDED, suspended.reason(), event, rows);
            case KpiRetired retired ->
                    status(retired.id(), KpiStatus.RETIRED, retired.reason(), event, rows);
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
            case LimitsRebased rebased ->
                    rows.insert(
                            "kpi_limits",
                            Columns.of(event)
                                    .with("id", rebased.id())
                                    .with("breakdown", rebased.breakdown())
                                    .with("period", rebased.from())
                                    .with("reason", rebased.reason())
                                    .map(),
                            event);
            case PeersRecorded peers -> peers(peers, event, rows);
        }
    }

    private static void status(
            String id, KpiStatus status, @Nullable Exhibit reason, Recorded event, Rows rows) {
        rows.insert(
                "kpi_status",
                Columns.of(event)
                        .with("id", id)
                        .with("status", status)
                        .with("reason", reason)
                        .map(),
                event);
    }

    /** What was recorded before of the group and period is no more. */
    private static void peers(PeersRecorded peers, Recorded event, Rows rows) {
        rows.close(
                "kpi_peers",
                Map.of(
                        "id", peers.id(),
                        "group_code", peers.group().code(),
                        "period", peers.period()),
                event);
        rows.insert(
                "kpi_peers",
                Columns.of(event)
                        .with("id", peers.id())
                        .with("group_code", peers.group().code())
                        .with("group_label", peers.group().label())
                        .with("period", peers.period())
                        .with("effective_from", peers.period().end())
                        .with(
                                "peer_codes",
                                "peer_labels",
                                peers.figures().stream().map(PeerFigure::peer).toList())
                        .with(
                                "peer_values",
                                peers.figures().stream()
                                        .map(figure -> figure.value().toPlainString())
                                        .toArray(String[]::new))
                        .with("source_ref", peers.sourceRef())
                        .map(),
                event);
    }

    private static Columns definition(
            String id, uk.tallystick.events.kpi.Definition proposed, Recorded event) {
        return Columns.of(event)
                .with("id", id)
                .with("body", Ids.bodyOf(id))
                .with("code", Ids.codeOf(id))
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
                .with("source", proposed.source() instanceof Labelled(_, var label) ? label : null)
                .with("method", MethodText.of(proposed.method()))
                .with("break_in_series", false);
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
                .with("reason", set.reason())
                .with("nested_in", set.nestedIn());
    }
}
