package uk.tallystick.command.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;
import static uk.tallystick.events.action.ActionStatus.AGREED;
import static uk.tallystick.events.action.ActionStatus.BUSINESS_AS_USUAL;
import static uk.tallystick.events.action.ActionStatus.COMPLETE;
import static uk.tallystick.events.action.ActionStatus.IN_PROGRESS;
import static uk.tallystick.events.action.ActionStatus.WITHDRAWN;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.action.ActionCommand.AssignAction;
import uk.tallystick.command.action.ActionCommand.ChangeParticulars;
import uk.tallystick.command.action.ActionCommand.ConfirmAction;
import uk.tallystick.command.action.ActionCommand.MarkOverdue;
import uk.tallystick.command.action.ActionCommand.MarkUntouched;
import uk.tallystick.command.action.ActionCommand.ReachMilestone;
import uk.tallystick.command.action.ActionCommand.RecordOutput;
import uk.tallystick.command.action.ActionCommand.RescheduleAction;
import uk.tallystick.command.action.ActionCommand.SetMilestone;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionAssigned;
import uk.tallystick.events.action.ActionEvent.ActionConfirmed;
import uk.tallystick.events.action.ActionEvent.ActionOverdue;
import uk.tallystick.events.action.ActionEvent.ActionRescheduled;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionEvent.ActionUntouched;
import uk.tallystick.events.action.ActionEvent.MilestoneReached;
import uk.tallystick.events.action.ActionEvent.MilestoneSet;
import uk.tallystick.events.action.ActionEvent.OutputRecorded;
import uk.tallystick.events.action.ActionEvent.ParticularsChanged;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Particulars;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What happens on the way of an action beside its status. */
class ActionWorkTest {

    private static final String ID = "action:testshire:A1";
    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 31);
    private static final LocalDate FEBRUARY = LocalDate.of(2025, 2, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 1);
    private static final Exhibit REASON = words("for this reason");
    private static final ActionMilestone DRAFT = new ActionMilestone("M1", words("Draft"), MARCH);
    private static final Origin BECAUSE = new Origin("scrutiny:testshire:1", null, null);

    private ActionState state = new ActionState.NotAdded();

    private void given(ActionEvent... events) {
        for (var event : events) {
            givenBy("person:lead", event);
        }
    }

    private void givenBy(String actor, ActionEvent event) {
        state = ActionDecider.evolve(state, event, actor, event.effectiveOn());
    }

    private List<ActionEvent> when(ActionCommand command) {
        return ActionDecider.decide(state, command);
    }

    @Test
    void every_due_date_that_there_was_stays_and_the_same_again_changes_nothing() {
        given(added(MARCH));

        var moved = new ActionRescheduled(ID, APRIL, REASON, FEBRUARY, null);
        assertThat(when(new RescheduleAction(ID, APRIL, REASON, FEBRUARY, null)))
                .containsExactly(moved);
        given(moved);
        assertThat(when(new RescheduleAction(ID, APRIL, REASON, FEBRUARY, null))).isEmpty();
    }

    @Test
    void a_day_that_is_recorded_late_does_not_replace_a_later_one() {
        given(
                added(MARCH),
                new ActionRescheduled(ID, APRIL, REASON, MARCH, null),
                new ActionRescheduled(ID, MARCH, REASON, FEBRUARY, null));

        assertThat(when(new MarkOverdue(ID, MARCH, MARCH.plusDays(1)))).isEmpty();
        assertThat(when(new MarkOverdue(ID, APRIL, APRIL.plusDays(1)))).hasSize(1);
    }

    @Test
    void an_action_is_overdue_once_for_a_day() {
        given(added(MARCH));

        var overdue = new ActionOverdue(ID, MARCH, MARCH.plusDays(1), null);
        var mark = new MarkOverdue(ID, MARCH, MARCH.plusDays(1));
        assertThat(when(mark)).containsExactly(overdue);
        given(overdue);
        assertThat(when(mark)).isEmpty();
        given(new ActionRescheduled(ID, APRIL, REASON, MARCH.plusDays(2), null));
        assertThat(when(mark)).isEmpty();
        assertThat(when(new MarkOverdue(ID, APRIL, APRIL.plusDays(1)))).hasSize(1);
    }

    @Test
    void what_goes_on_as_business_as_usual_is_never_overdue_but_once_it_is_taken_up_again() {
        given(added(MARCH), changed(BUSINESS_AS_USUAL, FEBRUARY));
        var mark = new MarkOverdue(ID, MARCH, MARCH.plusDays(1));
        assertThat(when(mark)).isEmpty();

        given(changed(IN_PROGRESS, APRIL));
        assertThat(when(mark)).containsExactly(new ActionOverdue(ID, MARCH, APRIL, null));
    }

    @Test
    void a_report_while_it_is_late_does_not_make_it_late_from_then() {
        given(added(MARCH), changed(IN_PROGRESS, APRIL));

        assertThat(when(new MarkOverdue(ID, MARCH, MARCH.plusDays(1))))
                .containsExactly(new ActionOverdue(ID, MARCH, MARCH.plusDays(1), null));
    }

    @Test
    void silence_of_a_quarter_is_noticed_once_and_again_after_another_word() {
        given(added(null));
        var last = LocalDate.of(2025, 4, 29);
        var mark = new MarkUntouched(ID, last, last.plusDays(1));
        var untouched = new ActionUntouched(ID, JANUARY, last.plusDays(1), null);

        assertThat(when(mark)).containsExactly(untouched);
        given(untouched);
        assertThat(when(mark)).isEmpty();
        given(changed(IN_PROGRESS, LocalDate.of(2025, 5, 10)));
        assertThat(when(mark)).isEmpty();
        var next = LocalDate.of(2025, 8, 9);
        assertThat(when(new MarkUntouched(ID, next, next.plusDays(1))))
                .containsExactly(
                        new ActionUntouched(ID, LocalDate.of(2025, 5, 10), next.plusDays(1), null));
    }

    @Test
    void nobody_has_to_be_heard_of_what_is_not_under_way() {
        for (var status : List.of(BUSINESS_AS_USUAL, COMPLETE)) {
            state = new ActionState.NotAdded();
            given(added(null), changed(status, JANUARY));
            var last = LocalDate.of(2025, 4, 29);
            assertThat(when(new MarkUntouched(ID, last, last.plusDays(1)))).isEmpty();
        }
    }

    @Test
    void nobody_confirms_what_they_reported_complete_themselves() {
        given(added(null));
        givenBy("person:one", changed(COMPLETE, MARCH));
        givenBy("person:two", changed(COMPLETE, APRIL));

        for (var reporter : List.of("person:one", "person:two")) {
            assertThatThrownBy(() -> when(confirm(reporter))).isInstanceOf(NotAllowed.class);
        }
        assertThat(when(confirm("person:three")))
                .containsExactly(new ActionConfirmed(ID, null, APRIL, null));
    }

    @Test
    void a_confirmation_is_lost_when_the_action_is_taken_up_again() {
        given(
                added(null),
                changed(COMPLETE, FEBRUARY),
                new ActionConfirmed(ID, null, FEBRUARY, null));
        assertThat(when(confirm("person:other"))).isEmpty();

        given(changed(IN_PROGRESS, MARCH), changed(COMPLETE, MARCH));
        assertThat(when(confirm("person:other"))).hasSize(1);
    }

    @Test
    void history_that_was_confirmed_elsewhere_is_imported_by_one_person() {
        given(added(null), changed(COMPLETE, MARCH));
        var stated = new Stated(APRIL, words("Minutes"), null);

        assertThat(when(new ConfirmAction(ID, "person:lead", null, APRIL, stated))).hasSize(1);
    }

    @Test
    void what_is_not_complete_cannot_be_confirmed() {
        given(added(null));

        assertThatThrownBy(() -> when(confirm("person:other")))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("the action is agreed")
                .hasMessageContaining("complete");
    }

    @Test
    void a_milestone_is_moved_for_a_reason_only() {
        given(added(null), new MilestoneSet(ID, DRAFT, null, FEBRUARY, null));
        var moved = new ActionMilestone("M1", words("Draft"), APRIL);

        assertThat(when(new SetMilestone(ID, DRAFT, null, MARCH, null))).isEmpty();
        assertThatThrownBy(() -> when(new SetMilestone(ID, moved, null, MARCH, null)))
                .isInstanceOf(Invalid.class);
        assertThat(when(new SetMilestone(ID, moved, REASON, MARCH, null)))
                .containsExactly(new MilestoneSet(ID, moved, REASON, MARCH, null));
    }

    @Test
    void a_milestone_is_reached_once() {
        given(added(null), new MilestoneSet(ID, DRAFT, null, FEBRUARY, null));
        var reached = new MilestoneReached(ID, "M1", null, MARCH, null);

        assertThat(when(new ReachMilestone(ID, "M1", null, MARCH, null))).containsExactly(reached);
        given(reached);
        assertThat(when(new ReachMilestone(ID, "M1", null, MARCH, null))).isEmpty();
        assertThatThrownBy(() -> when(new ReachMilestone(ID, "M1", null, APRIL, null)))
                .isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> when(new ReachMilestone(ID, "M2", null, APRIL, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void the_same_output_with_other_digits_is_the_same() {
        given(added(null), output("90.0"));

        assertThat(when(output(output("90")))).isEmpty();
        assertThat(when(output(output("91")))).containsExactly(output("91"));
    }

    @Test
    void particulars_change_and_keep_what_made_somebody_raise_the_action() {
        given(added(null));
        var command =
                new ChangeParticulars(
                        ID, "D2021", words("3.4"), null, List.of(label("City")), null, MARCH, null);
        var changed =
                new ParticularsChanged(
                        ID,
                        new Particulars(
                                "D2021",
                                words("3.4"),
                                null,
                                List.of(label("City")),
                                List.of(DRAFT),
                                BECAUSE),
                        null,
                        MARCH,
                        null);

        assertThat(when(command)).containsExactly(changed);
        given(changed);
        assertThat(when(command)).isEmpty();
    }

    @Test
    void what_has_ended_is_assigned_to_nobody() {
        given(added(null), changed(ActionStatus.WITHDRAWN, FEBRUARY));

        assertThatThrownBy(() -> when(new AssignAction(ID, "person:one", MARCH, null)))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("the action is withdrawn");
    }

    @Test
    void what_is_recorded_late_goes_by_how_the_action_stood_on_its_day() {
        given(added(MARCH), changed(COMPLETE, MARCH));

        assertThat(when(new AssignAction(ID, "person:1", FEBRUARY, null))).hasSize(1);
        assertThatThrownBy(() -> when(new AssignAction(ID, "person:1", MARCH, null)))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("complete");
    }

    @Test
    void nothing_more_is_said_of_what_has_ended_whatever_day_it_is_about() {
        given(added(MARCH), changed(WITHDRAWN, MARCH));

        assertThatThrownBy(() -> when(new AssignAction(ID, "person:1", FEBRUARY, null)))
                .isInstanceOf(NotPossible.class)
                .hasMessageContaining("withdrawn");
        assertThatThrownBy(() -> when(new SetMilestone(ID, DRAFT, REASON, FEBRUARY, null)))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void history_of_what_has_ended_is_imported_still() {
        given(added(MARCH), changed(WITHDRAWN, MARCH));

        var stated = new Stated(FEBRUARY, REASON, null);
        assertThat(when(new AssignAction(ID, "person:1", FEBRUARY, stated))).hasSize(1);
    }

    @Test
    void what_holds_now_may_be_said_of_a_day_on_which_something_else_did() {
        given(
                added(MARCH),
                new ActionRescheduled(ID, APRIL, REASON, MARCH, null),
                new ActionAssigned(ID, "person:1", MARCH, null));

        assertThat(when(new RescheduleAction(ID, APRIL, REASON, FEBRUARY, null))).hasSize(1);
        assertThat(when(new AssignAction(ID, "person:1", FEBRUARY, null))).hasSize(1);
        assertThat(when(new AssignAction(ID, "person:1", MARCH, null))).isEmpty();
    }

    @Test
    void particulars_that_hold_now_may_be_said_of_a_day_on_which_others_did() {
        var numbered = new Particulars(null, words("7"), null, List.of(), List.of(DRAFT), BECAUSE);
        given(added(MARCH), new ParticularsChanged(ID, numbered, REASON, MARCH, null));

        assertThat(when(renumber(FEBRUARY))).hasSize(1);
        assertThat(when(renumber(MARCH))).isEmpty();
    }

    private static ChangeParticulars renumber(LocalDate day) {
        return new ChangeParticulars(ID, null, words("7"), null, List.of(), REASON, day, null);
    }

    private static ConfirmAction confirm(String person) {
        return new ConfirmAction(ID, person, null, APRIL, null);
    }

    private static OutputRecorded output(String figure) {
        return new OutputRecorded(
                ID,
                new BigDecimal(figure),
                label("People trained"),
                null,
                Marker.ESTIMATED,
                words("about 90"),
                MARCH,
                null);
    }

    private static RecordOutput output(OutputRecorded event) {
        return new RecordOutput(
                ID,
                event.figure(),
                event.of(),
                event.period(),
                event.marker(),
                event.asGiven(),
                event.effectiveOn(),
                null);
    }

    private static ActionAdded added(@Nullable LocalDate dueOn) {
        return new ActionAdded(
                ID,
                words("Review"),
                AGREED,
                Lead.FORCE,
                null,
                null,
                List.of(),
                dueOn,
                null,
                new Particulars(null, null, null, List.of(), List.of(DRAFT), BECAUSE),
                JANUARY,
                null);
    }

    private static ActionStatusChanged changed(ActionStatus status, LocalDate on) {
        return new ActionStatusChanged(ID, status, null, null, on, null);
    }
}
