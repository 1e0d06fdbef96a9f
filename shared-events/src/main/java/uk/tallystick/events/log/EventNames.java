package uk.tallystick.events.log;

import uk.tallystick.events.Fact;
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
import uk.tallystick.events.decision.DecisionEvent.DecisionDeferred;
import uk.tallystick.events.decision.DecisionEvent.DecisionPlanned;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionPublished;
import uk.tallystick.events.decision.DecisionEvent.DecisionRescinded;
import uk.tallystick.events.decision.DecisionEvent.DecisionSuperseded;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionEvent.DecisionWithdrawn;
import uk.tallystick.events.duty.DutyEvent.DutyArchived;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyEvent.DutyOverdue;
import uk.tallystick.events.duty.DutyEvent.DutyPublished;
import uk.tallystick.events.duty.DutyEvent.DutyUpdated;
import uk.tallystick.events.duty.DutyEvent.DutyWithheld;
import uk.tallystick.events.exhibit.ExhibitEvent.ExhibitFiled;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.KpiRedefined;
import uk.tallystick.events.kpi.KpiEvent.KpiRetired;
import uk.tallystick.events.kpi.KpiEvent.KpiSuspended;
import uk.tallystick.events.kpi.KpiEvent.LimitsRebased;
import uk.tallystick.events.kpi.KpiEvent.PeersRecorded;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;
import uk.tallystick.events.meeting.MeetingEvent.MeetingCancelled;
import uk.tallystick.events.meeting.MeetingEvent.MeetingDateCorrected;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.MinutesApproved;
import uk.tallystick.events.meeting.MeetingEvent.MinutesDrafted;
import uk.tallystick.events.meeting.MeetingEvent.PapersTabled;
import uk.tallystick.events.meeting.MeetingEvent.ResolutionsDecided;
import uk.tallystick.events.person.PersonEvent.PersonErased;
import uk.tallystick.events.person.PersonEvent.PersonRegistered;
import uk.tallystick.events.person.PersonEvent.RolesGranted;
import uk.tallystick.events.person.PersonEvent.RolesRevoked;
import uk.tallystick.events.plan.PlanEvent.CommitmentStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanEvent.PlanStatusChanged;
import uk.tallystick.events.plan.PlanEvent.PlanVersioned;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryClaimed;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryNotAccepted;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.EffectRecorded;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAcknowledged;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAnswered;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationPostponed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationProgressed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.QuestionsPut;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyClosed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyExamined;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyFollowedUp;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewOverdue;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.submission.SubmissionEvent.FactsChecked;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.ReplyPublished;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionOverdue;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReopened;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The name and revision under which each event stands on the log, for ever. */
public final class EventNames {

    private record OnLog(String name, String revision) {}

    private static final Map<Class<? extends Fact>, OnLog> BY_TYPE = new LinkedHashMap<>();
    private static final Map<String, Class<? extends Fact>> BY_NAME = new LinkedHashMap<>();

    static {
        add(BodyRegistered.class, "body-registered", "1");
        add(PlanRecorded.class, "plan-recorded", "2");
        add(KpiProposed.class, "kpi-proposed", "2");
        add(KpiActivated.class, "kpi-activated", "1");
        add(BaselineSet.class, "baseline-set", "1");
        add(TargetSet.class, "target-set", "2");
        add(SubmissionRequested.class, "submission-requested", "1");
        add(MeasurementsRecorded.class, "measurements-recorded", "2");
        add(SubmissionSubmitted.class, "submission-submitted", "1");
        add(SubmissionReturned.class, "submission-returned", "1");
        add(SubmissionApproved.class, "submission-approved", "2");
        add(SubmissionPublished.class, "submission-published", "2");
        add(SubmissionWithdrawn.class, "submission-withdrawn", "1");
        add(FigureRevised.class, "figure-revised", "2");
        add(RevisionPublished.class, "revision-published", "1");
        add(KpiRedefined.class, "kpi-redefined", "1");
        add(KpiSuspended.class, "kpi-suspended", "1");
        add(KpiRetired.class, "kpi-retired", "1");
        add(LimitsRebased.class, "limits-rebased", "1");
        add(PeersRecorded.class, "peers-recorded", "1");
        add(SubmissionReopened.class, "submission-reopened", "1");
        add(SubmissionOverdue.class, "submission-overdue", "1");
        add(FactsChecked.class, "facts-checked", "1");
        add(FigureReplied.class, "figure-replied", "1");
        add(ReplyPublished.class, "reply-published", "1");
        add(ActionAdded.class, "action-added", "2");
        add(ActionStatusChanged.class, "action-status-changed", "1");
        add(DecisionProposed.class, "decision-proposed", "2");
        add(DecisionTaken.class, "decision-taken", "2");
        add(ScrutinyScheduled.class, "scrutiny-scheduled", "2");
        add(ScrutinyOutcomeRecorded.class, "scrutiny-outcome-recorded", "1");
        add(PersonRegistered.class, "person-registered", "1");
        add(RolesGranted.class, "roles-granted", "1");
        add(RolesRevoked.class, "roles-revoked", "1");
        add(PersonErased.class, "person-erased", "1");
        add(VisibilitySet.class, "visibility-set", "1");
        add(HolderAppointed.class, "holder-appointed", "1");
        add(HolderEnded.class, "holder-ended", "1");
        add(ForceCovered.class, "force-covered", "1");
        add(ForceReleased.class, "force-released", "1");
        add(AreaDefined.class, "area-defined", "1");
        add(AreaEnded.class, "area-ended", "1");
        add(MonitoringPhaseChanged.class, "monitoring-phase-changed", "1");
        add(GradeGiven.class, "grade-given", "1");
        add(FunctionsTransferred.class, "functions-transferred", "1");
        add(BodyAbolished.class, "body-abolished", "1");
        add(PlanVersioned.class, "plan-versioned", "1");
        add(PlanStatusChanged.class, "plan-status-changed", "1");
        add(CommitmentStatusChanged.class, "commitment-status-changed", "1");
        add(ActionAssigned.class, "action-assigned", "1");
        add(ActionRescheduled.class, "action-rescheduled", "1");
        add(MilestoneSet.class, "milestone-set", "1");
        add(MilestoneReached.class, "milestone-reached", "1");
        add(OutputRecorded.class, "output-recorded", "1");
        add(ActionConfirmed.class, "action-confirmed", "1");
        add(ActionMerged.class, "action-merged", "1");
        add(ActionCarriedForward.class, "action-carried-forward", "1");
        add(ActionUntouched.class, "action-untouched", "1");
        add(ActionOverdue.class, "action-overdue", "1");
        add(QuestionsPut.class, "questions-put", "1");
        add(ScrutinyExamined.class, "scrutiny-examined", "1");
        add(ScrutinyFollowedUp.class, "scrutiny-followed-up", "1");
        add(ScrutinyReviewed.class, "scrutiny-reviewed", "1");
        add(ScrutinyClosed.class, "scrutiny-closed", "1");
        add(ScrutinyReviewOverdue.class, "scrutiny-review-overdue", "1");
        add(MeetingScheduled.class, "meeting-scheduled", "1");
        add(MeetingDateCorrected.class, "meeting-date-corrected", "1");
        add(AgendaPublished.class, "agenda-published", "1");
        add(PapersTabled.class, "papers-tabled", "1");
        add(MeetingHeld.class, "meeting-held", "1");
        add(MeetingCancelled.class, "meeting-cancelled", "1");
        add(ResolutionsDecided.class, "resolutions-decided", "1");
        add(MinutesDrafted.class, "minutes-drafted", "1");
        add(MinutesApproved.class, "minutes-approved", "1");
        add(InformationRequested.class, "information-requested", "1");
        add(InformationProvided.class, "information-provided", "1");
        add(InformationOverdue.class, "information-overdue", "1");
        add(DecisionPlanned.class, "decision-planned", "1");
        add(DecisionDeferred.class, "decision-deferred", "1");
        add(DecisionWithdrawn.class, "decision-withdrawn", "1");
        add(DecisionPublished.class, "decision-published", "1");
        add(DecisionSuperseded.class, "decision-superseded", "1");
        add(DecisionRescinded.class, "decision-rescinded", "1");
        add(RecommendationMade.class, "recommendation-made", "1");
        add(RecommendationAcknowledged.class, "recommendation-acknowledged", "1");
        add(RecommendationAnswered.class, "recommendation-answered", "1");
        add(RecommendationProgressed.class, "recommendation-progressed", "1");
        add(RecommendationPostponed.class, "recommendation-postponed", "1");
        add(DeliveryClaimed.class, "delivery-claimed", "1");
        add(DeliveryNotAccepted.class, "delivery-not-accepted", "1");
        add(RecommendationClosed.class, "recommendation-closed", "1");
        add(EffectRecorded.class, "effect-recorded", "1");
        add(RecommendationOverdue.class, "recommendation-overdue", "1");
        add(DeliveryOverdue.class, "delivery-overdue", "1");
        add(DutyLaidDown.class, "duty-laid-down", "1");
        add(DutyPublished.class, "duty-published", "1");
        add(DutyUpdated.class, "duty-updated", "1");
        add(DutyWithheld.class, "duty-withheld", "1");
        add(DutyArchived.class, "duty-archived", "1");
        add(DutyOverdue.class, "duty-overdue", "1");
        add(ExhibitFiled.class, "exhibit-filed", "1");
        add(ParticularsChanged.class, "particulars-changed", "1");
    }

    private EventNames() {}

    private static void add(Class<? extends Fact> type, String name, String revision) {
        BY_TYPE.put(type, new OnLog(name, revision));
        BY_NAME.put(name, type);
    }

    /** Every event type, in the order of the list. */
    public static Set<Class<? extends Fact>> types() {
        return BY_TYPE.keySet();
    }

    public static boolean isEvent(Class<?> type) {
        return BY_TYPE.containsKey(type);
    }

    public static String nameOf(Class<?> type) {
        return onLog(type).name();
    }

    public static String revisionOf(Class<?> type) {
        return onLog(type).revision();
    }

    private static OnLog onLog(Class<?> type) {
        var onLog = BY_TYPE.get(type);
        if (onLog == null) {
            throw new IllegalArgumentException(
                    type.getName() + " has no name on the log: add it to EventNames");
        }
        return onLog;
    }

    /**
     * The type recorded under a name.
     *
     * @throws IllegalArgumentException if this version of the program does not know the name
     */
    public static Class<? extends Fact> typeOf(String name) {
        var type = BY_NAME.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no event is recorded under the name " + name);
        }
        return type;
    }
}
