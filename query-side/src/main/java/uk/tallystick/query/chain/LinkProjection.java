package uk.tallystick.query.chain;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Fact;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Origin;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionCarriedForward;
import uk.tallystick.events.action.ActionEvent.ActionMerged;
import uk.tallystick.events.action.ActionEvent.ParticularsChanged;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionSuperseded;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.recommendation.RecommendationEvent.EffectRecorded;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyExamined;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyFollowedUp;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.LinkedHashMap;
import java.util.Set;

/** One row per thing that an event names as its reason, its subject or its consequence. */
@Component
class LinkProjection implements Projection {

    /** The log never changes, and a cause stands on it before what it caused. */
    private static final String BECAUSE_OF_AN_EVENT =
            """
            INSERT INTO link (from_id, to_id, relation, from_pos, effective_from, stated_on, stated_source)
            SELECT ?, e.aggregate_id, 'because', ?, ?, ?, ? FROM event e
            WHERE e.event_id = ? AND e.aggregate_id <> ?
            ON CONFLICT DO NOTHING\
            """;

    /** A session names no KPIs: they are those that the topic was put down with. */
    private static final String SEEN_IN_SESSION =
            """
            INSERT INTO link (from_id, to_id, relation, seen_at, from_pos, effective_from, stated_on, stated_source)
            SELECT DISTINCT l.from_id, l.to_id, l.relation, ?::bigint, ?::bigint, ?::date, ?::date, ? FROM link l
            WHERE l.from_id = ? AND l.relation = 'about'
            ON CONFLICT DO NOTHING\
            """;

    @Override
    public String name() {
        return "link";
    }

    @Override
    public Set<String> tables() {
        return Set.of("link");
    }

    @Override
    public void project(Recorded event, Rows rows) {
        var fact = event.fact();
        switch (fact) {
            case ActionAdded added -> raised(added.particulars(), event, rows);
            case ParticularsChanged changed -> raised(changed.particulars(), event, rows);
            case ActionMerged merged ->
                    link(ofBody(fact, "action", merged.into()), "mergedInto", null, event, rows);
            case ActionCarriedForward carried ->
                    link(
                            ofBody(fact, "action", carried.into()),
                            "carriedForwardTo",
                            null,
                            event,
                            rows);
            case ScrutinyScheduled scheduled -> {
                because(scheduled.because(), event, rows);
                for (var kpi : scheduled.kpis()) {
                    link(
                            ofBody(fact, "kpi", kpi),
                            "about",
                            scheduled.seenAtPosition(),
                            event,
                            rows);
                }
            }
            case ScrutinyExamined examined -> seen(examined, event, rows);
            case ScrutinyFollowedUp followed -> {
                for (var action : followed.actions()) {
                    link(ofBody(fact, "action", action), "followedUpBy", null, event, rows);
                }
            }
            case DecisionProposed proposed -> because(proposed.because(), event, rows);
            case DecisionTaken taken -> reliedOn(taken, event, rows);
            case DecisionSuperseded superseded ->
                    link(
                            ofBody(fact, "decision", superseded.by()),
                            "supersededBy",
                            null,
                            event,
                            rows);
            case RecommendationMade made -> {
                because(made.because(), event, rows);
                for (var kpi : made.kpis()) {
                    link(ofBody(fact, "kpi", kpi), "about", null, event, rows);
                }
            }
            case EffectRecorded effect ->
                    link(
                            ofBody(fact, "kpi", effect.kpi()),
                            "effectOn",
                            effect.seenAtPosition(),
                            event,
                            rows);
            default -> {}
        }
        if (event.cause() instanceof String cause) {
            var stated = fact.stated();
            rows.write(
                    BECAUSE_OF_AN_EVENT,
                    fact.id(),
                    event.position(),
                    fact.effectiveOn(),
                    stated == null ? null : stated.on(),
                    stated == null ? null : stated.source(),
                    cause,
                    fact.id());
        }
    }

    private static void seen(ScrutinyExamined examined, Recorded event, Rows rows) {
        if (examined.seenAtPosition() != null) {
            var stated = examined.stated();
            rows.write(
                    SEEN_IN_SESSION,
                    examined.seenAtPosition(),
                    event.position(),
                    examined.effectiveOn(),
                    stated == null ? null : stated.on(),
                    stated == null ? null : stated.source(),
                    examined.id());
        }
    }

    private static void raised(@Nullable Particulars particulars, Recorded event, Rows rows) {
        if (particulars != null) {
            because(particulars.because(), event, rows);
        }
    }

    private static void because(@Nullable Origin origin, Recorded event, Rows rows) {
        if (origin == null) {
            return;
        }
        if (origin.thing() != null) {
            link(origin.thing(), "because", origin.seenAtPosition(), event, rows);
        }
        if (origin.figure() != null) {
            var kpi = ofBody(event.fact(), "kpi", origin.figure().kpi());
            link(kpi, "because", origin.seenAtPosition(), event, rows);
        }
    }

    private static void reliedOn(DecisionTaken taken, Recorded event, Rows rows) {
        if (taken.basis() != null) {
            for (var figure : taken.basis().figures()) {
                link(
                        ofBody(taken, "kpi", figure.kpi()),
                        "reliedOn",
                        taken.seenAtPosition(),
                        event,
                        rows);
            }
        }
    }

    private static String ofBody(Fact fact, String kind, String code) {
        return Ids.of(kind, Ids.bodyOf(fact.id()), code);
    }

    private static void link(
            String to, String relation, @Nullable Long seenAt, Recorded event, Rows rows) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("from_id", event.fact().id());
        row.put("to_id", to);
        row.put("relation", relation);
        row.put("seen_at", seenAt);
        rows.insert("link", row, event);
    }
}
