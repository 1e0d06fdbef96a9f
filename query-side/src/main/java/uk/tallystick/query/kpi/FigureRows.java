package uk.tallystick.query.kpi;

import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.Commentary;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Map;

/** What reporting rounds make of the KPIs' figures: each new version ends the one before. */
final class FigureRows {

    /**
     * What was said of the old value's parts and its margin of error does not hold for the new
     * value; nor does the change that was reported, where the new one is suppressed. An event that
     * names no marker leaves the old one. The row that stood has been closed by the same event.
     */
    private static final String REVISED =
            """
            INSERT INTO kpi_figure (from_pos, stated_on, stated_source, stated_as_given, value, revision, revision_kind,
                                    reason, kpi, breakdown, period, submission, effective_from, breakdown_label, marker,
                                    reported_change, sample_size, confidence_level, coverage, extracted_on, source_ref,
                                    comment, what_happened, why, force_action, commissioner_action, suppression,
                                    restated_on)
            SELECT ?::bigint, ?::date, ?::text, ?::text, ?::numeric, ?::text, ?::text,
                   ?::text, kpi, breakdown, period, submission, effective_from, breakdown_label,
                   coalesce(revised.marker, f.marker),
                   CASE WHEN revised.marker = 'suppressed' THEN NULL ELSE reported_change END,
                   sample_size, confidence_level, coverage, extracted_on, source_ref,
                   comment, what_happened, why, force_action, commissioner_action,
                   CASE WHEN revised.marker IS NULL THEN f.suppression ELSE revised.suppression END,
                   coalesce(?::date, restated_on)
            FROM kpi_figure f, (SELECT ?::text AS marker, ?::text AS suppression) revised
            WHERE kpi = ? AND breakdown = ? AND period = ? AND submission = ? AND to_pos = ?\
            """;

    private static final Commentary NOTHING_SAID = new Commentary(null, null, null, null);

    private FigureRows() {}

    static void write(SubmissionEvent happened, Recorded event, Rows rows) {
        switch (happened) {
            case MeasurementsRecorded recorded -> recorded(recorded, event, rows);
            case FigureRevised revised -> revised(revised, event, rows);
            case RevisionPublished published ->
                    rows.insert(
                            "kpi_revision_published",
                            Map.of("submission", published.id(), "revision", published.revision()),
                            event);
            case SubmissionEvent.SubmissionRequested _,
                    SubmissionEvent.SubmissionSubmitted _,
                    SubmissionEvent.SubmissionReturned _,
                    SubmissionEvent.SubmissionApproved _,
                    SubmissionEvent.SubmissionPublished _,
                    SubmissionEvent.SubmissionReopened _,
                    SubmissionEvent.SubmissionOverdue _,
                    SubmissionEvent.FactsChecked _,
                    SubmissionEvent.FigureReplied _,
                    SubmissionEvent.ReplyPublished _,
                    SubmissionEvent.SubmissionWithdrawn _ -> {}
        }
    }

    /** All endings, then all beginnings: the same statements in a row are sent together. */
    private static void recorded(MeasurementsRecorded recorded, Recorded event, Rows rows) {
        for (var measurement : recorded.measurements()) {
            rows.close("kpi_figure", key(recorded.id(), measurement.figure()), event);
        }
        for (var measurement : recorded.measurements()) {
            rows.insert("kpi_figure", columns(recorded.id(), measurement, event).map(), event);
        }
    }

    private static Map<String, Object> key(String submission, FigureKey figure) {
        return Map.of(
                "kpi", kpi(submission, figure),
                "breakdown", figure.breakdown(),
                "period", figure.period(),
                "submission", submission);
    }

    private static String kpi(String submission, FigureKey figure) {
        return Ids.of("kpi", Ids.bodyOf(submission), figure.kpi());
    }

    private static Columns columns(String submission, Measurement m, Recorded event) {
        var said = m.commentary() == null ? NOTHING_SAID : m.commentary();
        return Columns.of(event)
                .with("kpi", kpi(submission, m.figure()))
                .with("breakdown", m.figure().breakdown())
                .with("period", m.figure().period())
                .with("submission", submission)
                .with("effective_from", m.figure().period().end())
                .with("breakdown_label", m.breakdownLabel())
                .with("value", m.value())
                .with("marker", m.marker())
                .with("reported_change", m.reportedChange())
                .with("numerator", m.numerator())
                .with("denominator", m.denominator())
                .with("sample_size", m.sampleSize())
                .with("ci_lower", m.ciLower())
                .with("ci_upper", m.ciUpper())
                .with("confidence_level", m.confidenceLevel())
                .with("coverage", m.coverage())
                .with("extracted_on", m.extractedOn())
                .with("source_ref", m.sourceRef())
                .with("comment", m.comment())
                .with("what_happened", said.whatHappened())
                .with("why", said.why())
                .with("force_action", said.forceAction())
                .with("commissioner_action", said.commissionerAction())
                .with("suppression", m.suppression());
    }

    private static void revised(FigureRevised revised, Recorded event, Rows rows) {
        var figure = revised.figure();
        var stated = revised.stated();
        rows.close("kpi_figure", key(revised.id(), figure), event);
        rows.write(
                REVISED,
                event.position(),
                stated == null ? null : stated.on(),
                stated == null ? null : stated.source(),
                stated == null ? null : stated.asGiven(),
                revised.value(),
                revised.revision(),
                revised.kind(),
                revised.reason(),
                revised.kind() == RevisionKind.RESTATEMENT ? revised.effectiveOn() : null,
                revised.marker(),
                revised.suppression(),
                kpi(revised.id(), figure),
                figure.breakdown(),
                figure.period(),
                revised.id(),
                event.position());
    }
}
