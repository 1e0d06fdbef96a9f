package uk.tallystick.command.scrutiny;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.scrutiny.ScrutinyCommand.RecordOutcome;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ScheduleScrutiny;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;

import java.time.LocalDate;
import java.util.List;

class ScrutinyTest {

    private static final String ID = "scrutiny:testshire:1";
    private static final LocalDate HELD = LocalDate.of(2025, 6, 10);
    private static final LocalDate REVIEW = LocalDate.of(2025, 9, 10);

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
                .expectExceptionMessage("the outcome is recorded already: escalated");
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

    private static ScrutinyScheduled scheduled() {
        return new ScrutinyScheduled(
                ID,
                label("Board"),
                words("Response"),
                HELD,
                null,
                List.of("P1"),
                7L,
                List.of(),
                null,
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
