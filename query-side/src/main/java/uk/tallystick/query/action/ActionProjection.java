package uk.tallystick.query.action;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.action.ActionEvent.ActionCarriedForward;
import uk.tallystick.events.action.ActionEvent.ActionConfirmed;
import uk.tallystick.events.action.ActionEvent.ActionMerged;
import uk.tallystick.events.action.ActionEvent.ActionOverdue;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionEvent.ActionUntouched;
import uk.tallystick.events.action.ActionEvent.MilestoneReached;
import uk.tallystick.events.action.ActionEvent.MilestoneSet;
import uk.tallystick.events.action.ActionEvent.OutputRecorded;
import uk.tallystick.events.action.ActionEvent.ParticularsChanged;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.action.Rag;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.time.LocalDate;
import java.util.Set;

/** One row per action, and one per thing said of it. */
@Component
class ActionProjection implements Projection {

    @Override
    public String name() {
        return "action";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "action",
                "action_confirmation",
                "action_due",
                "action_end",
                "action_milestone",
                "action_milestone_reached",
                "action_output",
                "action_overdue",
                "action_particulars",
                "action_person",
                "action_status",
                "action_touch");
    }

    /** Since 2 it knows who works on them, by when, and what comes of it. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (!(event.fact() instanceof ActionEvent fact)) {
            return;
        }
        touch(fact, event, rows);
        switch (fact) {
            case ActionAdded added -> added(added, event, rows);
            case ActionStatusChanged changed ->
                    status(event, changed.status(), changed.rag(), changed.comment(), rows);
            case ParticularsChanged changed -> particulars(changed.particulars(), event, rows);
            case ActionAssigned assigned -> person("assigned", assigned.person(), event, rows);
            case ActionRescheduled moved -> due(moved.dueOn(), moved.reason(), event, rows);
            case MilestoneSet set -> milestone(set.milestone(), set.reason(), event, rows);
            case MilestoneReached reached ->
                    rows.insert(
                            "action_milestone_reached",
                            of(event)
                                    .with("milestone", reached.milestone())
                                    .with("comment", reached.comment())
                                    .map(),
                            event);
            case OutputRecorded output -> output(output, event, rows);
            case ActionConfirmed confirmed -> {
                rows.insert(
                        "action_confirmation",
                        of(event).with("comment", confirmed.comment()).map(),
                        event);
                person("confirmed", event.actor(), event, rows);
            }
            case ActionMerged merged -> {
                status(event, ActionStatus.MERGED, null, merged.reason(), rows);
                end(merged.into(), ActionStatus.MERGED, event, rows);
            }
            case ActionCarriedForward carried -> {
                status(event, ActionStatus.CARRIED_FORWARD, null, carried.reason(), rows);
                end(carried.into(), ActionStatus.CARRIED_FORWARD, event, rows);
            }
            case ActionOverdue overdue ->
                    rows.insert(
                            "action_overdue",
                            of(event).with("due_on", overdue.dueOn()).map(),
                            event);
            case ActionUntouched untouched ->
                    rows.insert(
                            "action_touch",
                            of(event).with("untouched_since", untouched.since()).map(),
                            event);
        }
    }

    private static void added(ActionAdded fact, Recorded event, Rows rows) {
        var particulars = fact.particulars();
        var because = particulars == null ? null : particulars.because();
        rows.insert("action", action(fact, because, event).map(), event);
        status(event, fact.status(), null, null, rows);
        due(fact.dueOn(), null, event, rows);
        if (particulars != null) {
            particulars(particulars, event, rows);
            particulars.milestones().forEach(milestone -> milestone(milestone, null, event, rows));
        }
    }

    private static Columns action(ActionAdded fact, @Nullable Origin because, Recorded event) {
        var figure = because == null ? null : because.figure();
        return of(event)
                .with("body", Ids.bodyOf(fact.id()))
                .with("title", fact.title())
                .with("lead", fact.lead())
                .with("nature", fact.nature())
                .with("owner", fact.owner())
                .with("plan_nodes", fact.planNodes().toArray(String[]::new))
                .with("conditions", fact.conditions())
                .with("because_thing", because == null ? null : because.thing())
                .with("because_kpi", figure == null ? null : figure.kpi())
                .with("because_breakdown", figure == null ? null : figure.breakdown())
                .with("because_period", figure == null ? null : figure.period())
                .with("because_position", because == null ? null : because.seenAtPosition());
    }

    private static void status(
            Recorded event,
            ActionStatus status,
            @Nullable Rag rag,
            @Nullable Exhibit comment,
            Rows rows) {
        rows.insert(
                "action_status",
                of(event).with("status", status).with("rag", rag).with("comment", comment).map(),
                event);
    }

    private static void particulars(Particulars fact, Recorded event, Rows rows) {
        var lead = fact.leadOrganisation();
        rows.insert(
                "action_particulars",
                of(event)
                        .with("delivery_plan", fact.deliveryPlan())
                        .with("number", fact.number())
                        .with("lead_organisation", lead == null ? null : lead.label())
                        .with(
                                "partners",
                                fact.partners().stream()
                                        .map(Labelled::label)
                                        .map(Exhibit::digest)
                                        .toArray(String[]::new))
                        .map(),
                event);
    }

    private static void due(
            @Nullable LocalDate dueOn, @Nullable Exhibit reason, Recorded event, Rows rows) {
        rows.insert(
                "action_due", of(event).with("due_on", dueOn).with("reason", reason).map(), event);
    }

    private static void milestone(
            ActionMilestone milestone, @Nullable Exhibit reason, Recorded event, Rows rows) {
        rows.insert(
                "action_milestone",
                of(event)
                        .with("milestone", milestone.code())
                        .with("title", milestone.title())
                        .with("due_on", milestone.dueOn())
                        .with("reason", reason)
                        .map(),
                event);
    }

    private static void output(OutputRecorded output, Recorded event, Rows rows) {
        rows.insert(
                "action_output",
                of(event)
                        .with("counted", output.of().code())
                        .with("counted_label", output.of().label())
                        .with("period", output.period())
                        .with("figure", output.figure())
                        .with("marker", output.marker())
                        .with("as_given", output.asGiven())
                        .map(),
                event);
    }

    private static void end(String into, ActionStatus how, Recorded event, Rows rows) {
        var other = Ids.of("action", Ids.bodyOf(event.fact().id()), into);
        rows.insert("action_end", of(event).with("into_id", other).with("how", how).map(), event);
    }

    private static void person(String part, @Nullable String person, Recorded event, Rows rows) {
        rows.insert(
                "action_person", of(event).with("part", part).with("person", person).map(), event);
    }

    /** Silence ends on the day on which something is said, whatever day that is about. */
    private static void touch(ActionEvent fact, Recorded event, Rows rows) {
        if (fact instanceof ActionOverdue || fact instanceof ActionUntouched) {
            return;
        }
        var stated = fact.stated();
        rows.insert(
                "action_touch",
                of(event)
                        .with("untouched_since", null)
                        .with("effective_from", stated == null ? event.recordedOn() : stated.on())
                        .map(),
                event);
    }

    private static Columns of(Recorded event) {
        return Columns.of(event).with("id", event.fact().id());
    }
}
