package uk.tallystick.command.plan;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.plan.PlanCommand.RecordPlan;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;

import java.time.LocalDate;
import java.util.List;

class PlanTest {

    private static final String ID = "plan:testshire:2024";
    private static final LocalDate START = LocalDate.of(2024, 4, 1);
    private static final LocalDate END = LocalDate.of(2029, 3, 31);
    private static final Node PILLAR = node("P1");
    private static final Node THEME = node("T1", "P1");

    private final AggregateTestFixture<Plan> fixture = GivenWhenThen.of(Plan.class);

    @Test
    void aPlanIsRecordedWithItsNodes() {
        fixture.givenNoPriorActivity()
                .when(record("Plan", END, PILLAR, THEME))
                .expectEvents(recorded(PILLAR, THEME));
    }

    @Test
    void aNodeMayHaveSeveralParents() {
        var shared = node("T1", "P1", "P2");
        fixture.givenNoPriorActivity()
                .when(record("Plan", END, PILLAR, node("P2"), shared))
                .expectEvents(recorded(PILLAR, node("P2"), shared));
    }

    @Test
    void theSamePlanRecordedAgainChangesNothing() {
        fixture.given(recorded(PILLAR)).when(record("Plan", END, PILLAR)).expectNoEvents();
    }

    @Test
    void anotherPlanCannotHaveAnIdThatIsTaken() {
        fixture.given(recorded(PILLAR))
                .when(record("Another", END, PILLAR))
                .expectException(NotPossible.class);
    }

    @Test
    void aPlanDoesNotEndBeforeItStarts() {
        fixture.givenNoPriorActivity()
                .when(record("Plan", START.minusDays(1)))
                .expectException(Invalid.class);
    }

    @Test
    void aCodeNamesOneNode() {
        fixture.givenNoPriorActivity()
                .when(record("Plan", END, PILLAR, PILLAR))
                .expectException(Invalid.class);
    }

    @Test
    void aNodeIsNeverAboveItself() {
        fixture.givenNoPriorActivity()
                .when(record("Plan", END, node("P1", "P1")))
                .expectException(Invalid.class);
        GivenWhenThen.of(Plan.class)
                .givenNoPriorActivity()
                .when(record("Plan", END, THEME, PILLAR))
                .expectException(Invalid.class);
    }

    private static Node node(String code, String... parents) {
        return new Node(
                code,
                label("pillar"),
                words("Prevent"),
                List.of(parents),
                List.of(),
                null,
                List.of());
    }

    private static RecordPlan record(String title, LocalDate end, Node... nodes) {
        return new RecordPlan(
                ID,
                words(title),
                START,
                end,
                PlanStatus.CONSULTING,
                List.of(nodes),
                PlanKind.PLAN,
                null,
                null,
                null,
                START,
                null);
    }

    private static PlanRecorded recorded(Node... nodes) {
        return new PlanRecorded(
                ID,
                words("Plan"),
                START,
                END,
                PlanStatus.CONSULTING,
                List.of(nodes),
                PlanKind.PLAN,
                null,
                null,
                null,
                START,
                null);
    }
}
