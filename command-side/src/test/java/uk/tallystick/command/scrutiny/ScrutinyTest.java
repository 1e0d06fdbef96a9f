package uk.tallystick.command.scrutiny;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.scrutiny.ScrutinyCommand.CloseScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ExamineScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.MarkReviewOverdue;
import uk.tallystick.command.scrutiny.ScrutinyCommand.PutQuestions;
import uk.tallystick.command.scrutiny.ScrutinyCommand.RecordOutcome;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ReviewScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ScheduleScrutiny;
import uk.tallystick.events.Origin;
import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyEvent.QuestionsPut;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyClosed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyExamined;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyFollowedUp;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewOverdue;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.scrutiny.ScrutinyQuestion;

import java.time.LocalDate;
import java.util.List;

class ScrutinyTest {

    private static final String ID = "scrutiny:testshire:1";
    private static final LocalDate HELD = LocalDate.of(2025, 6, 10);
    private static final LocalDate REVIEW = LocalDate.of(2025, 9, 10);

    private static final ScrutinyQuestion COMMISSIONERS =
            new ScrutinyQuestion(Asker.COMMISSIONER, null, words("Why?"));
    private static final ScrutinyQuestion PUBLIC =
            new ScrutinyQuestion(Asker.MEMBER_OF_THE_PUBLIC, null, words("Why?"));

    private final AggregateTestFixture<Scrutiny> fixture = GivenWhenThen.of(Scrutiny.class);

    @Test
    void aTopicIsPutBeforeAForum() {
        fixture.givenNoPriorActivity()
                .when(
                        new ScheduleScrutiny(
                                ID,
                                label("Board"),
                                words("Response"),
                                HELD,
                                null,
                                List.of("P1"),
                                7L,
                                List.of("N1"),
                                new Origin("action:testshire:A1", null, 6L),
                                HELD,
                                null))
                .expectEvents(scheduled());
    }

    @Test
    void itsOutcomeIsRecorded() {
        fixture.given(scheduled())
                .when(outcome(Outcome.ESCALATED, HELD, REVIEW))
                .expectEvents(recorded(Outcome.ESCALATED));
    }

    @Test
    void theSameOutcomeRecordedAgainChangesNothing() {
        fixture.given(scheduled(), recorded(Outcome.ESCALATED))
                .when(outcome(Outcome.ESCALATED, HELD, REVIEW))
                .expectNoEvents();
    }

    @Test
    void anotherOutcomeCannotTakeItsPlace() {
        fixture.given(scheduled(), recorded(Outcome.ESCALATED))
                .when(outcome(Outcome.NOTED, HELD, REVIEW))
                .expectException(NotPossible.class)
                .expectExceptionMessage(
                        "the scrutiny is outcomeRecorded, where this is not possible: record"
                                + " outcome; possible: follow up scrutiny, review scrutiny, close"
                                + " scrutiny");
    }

    @Test
    void thereIsNoOutcomeBeforeTheSession() {
        fixture.given(scheduled())
                .when(outcome(Outcome.NOTED, HELD.minusDays(1), REVIEW))
                .expectException(Invalid.class);
    }

    @Test
    void thereIsNoReviewBeforeTheOutcome() {
        fixture.given(scheduled())
                .when(outcome(Outcome.NOTED, HELD, HELD.minusDays(1)))
                .expectException(Invalid.class);
    }

    @Test
    void whatNobodyScheduledHasNoOutcome() {
        fixture.givenNoPriorActivity()
                .when(outcome(Outcome.NOTED, HELD, REVIEW))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void theSessionIsNotHeldBeforeItsDay() {
        fixture.given(scheduled())
                .when(new ExamineScrutiny(ID, null, null, null, null, HELD.minusDays(1), null))
                .expectException(Invalid.class);
    }

    @Test
    void whatWasExaminedIsSaidAgainHoweverFarTheLedgerHasMovedOn() {
        var examined = new ScrutinyExamined(ID, null, null, null, 7L, HELD, null);
        fixture.given(scheduled(), examined)
                .when(new ExamineScrutiny(ID, null, null, null, 9L, HELD, null))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
        fixture.given(scheduled(), examined)
                .when(new ExamineScrutiny(ID, null, null, null, 5L, HELD, null))
                .expectException(NotPossible.class);
    }

    @Test
    void questionsAreKeptApartByWhoAsksThemAndPutOnce() {
        fixture.given(scheduled(), questions(COMMISSIONERS))
                .when(new PutQuestions(ID, List.of(COMMISSIONERS, PUBLIC), HELD, null))
                .expectEvents(questions(PUBLIC));
    }

    @Test
    void questionsThatWerePutAlreadyChangeNothingOnAnyLaterDay() {
        fixture.given(scheduled(), questions(PUBLIC))
                .when(new PutQuestions(ID, List.of(PUBLIC), HELD.plusDays(1), null))
                .expectNoEvents();
    }

    @Test
    void theOutcomeMayFollowTheSessionOrStandAlone() {
        var examined = new ScrutinyExamined(ID, words("Sorry"), label("ACC"), null, 9L, HELD, null);
        fixture.given(scheduled(), questions(PUBLIC), examined)
                .when(outcome(Outcome.ESCALATED, HELD, REVIEW))
                .expectEvents(recorded(Outcome.ESCALATED));
    }

    @Test
    void thereIsNoReviewWithoutAnOutcome() {
        fixture.given(scheduled()).when(review(null)).expectException(NotPossible.class);
    }

    @Test
    void aReviewMayNameTheNext() {
        fixture.given(scheduled(), recorded(Outcome.ESCALATED), followedUp())
                .when(review(REVIEW.plusMonths(3)))
                .expectEvents(reviewed(REVIEW.plusMonths(3)));
    }

    @Test
    void theNextReviewIsNotBeforeThisOne() {
        fixture.given(scheduled(), recorded(Outcome.ESCALATED))
                .when(review(REVIEW.minusDays(1)))
                .expectException(Invalid.class);
    }

    @Test
    void aReviewThatDidNotComeIsOverdueOnce() {
        var overdue = new ScrutinyReviewOverdue(ID, REVIEW, REVIEW.plusDays(1), null);
        fixture.given(scheduled(), recorded(Outcome.ESCALATED))
                .when(new MarkReviewOverdue(ID, REVIEW, REVIEW.plusDays(1)))
                .expectEvents(overdue);
        GivenWhenThen.of(Scrutiny.class)
                .given(scheduled(), recorded(Outcome.ESCALATED), overdue)
                .when(new MarkReviewOverdue(ID, REVIEW, REVIEW.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void aReviewThatCameOrIsNotNeededAnyMoreIsNotOverdue() {
        fixture.given(scheduled(), recorded(Outcome.ESCALATED), reviewed(null))
                .when(new MarkReviewOverdue(ID, REVIEW, REVIEW.plusDays(1)))
                .expectNoEvents();
        GivenWhenThen.of(Scrutiny.class)
                .given(
                        scheduled(),
                        recorded(Outcome.ESCALATED),
                        new ScrutinyClosed(ID, null, REVIEW, null))
                .when(new MarkReviewOverdue(ID, REVIEW, REVIEW.plusDays(1)))
                .expectNoEvents();
    }

    @Test
    void whatIsClosedStaysSo() {
        fixture.given(
                        scheduled(),
                        recorded(Outcome.ESCALATED),
                        new ScrutinyClosed(ID, null, REVIEW, null))
                .when(review(null))
                .expectException(NotPossible.class)
                .expectExceptionMessage(
                        "the scrutiny is closed, where this is not possible: review scrutiny;"
                                + " possible: nothing");
    }

    @Test
    void whatIsClosedRefusesWhateverIsWrongBesides() {
        fixture.given(
                        scheduled(),
                        recorded(Outcome.NOTED),
                        new ScrutinyClosed(ID, null, REVIEW, null))
                .when(outcome(Outcome.ESCALATED, HELD.minusDays(1), HELD.minusDays(2)))
                .expectException(NotPossible.class);
    }

    @Test
    void noStepIsTakenBeforeTheLastOne() {
        fixture.given(scheduled(), recorded(Outcome.NOTED))
                .when(new CloseScrutiny(ID, null, HELD.minusDays(1), null))
                .expectException(Invalid.class);
    }

    @Test
    void whatAClockNotedIsNoStepThatOthersFollow() {
        fixture.given(
                        scheduled(),
                        recorded(Outcome.NOTED),
                        new ScrutinyReviewOverdue(ID, REVIEW, REVIEW.plusDays(9), null))
                .when(new CloseScrutiny(ID, null, REVIEW, null))
                .expectEvents(new ScrutinyClosed(ID, null, REVIEW, null));
    }

    private static QuestionsPut questions(ScrutinyQuestion... questions) {
        return new QuestionsPut(ID, List.of(questions), HELD, null);
    }

    private static ScrutinyFollowedUp followedUp() {
        return new ScrutinyFollowedUp(ID, List.of("A1"), null, HELD, null);
    }

    private static ReviewScrutiny review(@Nullable LocalDate next) {
        return new ReviewScrutiny(ID, words("Better"), null, next, REVIEW, null);
    }

    private static ScrutinyReviewed reviewed(@Nullable LocalDate next) {
        return new ScrutinyReviewed(ID, words("Better"), null, next, REVIEW, null);
    }

    private static ScrutinyScheduled scheduled() {
        return new ScrutinyScheduled(
                ID,
                label("Board"),
                words("Response"),
                HELD,
                null,
                List.of("P1"),
                7L,
                List.of("N1"),
                new Origin("action:testshire:A1", null, 6L),
                HELD,
                null);
    }

    private static RecordOutcome outcome(Outcome outcome, LocalDate on, LocalDate reviewOn) {
        return new RecordOutcome(ID, outcome, null, on, words("Reasons"), reviewOn, on, null);
    }

    private static ScrutinyOutcomeRecorded recorded(Outcome outcome) {
        return new ScrutinyOutcomeRecorded(
                ID, outcome, null, HELD, words("Reasons"), REVIEW, HELD, null);
    }
}
