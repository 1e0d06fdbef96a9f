package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionEvent.MilestoneSet;
import uk.tallystick.events.action.ActionEvent.ParticularsChanged;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.body.BodyEvent.AreaDefined;
import uk.tallystick.events.body.BodyEvent.ForceCovered;
import uk.tallystick.events.body.BodyEvent.GradeGiven;
import uk.tallystick.events.body.BodyEvent.HolderAppointed;
import uk.tallystick.events.body.BodyEvent.MonitoringPhaseChanged;
import uk.tallystick.events.body.Grade;
import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.MonitoringPhase;
import uk.tallystick.events.body.Office;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionDeferred;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionEvent.DecisionWithdrawn;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.KpiRedefined;
import uk.tallystick.events.kpi.KpiEvent.KpiRetired;
import uk.tallystick.events.kpi.KpiEvent.KpiSuspended;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.meeting.MeetingEvent.MeetingDateCorrected;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.plan.CommitmentStatus;
import uk.tallystick.events.plan.PlanEvent.CommitmentStatusChanged;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanEvent.PlanStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanVersioned;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryClaimed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAcknowledged;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationPostponed;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyExamined;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.query.asat.Clocked.Early;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Every kind of thing that is said with a day that it is about. */
final class EverythingClocked {

    private static final LocalDate DUE = LocalDate.of(2027, 1, 1);

    private EverythingClocked() {}

    private static Clocked said(
            String what,
            Clocked.Beginning beginning,
            Clocked.Saying saying,
            String path,
            String pointer,
            List<String> reads,
            Early early) {
        return new Clocked(
                what, beginning, saying, path, answer -> answer.at(pointer), reads, early);
    }

    static List<Clocked> all() {
        return List.of(
                said(
                        "the name of a KPI",
                        EverythingClocked::kpi,
                        (place, n, on, stated) ->
                                new KpiRedefined(
                                        place.id("kpi"),
                                        definition(place, n),
                                        false,
                                        place.words("Because"),
                                        on,
                                        stated),
                        "/kpis/X",
                        "/name",
                        List.of("Name 0", "Name 1", "Name 2", "Name 3"),
                        Early.REFUSED),
                said(
                        "the status of a KPI",
                        EverythingClocked::kpi,
                        (place, n, on, stated) ->
                                switch (n) {
                                    case 1 -> new KpiActivated(place.id("kpi"), on, stated);
                                    case 2 ->
                                            new KpiSuspended(
                                                    place.id("kpi"), place.words("No"), on, stated);
                                    default ->
                                            new KpiRetired(
                                                    place.id("kpi"), place.words("No"), on, stated);
                                },
                        "/kpis/X",
                        "/status",
                        List.of("proposed", "active", "suspended", "retired"),
                        Early.REFUSED),
                said(
                        "the baseline of a KPI",
                        EverythingClocked::kpi,
                        (place, n, on, stated) ->
                                new BaselineSet(
                                        place.id("kpi"),
                                        Period.of("2019-20"),
                                        BigDecimal.valueOf(n),
                                        null,
                                        on,
                                        stated),
                        "/kpis/X",
                        "/baseline/value",
                        List.of("", "1", "2", "3"),
                        Early.SAYING),
                said(
                        "the target of a KPI",
                        EverythingClocked::kpi,
                        (place, n, on, stated) ->
                                new TargetSet(
                                        place.id("kpi"),
                                        TargetShape.ABSOLUTE,
                                        BigDecimal.valueOf(n),
                                        Period.of("2027-28"),
                                        null,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        List.of(),
                                        null,
                                        null,
                                        on,
                                        stated),
                        "/kpis/X",
                        "/target/value",
                        List.of("", "1", "2", "3"),
                        Early.SAYING),
                said(
                        "the status of a round",
                        (place, on, stated) ->
                                new SubmissionRequested(
                                        place.id("submission"),
                                        Period.of("2019-20-Q4"),
                                        place.label("Crime survey"),
                                        null,
                                        on,
                                        stated),
                        (place, n, on, stated) ->
                                switch (n) {
                                    case 1 ->
                                            new SubmissionSubmitted(
                                                    place.id("submission"), on, stated);
                                    case 2 ->
                                            new SubmissionReturned(
                                                    place.id("submission"),
                                                    place.words("No"),
                                                    on,
                                                    stated);
                                    default ->
                                            new SubmissionApproved(
                                                    place.id("submission"), null, on, stated);
                                },
                        "/submissions/X",
                        "/status",
                        List.of("requested", "submitted", "returned", "approved"),
                        Early.BEGINNING),
                said(
                        "the status of an action",
                        EverythingClocked::action,
                        (place, n, on, stated) ->
                                new ActionStatusChanged(
                                        place.id("action"),
                                        List.of(
                                                        ActionStatus.IN_PROGRESS,
                                                        ActionStatus.PAUSED,
                                                        ActionStatus.COMPLETE)
                                                .get(n - 1),
                                        null,
                                        null,
                                        on,
                                        stated),
                        "/actions/X",
                        "/status",
                        List.of("agreed", "inProgress", "paused", "complete"),
                        Early.BEGINNING),
                said(
                        "the day an action is due",
                        EverythingClocked::action,
                        (place, n, on, stated) ->
                                new ActionRescheduled(
                                        place.id("action"),
                                        DUE.plusDays(n),
                                        place.words("Late"),
                                        on,
                                        stated),
                        "/actions/X",
                        "/dueOn",
                        List.of("2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"),
                        Early.BEGINNING),
                said(
                        "the day a milestone is due",
                        EverythingClocked::action,
                        (place, n, on, stated) ->
                                new MilestoneSet(
                                        place.id("action"),
                                        new ActionMilestone(
                                                "M1", place.words("Draft"), DUE.plusDays(n)),
                                        null,
                                        on,
                                        stated),
                        "/actions/X",
                        "/milestones/0/dueOn",
                        List.of("", "2027-01-02", "2027-01-03", "2027-01-04"),
                        Early.SAYING),
                said(
                        "the organisation that leads an action",
                        EverythingClocked::action,
                        (place, n, on, stated) ->
                                new ParticularsChanged(
                                        place.id("action"),
                                        new Particulars(
                                                null,
                                                null,
                                                place.label("Council " + n),
                                                List.of(),
                                                List.of(),
                                                null),
                                        null,
                                        on,
                                        stated),
                        "/actions/X",
                        "/leadOrganisation",
                        List.of("", "Council 1", "Council 2", "Council 3"),
                        Early.SAYING),
                said(
                        "whom an action is assigned to",
                        EverythingClocked::action,
                        (place, n, on, stated) ->
                                new ActionAssigned(place.id("action"), "person:" + n, on, stated),
                        "/actions/X",
                        "/assignedTo/id",
                        List.of("", "person:1", "person:2", "person:3"),
                        Early.SAYING),
                said(
                        "the status of a plan",
                        EverythingClocked::plan,
                        (place, n, on, stated) ->
                                new PlanStatusChanged(
                                        place.id("plan"),
                                        List.of(
                                                        PlanStatus.WITH_PANEL,
                                                        PlanStatus.ISSUED,
                                                        PlanStatus.VARIED)
                                                .get(n - 1),
                                        null,
                                        null,
                                        on,
                                        stated),
                        "/plans/X",
                        "/status",
                        List.of("consulting", "withPanel", "issued", "varied"),
                        Early.BEGINNING),
                said(
                        "the title of a plan",
                        EverythingClocked::plan,
                        EverythingClocked::version,
                        "/plans/X",
                        "/title",
                        List.of("Plan 0", "Plan 1", "Plan 2", "Plan 3"),
                        Early.REFUSED),
                said(
                        "a part of a plan",
                        EverythingClocked::plan,
                        EverythingClocked::version,
                        "/plans/X",
                        "/nodes/0/title",
                        List.of("Promise 0", "Promise 1", "Promise 2", "Promise 3"),
                        Early.REFUSED),
                said(
                        "what became of a promise",
                        EverythingClocked::plan,
                        (place, n, on, stated) ->
                                new CommitmentStatusChanged(
                                        place.id("plan"),
                                        "P1",
                                        List.of(
                                                        CommitmentStatus.IN_PROGRESS,
                                                        CommitmentStatus.KEPT,
                                                        CommitmentStatus.PARTLY_KEPT)
                                                .get(n - 1),
                                        null,
                                        on,
                                        stated),
                        "/plans/X",
                        "/nodes/0/status/status",
                        List.of("", "inProgress", "kept", "partlyKept"),
                        Early.SAYING),
                said(
                        "the status of a decision",
                        EverythingClocked::decision,
                        (place, n, on, stated) ->
                                switch (n) {
                                    case 1 ->
                                            new DecisionDeferred(
                                                    place.id("decision"),
                                                    null,
                                                    place.words("Later"),
                                                    on,
                                                    stated);
                                    case 2 ->
                                            new DecisionWithdrawn(
                                                    place.id("decision"),
                                                    place.words("No"),
                                                    on,
                                                    stated);
                                    default -> taken(place, n, on, stated);
                                },
                        "/decisions/X",
                        "/status",
                        List.of("proposed", "deferred", "withdrawn", "taken"),
                        Early.BEGINNING),
                said(
                        "what was decided",
                        EverythingClocked::decision,
                        EverythingClocked::taken,
                        "/decisions/X",
                        "/decided",
                        List.of("", "Decided 1", "Decided 2", "Decided 3"),
                        Early.SAYING),
                said(
                        "the outcome of a scrutiny",
                        EverythingClocked::scrutiny,
                        (place, n, on, stated) ->
                                new ScrutinyOutcomeRecorded(
                                        place.id("scrutiny"),
                                        List.of(Outcome.ASSURED, Outcome.NOTED, Outcome.ESCALATED)
                                                .get(n - 1),
                                        null,
                                        on,
                                        null,
                                        null,
                                        on,
                                        stated),
                        "/scrutiny/X",
                        "/outcome/outcome",
                        List.of("", "assured", "noted", "escalated"),
                        Early.SAYING),
                said(
                        "what a scrutiny was told",
                        EverythingClocked::scrutiny,
                        (place, n, on, stated) ->
                                new ScrutinyExamined(
                                        place.id("scrutiny"),
                                        place.words("Response " + n),
                                        null,
                                        null,
                                        null,
                                        on,
                                        stated),
                        "/scrutiny/X",
                        "/examination/response",
                        List.of("", "Response 1", "Response 2", "Response 3"),
                        Early.SAYING),
                said(
                        "the day of a meeting",
                        (place, on, stated) ->
                                new MeetingScheduled(
                                        place.id("meeting"),
                                        MeetingKind.PANEL,
                                        place.label("Panel"),
                                        DUE,
                                        null,
                                        null,
                                        List.of(),
                                        null,
                                        on,
                                        stated),
                        (place, n, on, stated) ->
                                new MeetingDateCorrected(
                                        place.id("meeting"),
                                        DUE.plusDays(n),
                                        place.words("Moved"),
                                        on,
                                        stated),
                        "/meetings/X",
                        "/heldOn",
                        List.of("2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"),
                        Early.SAYING),
                said(
                        "the status of a recommendation",
                        EverythingClocked::recommendation,
                        (place, n, on, stated) ->
                                switch (n) {
                                    case 1 ->
                                            new RecommendationAcknowledged(
                                                    place.id("recommendation"), null, on, stated);
                                    case 2 ->
                                            new DeliveryClaimed(
                                                    place.id("recommendation"),
                                                    place.words("Done"),
                                                    on,
                                                    stated);
                                    default ->
                                            new RecommendationClosed(
                                                    place.id("recommendation"), null, on, stated);
                                },
                        "/recommendations/X",
                        "/status",
                        List.of("made", "acknowledged", "deliveryClaimed", "closed"),
                        Early.SAYING),
                said(
                        "the day a recommendation is to be delivered by",
                        EverythingClocked::recommendation,
                        (place, n, on, stated) ->
                                new RecommendationPostponed(
                                        place.id("recommendation"),
                                        DUE.plusDays(n),
                                        place.words("Late"),
                                        on,
                                        stated),
                        "/recommendations/X",
                        "/deliverBy",
                        List.of("2027-01-01", "2027-01-02", "2027-01-03", "2027-01-04"),
                        Early.SAYING),
                new Clocked(
                        "who holds an office",
                        EverythingClocked::force,
                        (place, n, on, stated) ->
                                new HolderAppointed(
                                        Ids.body(place.body()),
                                        Office.COMMISSIONER,
                                        place.label("Holder " + n),
                                        Holding.ELECTED,
                                        null,
                                        on,
                                        stated),
                        "/holders",
                        EverythingClocked::inOffice,
                        List.of("", "Holder 1", "Holder 2", "Holder 3"),
                        Early.SAYING),
                said(
                        "how closely a force is watched",
                        EverythingClocked::force,
                        (place, n, on, stated) ->
                                new MonitoringPhaseChanged(
                                        Ids.body(place.body()),
                                        "police",
                                        n == 2 ? MonitoringPhase.SCAN : MonitoringPhase.ENGAGE,
                                        null,
                                        on,
                                        stated),
                        "/forces/police",
                        "/monitoring/phase",
                        List.of("", "engage", "scan", "engage"),
                        Early.SAYING),
                said(
                        "how a force is graded",
                        EverythingClocked::force,
                        (place, n, on, stated) ->
                                new GradeGiven(
                                        Ids.body(place.body()),
                                        "police",
                                        place.label("PEEL 2019"),
                                        place.label("Crime data"),
                                        List.of(
                                                        Grade.GOOD,
                                                        Grade.ADEQUATE,
                                                        Grade.REQUIRES_IMPROVEMENT)
                                                .get(n - 1),
                                        null,
                                        on,
                                        stated),
                        "/forces/police",
                        "/grades/0/grade",
                        List.of("", "good", "adequate", "requiresImprovement"),
                        Early.SAYING),
                said(
                        "the name of an area",
                        EverythingClocked::force,
                        (place, n, on, stated) ->
                                new AreaDefined(
                                        Ids.body(place.body()),
                                        new Labelled("area", place.words("Area " + n)),
                                        place.label("Councils"),
                                        List.of(),
                                        on,
                                        stated),
                        "/areas",
                        "/items/0/name",
                        List.of("", "Area 1", "Area 2", "Area 3"),
                        Early.SAYING));
    }

    private static KpiProposed kpi(Place place, LocalDate on, @Nullable Stated stated) {
        var first = definition(place, 0);
        return new KpiProposed(
                place.id("kpi"),
                first.name(),
                first.unit(),
                first.direction(),
                first.source(),
                first.polarity(),
                first.kpiClass(),
                first.scale(),
                first.per(),
                first.seasonal(),
                first.rolling(),
                first.planNodes(),
                first.breakdowns(),
                first.method(),
                on,
                stated);
    }

    private static Definition definition(Place place, int number) {
        return new Definition(
                place.words("Name " + number),
                Unit.COUNT,
                Direction.DECREASE,
                place.label("Crime survey"),
                Polarity.LOWER_IS_BETTER,
                KpiClass.KPI,
                0,
                null,
                false,
                false,
                List.of(),
                List.of(),
                Method.UNSAID);
    }

    private static ActionAdded action(Place place, LocalDate on, @Nullable Stated stated) {
        return new ActionAdded(
                place.id("action"),
                place.words("Fund refuges"),
                ActionStatus.AGREED,
                null,
                null,
                null,
                List.of(),
                DUE,
                null,
                null,
                on,
                stated);
    }

    private static PlanRecorded plan(Place place, LocalDate on, @Nullable Stated stated) {
        return new PlanRecorded(
                place.id("plan"),
                place.words("Plan 0"),
                null,
                null,
                PlanStatus.CONSULTING,
                List.of(node(place, 0)),
                PlanKind.PLAN,
                null,
                null,
                null,
                on,
                stated);
    }

    private static PlanVersioned version(
            Place place, int number, LocalDate on, @Nullable Stated stated) {
        return new PlanVersioned(
                place.id("plan"),
                place.label("Version " + number),
                place.words("Plan " + number),
                null,
                null,
                List.of(node(place, number)),
                null,
                on,
                stated);
    }

    private static Node node(Place place, int number) {
        return new Node(
                "P1",
                place.label("Promise"),
                place.words("Promise " + number),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private static DecisionProposed decision(Place place, LocalDate on, @Nullable Stated stated) {
        return new DecisionProposed(
                place.id("decision"),
                null,
                place.words("Fund refuges"),
                Classification.PUBLIC,
                null,
                null,
                List.of(),
                null,
                on,
                stated);
    }

    private static DecisionTaken taken(
            Place place, int number, LocalDate on, @Nullable Stated stated) {
        return new DecisionTaken(
                place.id("decision"),
                on,
                null,
                null,
                null,
                place.words("Decided " + number),
                null,
                null,
                null,
                null,
                on,
                stated);
    }

    private static ScrutinyScheduled scrutiny(Place place, LocalDate on, @Nullable Stated stated) {
        return new ScrutinyScheduled(
                place.id("scrutiny"),
                place.label("Board"),
                place.words("Victims"),
                on,
                null,
                List.of(),
                null,
                List.of(),
                null,
                on,
                stated);
    }

    private static RecommendationMade recommendation(
            Place place, LocalDate on, @Nullable Stated stated) {
        return new RecommendationMade(
                place.id("recommendation"),
                null,
                place.words("Answer faster"),
                place.label("Panel"),
                null,
                null,
                null,
                null,
                on,
                null,
                null,
                null,
                DUE,
                List.of(),
                List.of(),
                null,
                on,
                stated);
    }

    private static ForceCovered force(Place place, LocalDate on, @Nullable Stated stated) {
        return new ForceCovered(
                Ids.body(place.body()),
                new Labelled("police", place.words("The police")),
                on,
                stated);
    }

    private static JsonNode inOffice(JsonNode holders) {
        return holders.path("items")
                .valueStream()
                .filter(holder -> holder.path("inOffice").asBoolean())
                .findFirst()
                .map(holder -> holder.path("name"))
                .orElse(NullNode.getInstance());
    }
}
