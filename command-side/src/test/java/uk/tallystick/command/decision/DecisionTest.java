package uk.tallystick.command.decision;

import static org.hamcrest.Matchers.containsString;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.decision.DecisionCommand.ProposeDecision;
import uk.tallystick.command.decision.DecisionCommand.ProposePlannedDecision;
import uk.tallystick.command.decision.DecisionCommand.PublishDecision;
import uk.tallystick.command.decision.DecisionCommand.SupersedeDecision;
import uk.tallystick.command.decision.DecisionCommand.TakeDecision;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionDeferred;
import uk.tallystick.events.decision.DecisionEvent.DecisionPlanned;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionPublished;
import uk.tallystick.events.decision.DecisionEvent.DecisionRescinded;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.decision.DecisionPublication;

import java.time.LocalDate;
import java.util.List;

class DecisionTest {

    private static final String ID = "decision:testshire:1";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    private final AggregateTestFixture<Decision> fixture = GivenWhenThen.of(Decision.class);

    @Test
    void aDecisionIsProposed() {
        fixture.givenNoPriorActivity().when(propose()).expectEvents(proposed());
    }

    @Test
    void aProposedDecisionIsTakenWithWhatItsMakerSaw() {
        fixture.given(proposed()).when(take("Demand", 7L)).expectEvents(taken("Demand", 7L));
    }

    @Test
    void theSameDecisionTakenAgainChangesNothing() {
        fixture.given(proposed(), taken("Demand", 7L)).when(take("Demand", 7L)).expectNoEvents();
    }

    @Test
    void aDecisionThatIsTakenCannotBeTakenForAnotherReason() {
        fixture.given(proposed(), taken("Demand", 7L))
                .when(take("Other reasons", 7L))
                .expectNoEvents()
                .expectException(NotPossible.class);
    }

    @Test
    void aDecisionThatIsOnRecordIsNotProposedAnew() {
        fixture.given(proposed()).when(propose()).expectException(NotPossible.class);
    }

    @Test
    void aDecisionNobodyProposedCannotBeTaken() {
        fixture.givenNoPriorActivity()
                .when(take("Demand", 7L))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void whatIsOnTheForwardPlanIsProposedAsItStandsThere() {
        fixture.given(planned())
                .when(
                        new ProposePlannedDecision(
                                ID, null, null, null, DecisionKind.KEY, null, DAY, null))
                .expectEvents(
                        new DecisionProposed(
                                ID,
                                null,
                                words("A grant"),
                                Classification.PUBLIC,
                                DecisionKind.KEY,
                                null,
                                List.of("P1"),
                                null,
                                DAY,
                                null));
    }

    @Test
    void whatIsOnTheForwardPlanIsNotTakenBeforeItIsProposed() {
        fixture.given(planned())
                .when(take("Demand", 7L))
                .expectException(NotPossible.class)
                .expectExceptionMessage(containsString("onForwardPlan"));
    }

    @Test
    void aDeferredDecisionIsTakenLater() {
        fixture.given(proposed(), new DecisionDeferred(ID, null, words("No quorum"), DAY, null))
                .when(take("Demand", 7L))
                .expectEvents(taken("Demand", 7L));
    }

    @Test
    void whatIsNotPublishedWhollySaysWhy() {
        fixture.given(proposed(), taken("Demand", 7L))
                .when(new PublishDecision(ID, DecisionPublication.WITHHELD, null, DAY, null))
                .expectException(Invalid.class);
    }

    @Test
    void aNonPublicDecisionIsNotPublished() {
        var proposal =
                new DecisionProposed(
                        ID,
                        null,
                        words("A grant"),
                        Classification.NON_PUBLIC,
                        DecisionKind.KEY,
                        null,
                        List.of(),
                        null,
                        DAY,
                        null);
        fixture.given(proposal, taken("Demand", 7L))
                .when(new PublishDecision(ID, DecisionPublication.PUBLISHED, null, DAY, null))
                .expectException(Invalid.class);
    }

    @Test
    void whatWasWithheldMayBePublishedLater() {
        fixture.given(
                        proposed(),
                        taken("Demand", 7L),
                        new DecisionPublished(
                                ID, DecisionPublication.WITHHELD, words("A trial"), DAY, null))
                .when(new PublishDecision(ID, DecisionPublication.PUBLISHED, null, DAY, null))
                .expectEvents(
                        new DecisionPublished(ID, DecisionPublication.PUBLISHED, null, DAY, null));
    }

    @Test
    void aRescindedDecisionIsAtAnEnd() {
        fixture.given(
                        proposed(),
                        taken("Demand", 7L),
                        new DecisionRescinded(ID, words("Unlawful"), DAY, null))
                .when(new SupersedeDecision(ID, "2", null, DAY, null))
                .expectException(NotPossible.class);
    }

    private static DecisionPlanned planned() {
        return new DecisionPlanned(
                ID,
                null,
                words("A grant"),
                Classification.PUBLIC,
                null,
                DAY.plusMonths(3),
                null,
                List.of("P1"),
                DAY,
                null);
    }

    private static ProposeDecision propose() {
        return new ProposeDecision(
                ID,
                label("2025/011"),
                words("A grant"),
                Classification.PUBLIC,
                DecisionKind.KEY,
                null,
                List.of(),
                null,
                DAY,
                null);
    }

    private static DecisionProposed proposed() {
        return new DecisionProposed(
                ID,
                label("2025/011"),
                words("A grant"),
                Classification.PUBLIC,
                DecisionKind.KEY,
                null,
                List.of(),
                null,
                DAY,
                null);
    }

    private static TakeDecision take(String rationale, long seen) {
        return new TakeDecision(
                ID,
                DAY,
                null,
                label("The commissioner"),
                Capacity.COMMISSIONER,
                null,
                words(rationale),
                null,
                seen,
                null,
                DAY,
                null);
    }

    private static DecisionTaken taken(String rationale, long seen) {
        return new DecisionTaken(
                ID,
                DAY,
                null,
                label("The commissioner"),
                Capacity.COMMISSIONER,
                null,
                words(rationale),
                null,
                seen,
                null,
                DAY,
                null);
    }
}
