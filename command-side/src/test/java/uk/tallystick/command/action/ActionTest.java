package uk.tallystick.command.action;

import static org.hamcrest.CoreMatchers.containsString;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import static uk.tallystick.command.recording.GivenWhenThen.words;
import static uk.tallystick.events.action.ActionStatus.AGREED;
import static uk.tallystick.events.action.ActionStatus.CARRIED_FORWARD;
import static uk.tallystick.events.action.ActionStatus.COMPLETE;
import static uk.tallystick.events.action.ActionStatus.IN_PROGRESS;
import static uk.tallystick.events.action.ActionStatus.MERGED;
import static uk.tallystick.events.action.ActionStatus.PAUSED;
import static uk.tallystick.events.action.ActionStatus.PROPOSED;
import static uk.tallystick.events.action.ActionStatus.WITHDRAWN;

import static java.util.Objects.requireNonNull;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import uk.tallystick.command.action.ActionCommand.AddAction;
import uk.tallystick.command.action.ActionCommand.CarryActionForward;
import uk.tallystick.command.action.ActionCommand.ChangeActionStatus;
import uk.tallystick.command.action.ActionCommand.MergeAction;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionCarriedForward;
import uk.tallystick.events.action.ActionEvent.ActionMerged;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Rag;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ActionTest {

    private static final String ID = "action:testshire:A1";
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final Exhibit REASON = words("for this reason");

    /** As the domain has it; the same status again with another RAG or comment is an update. */
    private static final String TABLE =
            """
            proposed -> agreed, withdrawn
            agreed -> inProgress, paused, complete, businessAsUsual, withdrawn
            inProgress -> paused, complete, businessAsUsual, withdrawn
            paused -> inProgress, complete, withdrawn
            businessAsUsual -> inProgress, complete, withdrawn
            complete -> inProgress
            withdrawn ->
            merged ->
            carriedForward ->
            """;

    private static final Set<ActionStatus> ENDS = Set.of(WITHDRAWN, MERGED, CARRIED_FORWARD);

    private final AggregateTestFixture<Action> fixture = GivenWhenThen.of(Action.class);

    @TestFactory
    Stream<DynamicTest> anActionGoesTheWaysOfTheTableAndNoOther() {
        var table = table();
        return Arrays.stream(ActionStatus.values())
                .flatMap(from ->
                        Arrays.stream(ActionStatus.values())
                                .map(to -> {
                                    var possible =
                                            requireNonNull(table.get(from)).contains(to)
                                                    || (from == to && !ENDS.contains(from));
                                    return dynamicTest(
                                            from.code()
                                                    + (possible
                                                            ? " may become "
                                                            : " cannot become ")
                                                    + to.code(),
                                            () -> becomes(from, to, possible));
                                }));
    }

    private static void becomes(ActionStatus from, ActionStatus to, boolean possible) {
        var outcome =
                GivenWhenThen.of(Action.class)
                        .given(untilItIs(from))
                        .when(new ChangeActionStatus(ID, to, Rag.AMBER, REASON, MARCH, null));
        if (possible) {
            outcome.expectEvents(new ActionStatusChanged(ID, to, Rag.AMBER, REASON, MARCH, null));
        } else {
            outcome.expectNoEvents()
                    .expectException(NotPossible.class)
                    .expectExceptionMessage(containsString("the action is " + from.code()));
        }
    }

    private static List<Fact> untilItIs(ActionStatus status) {
        return switch (status) {
            case PROPOSED -> List.of(added(PROPOSED));
            case AGREED -> List.of(added(AGREED));
            case MERGED ->
                    List.of(added(AGREED), new ActionMerged(ID, "A2", REASON, FEBRUARY, null));
            case CARRIED_FORWARD ->
                    List.of(
                            added(AGREED),
                            new ActionCarriedForward(ID, "A2", null, FEBRUARY, null));
            default -> List.of(added(AGREED), changed(status, null, FEBRUARY));
        };
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotProposedNorEndedMayEndInAnother() {
        return Arrays.stream(ActionStatus.values())
                .map(from ->
                        dynamicTest(
                                from.code(),
                                () -> {
                                    merges(from, !ENDS.contains(from) && from != PROPOSED);
                                }));
    }

    private static void merges(ActionStatus from, boolean possible) {
        var merged =
                GivenWhenThen.of(Action.class)
                        .given(untilItIs(from))
                        .when(new MergeAction(ID, "A2", REASON, MARCH, null));
        var carried =
                GivenWhenThen.of(Action.class)
                        .given(untilItIs(from))
                        .when(new CarryActionForward(ID, "A2", null, MARCH, null));
        if (possible) {
            merged.expectEvents(new ActionMerged(ID, "A2", REASON, MARCH, null));
            carried.expectEvents(new ActionCarriedForward(ID, "A2", null, MARCH, null));
        } else {
            merged.expectNoEvents().expectException(NotPossible.class);
            carried.expectNoEvents()
                    .expectException(NotPossible.class)
                    .expectExceptionMessage(containsString("the action is " + from.code()));
        }
    }

    @Test
    void anActionIsWithdrawnForAReasonOnly() {
        fixture.given(added(AGREED))
                .when(change(WITHDRAWN, null, MARCH))
                .expectNoEvents()
                .expectException(Invalid.class);
    }

    @Test
    void anEndInAnotherIsNotBackdatedAsAStatus() {
        fixture.given(added(AGREED), changed(IN_PROGRESS, null, MARCH))
                .when(change(MERGED, REASON, FEBRUARY))
                .expectNoEvents()
                .expectException(NotPossible.class);
    }

    private static Map<ActionStatus, Set<ActionStatus>> table() {
        return TABLE.lines()
                .map(line -> line.split(" ->", -1))
                .collect(
                        Collectors.toMap(
                                way -> status(way[0]),
                                way ->
                                        Arrays.stream(way[1].split(",", -1))
                                                .filter(to -> !to.isBlank())
                                                .map(ActionTest::status)
                                                .collect(Collectors.toSet())));
    }

    private static ActionStatus status(String code) {
        return Arrays.stream(ActionStatus.values())
                .filter(status -> status.code().equals(code.strip()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anActionIsAdded() {
        fixture.givenNoPriorActivity().when(add(AGREED, "Review")).expectEvents(added(AGREED));
    }

    @Test
    void theSameActionAddedAgainChangesNothing() {
        fixture.given(added(AGREED)).when(add(AGREED, "Review")).expectNoEvents();
    }

    @Test
    void anotherActionCannotHaveACodeThatIsTaken() {
        fixture.given(added(AGREED))
                .when(add(AGREED, "Another"))
                .expectException(NotPossible.class);
    }

    @Test
    void aNewActionIsProposedOrAgreed() {
        fixture.givenNoPriorActivity().when(add(COMPLETE, "Review")).expectException(Invalid.class);
    }

    @Test
    void theStatusOfAnUnknownActionCannotBeChanged() {
        fixture.givenNoPriorActivity()
                .when(change(IN_PROGRESS, null, MARCH))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void theSameStatusOfTheSameDayWithTheSameWordsChangesNothing() {
        fixture.given(added(AGREED), changed(IN_PROGRESS, REASON, MARCH))
                .when(change(IN_PROGRESS, REASON, MARCH))
                .expectNoEvents();
    }

    @Test
    void aCompleteActionIsReopenedForAReasonOnly() {
        fixture.given(added(AGREED), changed(COMPLETE, null, FEBRUARY))
                .when(change(IN_PROGRESS, null, MARCH))
                .expectNoEvents()
                .expectException(Invalid.class);
    }

    @Test
    void aStatusCannotBeOlderThanTheAction() {
        fixture.given(added(AGREED))
                .when(change(IN_PROGRESS, null, JANUARY.minusDays(1)))
                .expectException(Invalid.class);
    }

    @Test
    void whatCameBeforeTheLatestStatusMayBeRecordedLaterAndDoesNotReplaceIt() {
        fixture.given(
                        added(AGREED),
                        changed(COMPLETE, null, MARCH),
                        changed(IN_PROGRESS, null, FEBRUARY))
                .when(change(WITHDRAWN, REASON, MARCH))
                .expectException(NotPossible.class)
                .expectExceptionMessage(containsString("the action is complete"));
    }

    @Test
    void workBeforeTheEndThatIsRecordedLateIsNoReopening() {
        fixture.given(added(AGREED), changed(COMPLETE, null, MARCH))
                .when(change(IN_PROGRESS, null, FEBRUARY))
                .expectEvents(changed(IN_PROGRESS, null, FEBRUARY));
    }

    @Test
    void aStatusThatIsRecordedLateFollowsTheOneOfItsDay() {
        fixture.given(untilItIs(PROPOSED))
                .andGiven(new ActionStatusChanged(ID, AGREED, null, null, MARCH, null))
                .when(new ChangeActionStatus(ID, PAUSED, null, null, FEBRUARY, null))
                .expectException(NotPossible.class)
                .expectExceptionMessage(containsString("the action is proposed"));
    }

    @Test
    void anActionThatWentOnWasNotWithdrawnBefore() {
        fixture.given(untilItIs(AGREED))
                .andGiven(new ActionStatusChanged(ID, IN_PROGRESS, null, null, MARCH, null))
                .when(new ChangeActionStatus(ID, WITHDRAWN, null, REASON, FEBRUARY, null))
                .expectException(Invalid.class);
    }

    @Test
    void whatHasEndedTakesNoStatusWhateverDayItIsAbout() {
        fixture.given(untilItIs(AGREED))
                .andGiven(new ActionMerged(ID, "A2", null, MARCH, null))
                .when(new ChangeActionStatus(ID, PAUSED, null, null, FEBRUARY, null))
                .expectException(NotPossible.class)
                .expectExceptionMessage(containsString("the action is merged"));
    }

    private static AddAction add(ActionStatus status, String title) {
        return new AddAction(
                ID,
                words(title),
                status,
                Lead.FORCE,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                JANUARY,
                null);
    }

    private static ActionAdded added(ActionStatus status) {
        return new ActionAdded(
                ID,
                words("Review"),
                status,
                Lead.FORCE,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                JANUARY,
                null);
    }

    private static ChangeActionStatus change(
            ActionStatus status, @Nullable Exhibit comment, LocalDate on) {
        return new ChangeActionStatus(ID, status, null, comment, on, null);
    }

    private static ActionStatusChanged changed(
            ActionStatus status, @Nullable Exhibit comment, LocalDate on) {
        return new ActionStatusChanged(ID, status, null, comment, on, null);
    }
}
