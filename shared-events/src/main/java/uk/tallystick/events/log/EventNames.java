package uk.tallystick.events.log;

import uk.tallystick.events.Fact;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.KpiRedefined;
import uk.tallystick.events.kpi.KpiEvent.KpiRetired;
import uk.tallystick.events.kpi.KpiEvent.KpiSuspended;
import uk.tallystick.events.kpi.KpiEvent.LimitsRebased;
import uk.tallystick.events.kpi.KpiEvent.PeersRecorded;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.person.PersonEvent.PersonErased;
import uk.tallystick.events.person.PersonEvent.PersonRegistered;
import uk.tallystick.events.person.PersonEvent.RolesGranted;
import uk.tallystick.events.person.PersonEvent.RolesRevoked;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
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
        add(PlanRecorded.class, "plan-recorded", "1");
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
        add(ActionAdded.class, "action-added", "1");
        add(ActionStatusChanged.class, "action-status-changed", "1");
        add(DecisionProposed.class, "decision-proposed", "1");
        add(DecisionTaken.class, "decision-taken", "1");
        add(ScrutinyScheduled.class, "scrutiny-scheduled", "1");
        add(ScrutinyOutcomeRecorded.class, "scrutiny-outcome-recorded", "1");
        add(PersonRegistered.class, "person-registered", "1");
        add(RolesGranted.class, "roles-granted", "1");
        add(RolesRevoked.class, "roles-revoked", "1");
        add(PersonErased.class, "person-erased", "1");
        add(VisibilitySet.class, "visibility-set", "1");
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
