package uk.tallystick.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;
import static uk.tallystick.events.plan.PlanKind.DELIVERY_PLAN;
import static uk.tallystick.events.plan.PlanKind.PLAN;
import static uk.tallystick.events.plan.PlanStatus.AGREED;
import static uk.tallystick.events.plan.PlanStatus.CLOSED;
import static uk.tallystick.events.plan.PlanStatus.CONSULTING;
import static uk.tallystick.events.plan.PlanStatus.DRAFT;
import static uk.tallystick.events.plan.PlanStatus.DRAFTED;
import static uk.tallystick.events.plan.PlanStatus.IN_FORCE;
import static uk.tallystick.events.plan.PlanStatus.ISSUED;
import static uk.tallystick.events.plan.PlanStatus.PANEL_REPORTED;
import static uk.tallystick.events.plan.PlanStatus.REVIEWED_AND_NOT_VARIED;
import static uk.tallystick.events.plan.PlanStatus.SUPERSEDED;
import static uk.tallystick.events.plan.PlanStatus.VARIED;
import static uk.tallystick.events.plan.PlanStatus.WITH_PANEL;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import uk.tallystick.command.plan.PlanCommand.ChangeCommitmentStatus;
import uk.tallystick.command.plan.PlanCommand.ChangePlanStatus;
import uk.tallystick.command.plan.PlanCommand.RecordPlan;
import uk.tallystick.command.plan.PlanCommand.VersionPlan;
import uk.tallystick.command.plan.PlanState.NotRecorded;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Stated;
import uk.tallystick.events.plan.CommitmentStatus;
import uk.tallystick.events.plan.Money;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.plan.Qualifier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

class PlanStepsTest {

    private static final String ID = "plan:testshire:2024";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 6);
    private static final Stated STATED = new Stated(DAY, words("The plan"), null);

    private PlanState state = new NotRecorded();

    @Test
    void a_plan_goes_through_the_steps_of_the_law_and_may_be_reviewed_and_not_varied() {
        record(PLAN, DRAFTED);

        assertThat(
                        steps(
                                CONSULTING,
                                WITH_PANEL,
                                PANEL_REPORTED,
                                ISSUED,
                                REVIEWED_AND_NOT_VARIED,
                                REVIEWED_AND_NOT_VARIED,
                                VARIED,
                                SUPERSEDED))
                .isEqualTo(8);
    }

    @Test
    void a_delivery_plan_goes_through_the_steps_of_its_year() {
        record(DELIVERY_PLAN, DRAFT);

        assertThat(steps(WITH_PANEL, AGREED, IN_FORCE, CLOSED)).isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource(PlanStatus.class)
    void no_step_but_the_next_is_possible_and_the_refusal_names_it(PlanStatus asked) {
        record(PLAN, WITH_PANEL);

        if (asked == PANEL_REPORTED) {
            assertThat(decide(change(asked, DAY, null))).hasSize(1);
        } else {
            assertThatThrownBy(() -> decide(change(asked, DAY, null)))
                    .isInstanceOf(NotPossible.class)
                    .hasMessageContainingAll(
                            "withPanel", "possible: version plan", "panelReported");
        }
    }

    @Test
    void history_may_leave_out_steps_that_its_source_does_not_tell_of_but_never_goes_back() {
        record(PLAN, CONSULTING);

        assertThat(decide(change(ISSUED, DAY, STATED))).hasSize(1);
        assertThatThrownBy(() -> decide(change(DRAFTED, DAY, STATED)))
                .isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> decide(change(CLOSED, DAY, STATED)))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void history_is_told_in_any_order_and_what_happens_now_is_not() {
        record(PLAN, DRAFTED);
        tell(change(ISSUED, DAY.plusDays(9), STATED));

        assertThat(decide(change(CONSULTING, DAY.plusDays(2), STATED))).hasSize(1);
        assertThatThrownBy(() -> decide(change(VARIED, DAY.plusDays(2), null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> decide(change(ISSUED, DAY.minusDays(2), STATED)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void the_same_step_again_changes_nothing() {
        record(PLAN, DRAFTED);
        tell(change(CONSULTING, DAY, null));

        assertThat(decide(change(CONSULTING, DAY, null))).isEmpty();
    }

    @Test
    void a_plan_of_unknown_status_may_take_any_step_of_its_kind() {
        record(PLAN, null);

        assertThat(decide(change(SUPERSEDED, DAY, null))).hasSize(1);
        assertThatThrownBy(() -> decide(change(IN_FORCE, DAY, null))).isInstanceOf(Invalid.class);
    }

    @Test
    void a_status_is_one_that_the_kind_of_plan_can_have() {
        assertThatThrownBy(() -> record(PLAN, IN_FORCE)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> record(DELIVERY_PLAN, ISSUED)).isInstanceOf(Invalid.class);
    }

    @Test
    void only_a_plan_that_is_superseded_names_its_successor_which_is_another() {
        record(PLAN, ISSUED);

        assertThatThrownBy(() -> decide(new ChangePlanStatus(ID, VARIED, null, "2029", DAY, null)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(
                        () -> decide(new ChangePlanStatus(ID, SUPERSEDED, null, "2024", DAY, null)))
                .isInstanceOf(Invalid.class);
        assertThat(decide(new ChangePlanStatus(ID, SUPERSEDED, null, "2029", DAY, null)))
                .hasSize(1);
    }

    @Test
    void a_version_has_a_name_of_its_own_and_its_nodes_are_in_order() {
        record(PLAN, ISSUED);
        tell(version("V002", node("P1"), node("P9")));

        assertThat(decide(version("V002", node("P1"), node("P9")))).isEmpty();
        assertThatThrownBy(() -> decide(version("V002", node("P1"))))
                .isInstanceOf(NotPossible.class);
        assertThatThrownBy(() -> decide(version("V003", node("P1"), node("P1"))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void a_superseded_plan_has_no_new_version_but_what_it_promised_can_be_judged() {
        record(PLAN, SUPERSEDED);

        assertThatThrownBy(() -> decide(version("V002"))).isInstanceOf(NotPossible.class);
        assertThat(decide(commitment("P1", CommitmentStatus.PARTLY_KEPT))).hasSize(1);
    }

    @Test
    void a_commitment_is_a_node_that_some_version_has() {
        record(PLAN, ISSUED);
        assertThatThrownBy(() -> decide(commitment("P9", CommitmentStatus.KEPT)))
                .isInstanceOf(NotFound.class);

        tell(version("V002", node("P9")));
        tell(commitment("P9", CommitmentStatus.KEPT));

        assertThat(decide(commitment("P9", CommitmentStatus.KEPT))).isEmpty();
        assertThat(decide(commitment("P9", CommitmentStatus.DROPPED))).hasSize(1);
        assertThat(decide(commitment("P1", CommitmentStatus.KEPT))).hasSize(1);
    }

    @Test
    void as_much_money_is_as_much_however_it_is_written() {
        tell(recording(PLAN, ISSUED, money("2.50")));

        assertThat(decide(recording(PLAN, ISSUED, money("2.5")))).isEmpty();
        assertThatThrownBy(() -> decide(recording(PLAN, ISSUED, money("2.51"))))
                .isInstanceOf(NotPossible.class);
    }

    private int steps(PlanStatus... statuses) {
        var taken = new ArrayList<PlanStatus>();
        for (var status : statuses) {
            tell(change(status, DAY.plusDays(taken.size()), null));
            taken.add(status);
        }
        return taken.size();
    }

    private void record(PlanKind kind, @Nullable PlanStatus status) {
        tell(recording(kind, status));
    }

    private static RecordPlan recording(
            PlanKind kind, @Nullable PlanStatus status, Money... money) {
        var node = node("P1", money);
        return new RecordPlan(
                ID,
                words("Plan"),
                null,
                null,
                status,
                List.of(node),
                kind,
                null,
                null,
                null,
                DAY,
                null);
    }

    private static Node node(String code, Money... money) {
        return new Node(
                code, label("pledge"), words(code), List.of(), List.of(), null, List.of(money));
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), Qualifier.ABOUT, null, null);
    }

    private static ChangePlanStatus change(
            PlanStatus status, LocalDate day, @Nullable Stated stated) {
        return new ChangePlanStatus(ID, status, null, null, day, stated);
    }

    private static VersionPlan version(String name, Node... nodes) {
        return new VersionPlan(
                ID, label(name), null, null, null, List.of(nodes), words("A variation"), DAY, null);
    }

    private static ChangeCommitmentStatus commitment(String node, CommitmentStatus status) {
        return new ChangeCommitmentStatus(ID, node, status, null, DAY, null);
    }

    private List<?> decide(PlanCommand command) {
        return PlanDecider.decide(state, command);
    }

    private void tell(PlanCommand command) {
        for (var event : PlanDecider.decide(state, command)) {
            state = PlanDecider.evolve(state, event);
        }
    }
}
