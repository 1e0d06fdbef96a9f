package uk.tallystick.query.submission;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.FourEyesOverride;
import uk.tallystick.events.submission.SubmissionEvent;
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
import uk.tallystick.events.submission.SubmissionStatus;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Set;

@Component
class SubmissionProjection implements Projection {

    @Override
    public String name() {
        return "submission";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "submission",
                "submission_approval",
                "submission_fact_check",
                "submission_overdue",
                "submission_reply",
                "submission_status");
    }

    /** Since 2 there are approvals too; since 3 the whole life of a round, and replies. */
    @Override
    public int version() {
        return 3;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (event.fact() instanceof SubmissionEvent happened) {
            project(happened, event, rows);
        }
    }

    private static void project(SubmissionEvent happened, Recorded event, Rows rows) {
        switch (happened) {
            case SubmissionRequested requested -> {
                rows.insert("submission", round(requested, event).map(), event);
                status(SubmissionStatus.REQUESTED, null, event, rows);
            }
            case MeasurementsRecorded _ -> status(SubmissionStatus.IN_PROGRESS, null, event, rows);
            case SubmissionSubmitted _ -> status(SubmissionStatus.SUBMITTED, null, event, rows);
            case SubmissionReturned returned ->
                    status(SubmissionStatus.RETURNED, returned.reason(), event, rows);
            case SubmissionApproved approved -> {
                status(SubmissionStatus.APPROVED, null, event, rows);
                approval(approved.override(), event, rows);
            }
            case SubmissionPublished published -> published(published, event, rows);
            case SubmissionWithdrawn withdrawn ->
                    status(SubmissionStatus.WITHDRAWN, withdrawn.reason(), event, rows);
            case SubmissionReopened reopened ->
                    status(SubmissionStatus.IN_PROGRESS, reopened.reason(), event, rows);
            case SubmissionOverdue overdue -> {
                status(SubmissionStatus.NOT_RECEIVED, null, event, rows);
                rows.insert(
                        "submission_overdue",
                        Columns.of(event)
                                .with("id", overdue.id())
                                .with("due_on", overdue.dueOn())
                                .map(),
                        event);
            }
            case FactsChecked checked -> checked(checked, event, rows);
            case FigureReplied replied ->
                    rows.insert("submission_reply", reply(replied, event).map(), event);
            case ReplyPublished _ -> {}
            case FigureRevised _, RevisionPublished _ -> {}
        }
    }

    private static Columns round(SubmissionRequested requested, Recorded event) {
        return Columns.of(event)
                .with("id", requested.id())
                .with("body", Ids.bodyOf(requested.id()))
                .with("code", Ids.codeOf(requested.id()))
                .with("period", requested.period())
                .with("period_end", requested.period().end())
                .with("supplier_code", requested.supplier().code())
                .with("supplier_label", requested.supplier().label())
                .with("due_on", requested.dueOn());
    }

    private static void approval(@Nullable FourEyesOverride override, Recorded event, Rows rows) {
        rows.insert(
                "submission_approval",
                Columns.of(event)
                        .with("id", event.fact().id())
                        .with("deputy", override == null ? null : override.deputy())
                        .with("reason", override == null ? null : override.reason())
                        .map(),
                event);
    }

    private static void published(SubmissionPublished published, Recorded event, Rows rows) {
        rows.insert(
                "submission_status",
                Columns.of(event)
                        .with("id", published.id())
                        .with("status", SubmissionStatus.PUBLISHED)
                        .with(
                                "rules",
                                published.rules().stream()
                                        .map(rule -> rule.id() + "/" + rule.version())
                                        .toArray(String[]::new))
                        .map(),
                event);
    }

    private static void checked(FactsChecked checked, Recorded event, Rows rows) {
        rows.insert(
                "submission_fact_check",
                Columns.of(event)
                        .with("id", checked.id())
                        .with("outcome", checked.outcome())
                        .with("comment", checked.comment())
                        .map(),
                event);
    }

    private static Columns reply(FigureReplied replied, Recorded event) {
        var figure = replied.figure();
        return Columns.of(event)
                .with("submission", replied.id())
                .with("reply", replied.reply())
                .with("kpi", Ids.of("kpi", Ids.bodyOf(replied.id()), figure.kpi()))
                .with("breakdown", figure.breakdown())
                .with("period", figure.period())
                .with("kind", replied.kind())
                .with("value", replied.value())
                .with("text", replied.text())
                .with("late", replied.late());
    }

    private static void status(
            SubmissionStatus status, @Nullable Exhibit reason, Recorded event, Rows rows) {
        rows.insert(
                "submission_status",
                Columns.of(event)
                        .with("id", event.fact().id())
                        .with("status", status)
                        .with("reason", reason)
                        .map(),
                event);
    }
}
