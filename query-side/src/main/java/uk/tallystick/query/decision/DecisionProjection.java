package uk.tallystick.query.decision;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.decision.DecisionEvent;
import uk.tallystick.events.decision.DecisionEvent.DecisionDeferred;
import uk.tallystick.events.decision.DecisionEvent.DecisionPlanned;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionPublished;
import uk.tallystick.events.decision.DecisionEvent.DecisionRescinded;
import uk.tallystick.events.decision.DecisionEvent.DecisionSuperseded;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionEvent.DecisionWithdrawn;
import uk.tallystick.events.decision.DecisionPublication;
import uk.tallystick.events.decision.DecisionStatus;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Set;
import java.util.function.Consumer;

/**
 * A row for what the register says of a decision, one for its being taken, one for each step; and
 * those for what was decided and why, which fewer may see: {@link GroundsRows}.
 */
@Component
class DecisionProjection implements Projection {

    @Override
    public String name() {
        return "decision";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "decision",
                "decision_advice",
                "decision_figure",
                "decision_grounds",
                "decision_implication",
                "decision_step",
                "decision_taken");
    }

    /** Since 2 it knows all of a decision's life, and what it rests on. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof DecisionEvent fact)) {
            return;
        }
        switch (fact) {
            case DecisionPlanned planned -> {
                rows.insert("decision", planned(planned, event).map(), event);
                step(DecisionStatus.ON_FORWARD_PLAN, false, event, rows, _ -> {});
            }
            case DecisionProposed proposed -> {
                rows.insert("decision", proposed(proposed, event).map(), event);
                step(DecisionStatus.PROPOSED, false, event, rows, _ -> {});
            }
            case DecisionDeferred deferred ->
                    step(
                            DecisionStatus.DEFERRED,
                            false,
                            event,
                            rows,
                            row ->
                                    row.with("reason", deferred.reason())
                                            .with("until", deferred.until()));
            case DecisionWithdrawn withdrawn ->
                    step(
                            DecisionStatus.WITHDRAWN,
                            false,
                            event,
                            rows,
                            row -> row.with("reason", withdrawn.reason()));
            case DecisionTaken taken -> {
                rows.insert("decision_taken", taken(taken, event).map(), event);
                step(DecisionStatus.TAKEN, true, event, rows, _ -> {});
                GroundsRows.insert(taken, event, rows);
            }
            case DecisionPublished published ->
                    step(
                            status(published.publication()),
                            true,
                            event,
                            rows,
                            row -> row.with("reason", published.reason()));
            case DecisionSuperseded superseded ->
                    step(
                            DecisionStatus.SUPERSEDED,
                            true,
                            event,
                            rows,
                            row ->
                                    row.with("reason", superseded.reason())
                                            .with("by", superseded.by()));
            case DecisionRescinded rescinded ->
                    step(
                            DecisionStatus.RESCINDED,
                            true,
                            event,
                            rows,
                            row -> row.with("reason", rescinded.reason()));
        }
    }

    private static DecisionStatus status(DecisionPublication publication) {
        return switch (publication) {
            case PUBLISHED -> DecisionStatus.PUBLISHED;
            case PART_PUBLISHED -> DecisionStatus.PART_PUBLISHED;
            case WITHHELD -> DecisionStatus.WITHHELD;
        };
    }

    private static void step(
            DecisionStatus status,
            boolean sinceTaking,
            Recorded event,
            Rows rows,
            Consumer<Columns> more) {
        var row =
                Columns.of(event)
                        .with("id", event.fact().id())
                        .with("status", status)
                        .with("since_taking", sinceTaking);
        more.accept(row);
        rows.insert("decision_step", row.map(), event);
    }

    private static Columns planned(DecisionPlanned fact, Recorded event) {
        return Columns.of(event)
                .with("id", fact.id())
                .with("body", Ids.bodyOf(fact.id()))
                .with("reference", label(fact.reference()))
                .with("title", fact.title())
                .with("classification", fact.classification())
                .with("kind", fact.kind())
                .with("expected_on", fact.expectedOn())
                .with("expected_as_given", fact.expectedAsGiven())
                .with("plan_nodes", fact.planNodes().toArray(String[]::new));
    }

    private static Columns proposed(DecisionProposed fact, Recorded event) {
        return Columns.of(event)
                .with("id", fact.id())
                .with("body", Ids.bodyOf(fact.id()))
                .with("reference", label(fact.reference()))
                .with("title", fact.title())
                .with("classification", fact.classification())
                .with("kind", fact.kind())
                .with("originator", fact.originator())
                .with("plan_nodes", fact.planNodes().toArray(String[]::new));
    }

    private static Columns taken(DecisionTaken fact, Recorded event) {
        return Columns.of(event)
                .with("id", fact.id())
                .with("taken_on", fact.takenOn())
                .with("taken_as_given", fact.takenAsGiven())
                .with("made_by", label(fact.madeBy()))
                .with("capacity", fact.capacity())
                .with("seen_at", fact.seenAtPosition());
    }

    private static @Nullable Exhibit label(@Nullable Labelled text) {
        return text == null ? null : text.label();
    }
}
