package uk.tallystick.command.scrutiny;

import static uk.tallystick.events.scrutiny.ScrutinyStatus.CLOSED;
import static uk.tallystick.events.scrutiny.ScrutinyStatus.EXAMINED;
import static uk.tallystick.events.scrutiny.ScrutinyStatus.FOLLOWED_UP;
import static uk.tallystick.events.scrutiny.ScrutinyStatus.OUTCOME_RECORDED;
import static uk.tallystick.events.scrutiny.ScrutinyStatus.QUESTIONS_PUT;
import static uk.tallystick.events.scrutiny.ScrutinyStatus.SCHEDULED;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.scrutiny.ScrutinyCommand.CloseScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ExamineScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.FollowUpScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.MarkReviewOverdue;
import uk.tallystick.command.scrutiny.ScrutinyCommand.PutQuestions;
import uk.tallystick.command.scrutiny.ScrutinyCommand.RecordOutcome;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ReviewScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ScheduleScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyState.NotScheduled;
import uk.tallystick.command.scrutiny.ScrutinyState.OnRecord;
import uk.tallystick.events.Stated;
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

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What may happen to a scrutiny item. */
final class ScrutinyDecider {

    /**
     * Questions and the session may be left out, for many a source has the outcome alone; more
     * questions may come to light after the session. What is closed is not looked at again.
     */
    static final Lifecycle LIFECYCLE =
            Lifecycle.of("scrutiny")
                    .in(SCHEDULED, PutQuestions.class, ExamineScrutiny.class, RecordOutcome.class)
                    .in(
                            QUESTIONS_PUT,
                            PutQuestions.class,
                            ExamineScrutiny.class,
                            RecordOutcome.class)
                    .in(EXAMINED, PutQuestions.class, RecordOutcome.class)
                    .in(
                            OUTCOME_RECORDED,
                            FollowUpScrutiny.class,
                            ReviewScrutiny.class,
                            CloseScrutiny.class)
                    .in(
                            FOLLOWED_UP,
                            FollowUpScrutiny.class,
                            ReviewScrutiny.class,
                            CloseScrutiny.class)
                    .in(CLOSED);

    private ScrutinyDecider() {}

    static List<ScrutinyEvent> decide(ScrutinyState state, ScrutinyCommand command) {
        return switch (command) {
            case ScheduleScrutiny c -> schedule(state, c);
            case PutQuestions c -> putQuestions(onRecord(state, c), c);
            case ExamineScrutiny c -> examine(onRecord(state, c), c);
            case RecordOutcome c -> recordOutcome(onRecord(state, c), c);
            case FollowUpScrutiny c -> followUp(onRecord(state, c), c);
            case ReviewScrutiny c -> review(onRecord(state, c), c);
            case CloseScrutiny c -> close(onRecord(state, c), c);
            case MarkReviewOverdue c -> markOverdue(state, c);
        };
    }

    static ScrutinyState evolve(ScrutinyState state, ScrutinyEvent event) {
        if (event instanceof ScrutinyScheduled scheduled) {
            return new OnRecord(scheduled, SCHEDULED, List.of(), null);
        }
        if (!(state instanceof OnRecord item)) {
            return state;
        }
        return switch (event) {
            case ScrutinyScheduled _ -> state;
            case QuestionsPut _ ->
                    after(
                            item,
                            event,
                            item.status() == SCHEDULED ? QUESTIONS_PUT : item.status(),
                            null);
            case ScrutinyExamined _ -> after(item, event, EXAMINED, null);
            case ScrutinyOutcomeRecorded outcome ->
                    after(item, event, OUTCOME_RECORDED, outcome.reviewOn());
            case ScrutinyFollowedUp _ -> after(item, event, FOLLOWED_UP, item.reviewOn());
            case ScrutinyReviewed reviewed ->
                    after(item, event, item.status(), reviewed.reviewOn());
            case ScrutinyClosed _ -> after(item, event, CLOSED, null);
            case ScrutinyReviewOverdue _ -> after(item, event, item.status(), null);
        };
    }

    private static OnRecord after(
            OnRecord item,
            ScrutinyEvent event,
            ScrutinyStatus status,
            @Nullable LocalDate reviewOn) {
        var said = Stream.concat(item.said().stream(), Stream.of(event)).toList();
        return new OnRecord(item.facts(), status, said, reviewOn);
    }

    private static OnRecord onRecord(ScrutinyState state, ScrutinyCommand command) {
        return switch (state) {
            case NotScheduled() -> throw new NotFound(command.id());
            case OnRecord item -> item;
        };
    }

    private static List<ScrutinyEvent> schedule(ScrutinyState state, ScheduleScrutiny c) {
        return switch (state) {
            case NotScheduled() ->
                    List.of(
                            new ScrutinyScheduled(
                                    c.id(),
                                    c.forum(),
                                    c.topic(),
                                    c.heldOn(),
                                    c.heldAsGiven(),
                                    c.kpis(),
                                    c.seenAtPosition(),
                                    c.planNodes(),
                                    c.because(),
                                    c.effectiveOn(),
                                    c.stated()));
            case OnRecord _ ->
                    throw new NotPossible("a scrutiny item with this id is on record already");
        };
    }

    /** Those that were put before are not put again. */
    private static List<ScrutinyEvent> putQuestions(OnRecord item, PutQuestions c) {
        var fresh =
                c.questions().stream()
                        .distinct()
                        .filter(question -> !item.questions().contains(question))
                        .toList();
        return fresh.isEmpty() && !c.questions().isEmpty()
                ? List.of()
                : dated(item, c, new QuestionsPut(c.id(), fresh, c.effectiveOn(), c.stated()));
    }

    private static List<ScrutinyEvent> examine(OnRecord item, ExamineScrutiny c) {
        if (item.said().stream().anyMatch(said -> isSaidAgain(said, c))) {
            return List.of();
        }
        var events = step(item, c, examined(c, c.seenAtPosition()));
        checkHeld(item, "effectiveOn", c.effectiveOn(), c.stated());
        return events;
    }

    private static ScrutinyExamined examined(ExamineScrutiny c, @Nullable Long seenAtPosition) {
        return new ScrutinyExamined(
                c.id(),
                c.response(),
                c.respondedBy(),
                c.recording(),
                seenAtPosition,
                c.effectiveOn(),
                c.stated());
    }

    /** Who does not say what was seen means the ledger's end, which has moved on since. */
    private static boolean isSaidAgain(ScrutinyEvent said, ExamineScrutiny c) {
        return said instanceof ScrutinyExamined before
                && before.seenAtPosition() != null
                && c.seenAtPosition() != null
                && before.seenAtPosition() <= c.seenAtPosition()
                && before.equals(examined(c, before.seenAtPosition()));
    }

    private static List<ScrutinyEvent> recordOutcome(OnRecord item, RecordOutcome c) {
        var events =
                step(
                        item,
                        c,
                        new ScrutinyOutcomeRecorded(
                                c.id(),
                                c.outcome(),
                                c.assurance(),
                                c.recordedOn(),
                                c.reasons(),
                                c.reviewOn(),
                                c.effectiveOn(),
                                c.stated()));
        if (c.reviewOn() != null && c.reviewOn().isBefore(c.recordedOn())) {
            throw new Invalid("reviewOn", "is before recordedOn");
        }
        checkHeld(item, "recordedOn", c.recordedOn(), null);
        return events;
    }

    private static List<ScrutinyEvent> followUp(OnRecord item, FollowUpScrutiny c) {
        return dated(
                item,
                c,
                new ScrutinyFollowedUp(
                        c.id(), c.actions(), c.comment(), c.effectiveOn(), c.stated()));
    }

    private static List<ScrutinyEvent> review(OnRecord item, ReviewScrutiny c) {
        var events =
                dated(
                        item,
                        c,
                        new ScrutinyReviewed(
                                c.id(),
                                c.findings(),
                                c.assurance(),
                                c.reviewOn(),
                                c.effectiveOn(),
                                c.stated()));
        if (c.reviewOn() != null && c.reviewOn().isBefore(c.effectiveOn())) {
            throw new Invalid("reviewOn", "is before this review, " + c.effectiveOn());
        }
        return events;
    }

    private static List<ScrutinyEvent> close(OnRecord item, CloseScrutiny c) {
        return dated(item, c, new ScrutinyClosed(c.id(), c.comment(), c.effectiveOn(), c.stated()));
    }

    /** Only the review that is still to come can be missed, and only once. */
    private static List<ScrutinyEvent> markOverdue(ScrutinyState state, MarkReviewOverdue c) {
        return state instanceof OnRecord item && c.dueOn().equals(item.reviewOn())
                ? List.of(new ScrutinyReviewOverdue(c.id(), c.dueOn(), c.effectiveOn(), null))
                : List.of();
    }

    /**
     * A step that follows the last one. Imported history may be stated long before anybody notes
     * its next step; a session and its outcome have days of their own.
     */
    private static List<ScrutinyEvent> dated(
            OnRecord item, ScrutinyCommand c, ScrutinyEvent event) {
        var events = step(item, c, event);
        var last = item.lastStepOn();
        if (!events.isEmpty() && event.stated() == null && event.effectiveOn().isBefore(last)) {
            throw new Invalid("effectiveOn", "is before what was recorded last, of " + last);
        }
        return events;
    }

    /** What was said already is not said again. */
    private static List<ScrutinyEvent> step(OnRecord item, ScrutinyCommand c, ScrutinyEvent event) {
        if (item.said().contains(event)) {
            return List.of();
        }
        LIFECYCLE.check(item.status(), c);
        return List.of(event);
    }

    /** Imported history may be stated before the last day that its date can mean. */
    private static void checkHeld(
            OnRecord item, String field, LocalDate day, @Nullable Stated stated) {
        if (stated == null && day.isBefore(item.facts().heldOn())) {
            throw new Invalid(field, "is before the session was held, " + item.facts().heldOn());
        }
    }
}
