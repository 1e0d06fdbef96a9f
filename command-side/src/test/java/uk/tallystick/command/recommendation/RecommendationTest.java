package uk.tallystick.command.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.junit.jupiter.api.Test;

import uk.tallystick.command.recommendation.RecommendationCommand.AnswerRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.ClaimDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.CloseRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.MakeRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.Making;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkDeliveryOverdue;
import uk.tallystick.command.recommendation.RecommendationCommand.MarkReplyOverdue;
import uk.tallystick.command.recommendation.RecommendationCommand.PostponeDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.RecordEffect;
import uk.tallystick.command.recommendation.RecommendationCommand.RefuseDelivery;
import uk.tallystick.command.recommendation.RecommendationState.NotMade;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.ClockKind;
import uk.tallystick.events.recommendation.Maker;
import uk.tallystick.events.recommendation.PartAnswer;
import uk.tallystick.events.recommendation.Priority;
import uk.tallystick.events.recommendation.RecommendationEvent;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryClaimed;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryNotAccepted;
import uk.tallystick.events.recommendation.RecommendationEvent.DeliveryOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.EffectRecorded;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAcknowledged;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationAnswered;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationClosed;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationMade;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationOverdue;
import uk.tallystick.events.recommendation.RecommendationEvent.RecommendationPostponed;
import uk.tallystick.events.recommendation.RecommendationKind;
import uk.tallystick.events.recommendation.ReplyClock;

import java.time.LocalDate;
import java.util.List;

class RecommendationTest {

    private static final String ID = "recommendation:testshire:1";
    private static final LocalDate DAY = LocalDate.of(2024, 7, 11);
    private static final LocalDate DUE = LocalDate.of(2024, 9, 4);
    private static final LocalDate BY = LocalDate.of(2024, 12, 31);
    private static final ReplyClock CLOCK = new ReplyClock(ClockKind.INSPECTION56, null, null);

    @Test
    void anInspectionsRecommendationIsDueOnTheFiftySixthDay() {
        assertThat(RecommendationDecider.decide(new NotMade(), make())).containsExactly(made());
    }

    @Test
    void theSameAgainChangesNothingAndAnotherUnderTheIdIsRefused() {
        assertThat(decide(make(), made())).isEmpty();
        assertThatExceptionOfType(NotPossible.class)
                .isThrownBy(() -> decide(make(), made("Another", Maker.INSPECTORATE)));
    }

    @Test
    void aRefusalSaysWhyHereOrForEachPart() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> decide(answer(Answer.REJECTED, List.of()), made()))
                .satisfies(e -> assertThat(e.problems().getFirst().field()).isEqualTo("reasons"));
        var parts = List.of(new PartAnswer(words("Part 1"), Answer.REJECTED, words("No money")));
        assertThat(decide(answer(Answer.REJECTED, parts), made()))
                .containsExactly(
                        new RecommendationAnswered(ID, Answer.REJECTED, null, parts, DAY, null));
    }

    @Test
    void aWholeAnswerDoesNotContradictItsParts() {
        var parts = List.of(new PartAnswer(words("Part 1"), Answer.REJECTED, words("No money")));
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> decide(answer(Answer.ACCEPTED, parts), made()))
                .satisfies(e -> assertThat(e.problems().getFirst().field()).isEqualTo("answer"));
        assertThat(decide(answer(Answer.PARTLY_ACCEPTED, parts), made())).hasSize(1);
    }

    @Test
    void itIsPostponedToALaterDayOnly() {
        assertThat(decide(postpone(BY.plusDays(1)), made(), accepted())).hasSize(1);
        for (var day : List.of(BY, BY.minusDays(1))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> decide(postpone(day), made(), accepted()))
                    .satisfies(e ->
                            assertThat(e.problems().getFirst().field()).isEqualTo("deliverBy"));
        }
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        decide(
                                postpone(BY.plusDays(5)),
                                made(),
                                accepted(),
                                new RecommendationPostponed(
                                        ID, BY.plusDays(9), words("Later"), DAY, null)));
    }

    @Test
    void whoClaimsDeliveryNeitherClosesNorRefusesIt() {
        for (var command :
                List.of(
                        close(new Making("person:a", true)),
                        refuse(new Making("person:a", true)))) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> decide(command, made(), accepted(), claimed()));
        }
        assertThat(decide(close(new Making("person:b", true)), made(), accepted(), claimed()))
                .containsExactly(new RecommendationClosed(ID, null, DAY, null));
    }

    @Test
    void whatIsNotAcceptedIsInProgressAgainAndMayBeClaimedByAnother() {
        var refused = new DeliveryNotAccepted(ID, words("No evidence"), DAY, null);
        assertThat(decide(refuse(new Making("person:b", true)), made(), accepted(), claimed()))
                .containsExactly(refused);
        assertThat(decide(claim("With evidence"), made(), accepted(), claimed(), refused))
                .hasSize(1);
    }

    @Test
    void aPanelOfficerDecidesOnThePanelsOnly() {
        var officer = close(new Making("person:b", false));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> decide(officer, made(), accepted(), claimed()));
        assertThat(decide(officer, made("Publish it", Maker.PANEL), accepted(), claimed()))
                .hasSize(1);
    }

    @Test
    void theReplyIsOverdueOnceAndOnlyWhileThereIsNone() {
        var late = new RecommendationOverdue(ID, DUE, DUE.plusDays(1), null);
        assertThat(decide(replyOverdue(), made())).containsExactly(late);
        assertThat(decide(replyOverdue(), made(), acknowledged())).containsExactly(late);
        assertThat(decide(replyOverdue(), made(), late)).isEmpty();
        assertThat(decide(replyOverdue(), made(), accepted())).isEmpty();
        assertThat(RecommendationDecider.decide(new NotMade(), replyOverdue())).isEmpty();
    }

    @Test
    void deliveryIsOverdueOncePerDayThatStandsAndNotOnceItIsClaimed() {
        var late = new DeliveryOverdue(ID, BY, BY.plusDays(1), null);
        assertThat(decide(deliveryOverdue(BY), made(), accepted())).containsExactly(late);
        assertThat(decide(deliveryOverdue(BY), made(), accepted(), late)).isEmpty();
        assertThat(decide(deliveryOverdue(BY), made(), accepted(), claimed())).isEmpty();
        var next = BY.plusDays(30);
        var postponed = new RecommendationPostponed(ID, next, words("Later"), DAY, null);
        assertThat(decide(deliveryOverdue(BY), made(), accepted(), postponed)).isEmpty();
        assertThat(decide(deliveryOverdue(next), made(), accepted(), late, postponed)).hasSize(1);
    }

    @Test
    void anEffectIsRecordedWithWhatWasSeenAndOnce() {
        var effect = new EffectRecorded(ID, "P1-1", words("Fell by a tenth"), 7L, DAY, null);
        var command = new RecordEffect(ID, "P1-1", words("Fell by a tenth"), 7L, DAY, null);
        assertThat(decide(command, made(), accepted())).containsExactly(effect);
        assertThat(decide(command, made(), accepted(), effect)).isEmpty();
    }

    @Test
    void aStepIsNotBeforeTheLast() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() ->
                        decide(
                                new ClaimDelivery(ID, words("Done"), DAY.minusDays(1), null),
                                made(),
                                accepted()))
                .satisfies(
                        e -> assertThat(e.problems().getFirst().field()).isEqualTo("effectiveOn"));
    }

    private static List<RecommendationEvent> decide(
            RecommendationCommand command, RecommendationEvent... before) {
        RecommendationState state = new NotMade();
        for (var event : before) {
            state = RecommendationDecider.evolve(state, event, "person:a");
        }
        return RecommendationDecider.decide(state, command);
    }

    private static MakeRecommendation make() {
        return new MakeRecommendation(
                ID,
                label("PEEL 1"),
                words("Record crime better"),
                label("HMICFRS"),
                Maker.INSPECTORATE,
                label("Chief constable"),
                RecommendationKind.CAUSE_OF_CONCERN,
                Priority.HIGH,
                DAY,
                DAY,
                CLOCK,
                BY,
                List.of("P1-1"),
                List.of(),
                null,
                DAY,
                null);
    }

    private static RecommendationMade made() {
        return made("Record crime better", Maker.INSPECTORATE);
    }

    private static RecommendationMade made(String title, Maker maker) {
        return new RecommendationMade(
                ID,
                label("PEEL 1"),
                words(title),
                label("HMICFRS"),
                maker,
                label("Chief constable"),
                RecommendationKind.CAUSE_OF_CONCERN,
                Priority.HIGH,
                DAY,
                DAY,
                CLOCK,
                DUE,
                BY,
                List.of("P1-1"),
                List.of(),
                null,
                DAY,
                null);
    }

    private static RecommendationAcknowledged acknowledged() {
        return new RecommendationAcknowledged(ID, null, DAY, null);
    }

    private static RecommendationAnswered accepted() {
        return new RecommendationAnswered(ID, Answer.ACCEPTED, null, List.of(), DAY, null);
    }

    private static DeliveryClaimed claimed() {
        return new DeliveryClaimed(ID, words("Done"), DAY, null);
    }

    private static AnswerRecommendation answer(Answer answer, List<PartAnswer> parts) {
        return new AnswerRecommendation(ID, answer, null, parts, DAY, null);
    }

    private static PostponeDelivery postpone(LocalDate day) {
        return new PostponeDelivery(ID, day, words("Later"), DAY, null);
    }

    private static ClaimDelivery claim(String text) {
        return new ClaimDelivery(ID, words(text), DAY, null);
    }

    private static CloseRecommendation close(Making by) {
        return new CloseRecommendation(ID, by, null, DAY, null);
    }

    private static RefuseDelivery refuse(Making by) {
        return new RefuseDelivery(ID, by, words("No evidence"), DAY, null);
    }

    private static MarkReplyOverdue replyOverdue() {
        return new MarkReplyOverdue(ID, DUE, DUE.plusDays(1));
    }

    private static MarkDeliveryOverdue deliveryOverdue(LocalDate day) {
        return new MarkDeliveryOverdue(ID, day, day.plusDays(1));
    }
}
