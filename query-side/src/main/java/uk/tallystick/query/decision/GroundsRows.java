package uk.tallystick.query.decision;

import uk.tallystick.events.Ids;
import uk.tallystick.events.decision.Basis;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.List;

/** The rows of what was decided, why, and what it rests on. */
final class GroundsRows {

    private static final Basis NOTHING =
            new Basis(
                    List.of(), List.of(), List.of(), null, null, null, null, null, null, List.of(),
                    null, false);

    private GroundsRows() {}

    static void insert(DecisionTaken taken, Recorded event, Rows rows) {
        var basis = taken.basis() == null ? NOTHING : taken.basis();
        rows.insert("decision_grounds", grounds(taken, basis, event).map(), event);
        for (var n = 0; n < basis.implications().size(); n++) {
            var said = basis.implications().get(n);
            rows.insert(
                    "decision_implication",
                    Columns.of(event)
                            .with("id", taken.id())
                            .with("n", n)
                            .with("kind", said.kind())
                            .with("text", said.text())
                            .map(),
                    event);
        }
        for (var n = 0; n < basis.advice().size(); n++) {
            var said = basis.advice().get(n);
            rows.insert(
                    "decision_advice",
                    Columns.of(event)
                            .with("id", taken.id())
                            .with("n", n)
                            .with("adviser", said.adviser())
                            .with("text", said.text())
                            .map(),
                    event);
        }
        for (var figure : basis.figures()) {
            rows.insert(
                    "decision_figure",
                    Columns.of(event)
                            .with("id", taken.id())
                            .with("kpi", Ids.of("kpi", Ids.bodyOf(taken.id()), figure.kpi()))
                            .with("breakdown", figure.breakdown())
                            .with("period", figure.period())
                            .map(),
                    event);
        }
    }

    private static Columns grounds(DecisionTaken taken, Basis basis, Recorded event) {
        return Columns.of(event)
                .with("id", taken.id())
                .with("decided", taken.decided())
                .with("rationale", taken.rationale())
                .with("alternatives", taken.alternatives())
                .with("consultees", "consultee_names", basis.consultees())
                .with("value", basis.value())
                .with("fund", basis.fund() == null ? null : basis.fund().label())
                .with("legal_basis", basis.legalBasis())
                .with("interests", basis.interests())
                .with("significance", basis.significance())
                .with("report", basis.report())
                .with("in_force_on", basis.inForceOn())
                .with("on_behalf", basis.onBehalf());
    }
}
