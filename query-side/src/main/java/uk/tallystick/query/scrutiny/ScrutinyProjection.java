package uk.tallystick.query.scrutiny;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.scrutiny.ScrutinyEvent;
import uk.tallystick.events.scrutiny.ScrutinyEvent.QuestionsPut;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyClosed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyExamined;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyFollowedUp;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewOverdue;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.scrutiny.ScrutinyStatus;
import uk.tallystick.query.projection.Columns;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.projection.Recorded;
import uk.tallystick.query.projection.Rows;

import java.util.Set;

/** One row per topic put before a forum, and one for each step that it took. */
@Component
class ScrutinyProjection implements Projection {

    /** Steps that lead to no other status. */
    static final String REVIEWED = "reviewed";

    static final String REVIEW_OVERDUE = "reviewOverdue";

    @Override
    public String name() {
        return "scrutiny";
    }

    @Override
    public Set<String> tables() {
        return Set.of("scrutiny", "scrutiny_outcome", "scrutiny_question", "scrutiny_step");
    }

    /** Since 2 it knows more than the outcome. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (event.fact() instanceof ScrutinyEvent fact) {
            project(fact, event, rows);
        }
    }

    private static void project(ScrutinyEvent fact, Recorded event, Rows rows) {
        switch (fact) {
            case ScrutinyScheduled scheduled ->
                    rows.insert("scrutiny", scheduled(scheduled, event).map(), event);
            case QuestionsPut put -> {
                step(step(event, ScrutinyStatus.QUESTIONS_PUT.code()), event, rows);
                questions(put, event, rows);
            }
            case ScrutinyExamined examined ->
                    step(
                            step(event, ScrutinyStatus.EXAMINED.code())
                                    .with("words", examined.response())
                                    .with("respondent", label(examined.respondedBy()))
                                    .with("recording", examined.recording())
                                    .with("seen_at", examined.seenAtPosition()),
                            event,
                            rows);
            case ScrutinyOutcomeRecorded recorded -> {
                step(
                        step(event, ScrutinyStatus.OUTCOME_RECORDED.code())
                                .with("review_on", recorded.reviewOn()),
                        event,
                        rows);
                rows.insert("scrutiny_outcome", outcome(recorded, event).map(), event);
            }
            case ScrutinyFollowedUp followed ->
                    step(
                            step(event, ScrutinyStatus.FOLLOWED_UP.code())
                                    .with("actions", followed.actions().toArray(String[]::new))
                                    .with("words", followed.comment()),
                            event,
                            rows);
            case ScrutinyReviewed reviewed ->
                    step(
                            step(event, REVIEWED)
                                    .with("words", reviewed.findings())
                                    .with("assurance", reviewed.assurance())
                                    .with("review_on", reviewed.reviewOn()),
                            event,
                            rows);
            case ScrutinyClosed closed ->
                    step(
                            step(event, ScrutinyStatus.CLOSED.code())
                                    .with("words", closed.comment()),
                            event,
                            rows);
            case ScrutinyReviewOverdue overdue ->
                    step(
                            step(event, REVIEW_OVERDUE).with("review_on", overdue.dueOn()),
                            event,
                            rows);
        }
    }

    private static Columns step(Recorded event, String step) {
        return Columns.of(event).with("id", event.fact().id()).with("step", step);
    }

    private static void step(Columns step, Recorded event, Rows rows) {
        rows.insert("scrutiny_step", step.map(), event);
    }

    private static Columns scheduled(ScrutinyScheduled fact, Recorded event) {
        var because = fact.because();
        var figure = because == null ? null : because.figure();
        return Columns.of(event)
                .with("id", fact.id())
                .with("body", Ids.bodyOf(fact.id()))
                .with("forum", fact.forum().label())
                .with("topic", fact.topic())
                .with("held_on", fact.heldOn())
                .with("held_as_given", fact.heldAsGiven())
                .with("kpis", fact.kpis().toArray(String[]::new))
                .with("seen_at", fact.seenAtPosition())
                .with("plan_nodes", fact.planNodes().toArray(String[]::new))
                .with("because_thing", because == null ? null : because.thing())
                .with("because_kpi", figure == null ? null : figure.kpi())
                .with("because_breakdown", figure == null ? null : figure.breakdown())
                .with("because_period", figure == null ? null : figure.period())
                .with("because_seen_at", because == null ? null : because.seenAtPosition());
    }

    private static void questions(QuestionsPut put, Recorded event, Rows rows) {
        var number = 0;
        for (var question : put.questions()) {
            rows.insert(
                    "scrutiny_question",
                    Columns.of(event)
                            .with("id", put.id())
                            .with("number", ++number)
                            .with("asker", question.asker())
                            .with("name", label(question.name()))
                            .with("text", question.text())
                            .map(),
                    event);
        }
    }

    private static Columns outcome(ScrutinyOutcomeRecorded fact, Recorded event) {
        return Columns.of(event)
                .with("id", fact.id())
                .with("outcome", fact.outcome())
                .with("assurance", fact.assurance())
                .with("recorded_on", fact.recordedOn())
                .with("reasons", fact.reasons())
                .with("review_on", fact.reviewOn());
    }

    private static @Nullable Exhibit label(@Nullable Labelled labelled) {
        return labelled == null ? null : labelled.label();
    }
}
