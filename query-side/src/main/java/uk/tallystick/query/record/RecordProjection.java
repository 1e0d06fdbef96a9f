package uk.tallystick.query.record;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Fact;
import uk.tallystick.events.Ids;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.person.PersonEvent;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;
import uk.tallystick.query.visibility.Part;

import java.util.Map;

/** One row per event: what history and "recorded later" are read from. */
@Component
class RecordProjection implements Projection {

    @Override
    public String name() {
        return "record";
    }

    /** Since 2 each row says who may see the event. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        var fact = event.fact();
        var id = fact.id();
        rows.insert(
                "record",
                Map.of(
                        "id",
                        id,
                        "kind",
                        Ids.kindOf(id),
                        "body",
                        bodyOf(fact),
                        "version",
                        event.version(),
                        "subject",
                        subject(fact),
                        "for_public",
                        isForPublic(fact)),
                event);
    }

    /** People belong to no body: what happens to them is for those who see every body. */
    private static String bodyOf(Fact fact) {
        return fact instanceof PersonEvent ? "" : Ids.bodyOf(fact.id());
    }

    /** What has to be visible, beside the thing itself, for the event to be. */
    private static String subject(Fact fact) {
        return switch (fact) {
            case FigureRevised revised -> Part.revision(revised.id(), revised.revision());
            case RevisionPublished published -> Part.revision(published.id(), published.revision());
            case DecisionTaken taken -> Part.grounds(taken.id());
            case VisibilitySet set -> set.subject();
            default -> fact.id();
        };
    }

    /** Of a public round, not what went to and fro before it was published. */
    private static boolean isForPublic(Fact fact) {
        return switch (fact) {
            case MeasurementsRecorded _,
                    SubmissionSubmitted _,
                    SubmissionReturned _,
                    SubmissionWithdrawn _,
                    VisibilitySet _,
                    PersonEvent _ ->
                    false;
            default -> true;
        };
    }
}
