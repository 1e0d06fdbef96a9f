package uk.tallystick.query.submission;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.FourEyesOverride;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.tallystick.events.submission.SubmissionStatus;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

@Component
class SubmissionProjection implements Projection {

    @Override
    public String name() {
        return "submission";
    }

    /** Since 2 there are approvals too. */
    @Override
    public int version() {
        return 2;
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
            case SubmissionPublished _ -> status(SubmissionStatus.PUBLISHED, null, event, rows);
            case SubmissionWithdrawn withdrawn ->
                    status(SubmissionStatus.WITHDRAWN, withdrawn.reason(), event, rows);
            case SubmissionEvent.SubmissionReopened _,
                    SubmissionEvent.SubmissionOverdue _,
                    SubmissionEvent.FactsChecked _,
                    SubmissionEvent.FigureReplied _,
                    SubmissionEvent.ReplyPublished _ -> {}
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
