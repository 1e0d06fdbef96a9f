package uk.tallystick.query.record;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Fact;
import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.decision.DecisionEvent;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.exhibit.ExhibitEvent;
import uk.tallystick.events.exhibit.ExhibitEvent.ExhibitFiled;
import uk.tallystick.events.kpi.KpiEvent;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.MinutesDrafted;
import uk.tallystick.events.meeting.MeetingEvent.PapersTabled;
import uk.tallystick.events.meeting.MeetingEvent.ResolutionsDecided;
import uk.tallystick.events.person.PersonEvent;
import uk.tallystick.events.person.PersonEvent.RolesGranted;
import uk.tallystick.events.person.PersonEvent.RolesRevoked;
import uk.tallystick.events.plan.PlanEvent;
import uk.tallystick.events.recommendation.RecommendationEvent;
import uk.tallystick.events.recommendation.RecommendationEvent.EffectRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.ReplyPublished;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;
import uk.tallystick.query.visibility.Part;

import java.util.LinkedHashMap;
import java.util.Set;

/** One row per event: what history and "recorded later" are read from. */
@Component
class RecordProjection implements Projection {

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Set<String> tables() {
        return Set.of("record");
    }

    /** Since 2 each row says who may see the event; 3 knows replies, 4 meetings. */
    @Override
    public int version() {
        return 4;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        var fact = event.fact();
        var id = fact.id();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", id);
        row.put("kind", Ids.kindOf(id));
        row.put("body", bodyOf(fact));
        row.put("version", event.version());
        row.put("subject", subject(fact, event.position()));
        row.put("kpi", kpi(fact));
        row.put("for_public", isForPublic(fact));
        rows.insert("record", row, event);
    }

    /** People belong to no body, and roles on every body to none: those who see all see them. */
    private static String bodyOf(Fact fact) {
        return switch (fact) {
            case RolesGranted granted -> granted.body() instanceof String body ? body : "";
            case RolesRevoked revoked -> revoked.body() instanceof String body ? body : "";
            case PersonEvent _ -> "";
            default -> Ids.bodyOf(fact.id());
        };
    }

    /** What has to be visible, beside the thing itself, for the event to be. */
    private static String subject(Fact fact, long position) {
        return switch (fact) {
            case FigureRevised revised -> Part.revision(revised.id(), revised.revision());
            case RevisionPublished published -> Part.revision(published.id(), published.revision());
            case FigureReplied replied ->
                    replied.late() ? Part.reply(replied.id(), replied.reply()) : replied.id();
            case ReplyPublished published -> Part.reply(published.id(), published.reply());
            case DecisionTaken taken -> Part.grounds(taken.id());
            case PapersTabled tabled -> Part.item(tabled.id(), tabled.item());
            case ResolutionsDecided decided -> Part.item(decided.id(), decided.item());
            case MinutesDrafted drafted -> Part.minutes(drafted.id(), position);
            case VisibilitySet set -> set.subject();
            case ExhibitFiled filed ->
                    isAboutDecision(filed) ? Part.grounds(filed.about()) : filed.about();
            default -> fact.id();
        };
    }

    private static boolean isAboutDecision(ExhibitFiled filed) {
        return Ids.kindOf(filed.about()).equals("decision");
    }

    /**
     * The KPI whose figure it shows: who may not see the one does not see the other. So it is with
     * a decision and a file about why it was taken.
     */
    private static @Nullable String kpi(Fact fact) {
        return switch (fact) {
            case FigureRevised revised -> kpi(revised.id(), revised.figure());
            case RevisionPublished published -> kpi(published.id(), published.figure());
            case FigureReplied replied -> kpi(replied.id(), replied.figure());
            case ReplyPublished published -> kpi(published.id(), published.figure());
            case EffectRecorded effect -> Ids.of("kpi", Ids.bodyOf(effect.id()), effect.kpi());
            case ExhibitFiled filed -> isAboutDecision(filed) ? filed.about() : null;
            default -> null;
        };
    }

    private static String kpi(String round, FigureKey figure) {
        return Ids.of("kpi", Ids.bodyOf(round), figure.kpi());
    }

    /**
     * Of a public round, not what went to and fro before it was published; of an action, not who
     * answers for it.
     */
    private static boolean isForPublic(Fact fact) {
        return switch (fact) {
            case ActionAssigned _ -> false;
            case SubmissionRequested _,
                    SubmissionApproved _,
                    SubmissionPublished _,
                    FigureRevised _,
                    RevisionPublished _,
                    FigureReplied _,
                    ReplyPublished _,
                    BodyEvent _,
                    PlanEvent _,
                    KpiEvent _,
                    ActionEvent _,
                    ExhibitEvent _,
                    DecisionEvent _,
                    RecommendationEvent _,
                    DutyEvent _,
                    ScrutinyEvent _,
                    MeetingEvent _ ->
                    true;
            default -> false;
        };
    }
}
