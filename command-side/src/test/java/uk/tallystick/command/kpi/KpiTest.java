package uk.tallystick.command.kpi;

import static uk.tallystick.command.recording.GivenWhenThen.label;
import static uk.tallystick.command.recording.GivenWhenThen.words;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.kpi.KpiCommand.ActivateKpi;
import uk.tallystick.command.kpi.KpiCommand.ProposeKpi;
import uk.tallystick.command.kpi.KpiCommand.RetireKpi;
import uk.tallystick.command.kpi.KpiCommand.SetBaseline;
import uk.tallystick.command.kpi.KpiCommand.SetTarget;
import uk.tallystick.command.kpi.KpiCommand.SuspendKpi;
import uk.tallystick.command.recording.GivenWhenThen;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class KpiTest {

    private static final String ID = "kpi:testshire:P1-1";
    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);
    private static final Period YEAR = Period.of("2023-24");
    private static final Period END = Period.of("2027-28");

    private final AggregateTestFixture<Kpi> fixture = GivenWhenThen.of(Kpi.class);

    @Test
    void aMeasureIsProposedWithItsDefinition() {
        fixture.givenNoPriorActivity().when(propose("Safe")).expectEvents(proposed(Unit.PERCENT));
    }

    @Test
    void theSameDefinitionProposedAgainChangesNothing() {
        fixture.given(proposed(Unit.PERCENT)).when(propose("Safe")).expectNoEvents();
    }

    @Test
    void anotherDefinitionCannotHaveACodeThatIsTaken() {
        fixture.given(proposed(Unit.PERCENT))
                .when(propose("Happy"))
                .expectException(NotPossible.class);
    }

    @Test
    void aProposedMeasureIsActivatedOnce() {
        fixture.given(proposed(Unit.PERCENT))
                .when(new ActivateKpi(ID, DAY, null))
                .expectEvents(new KpiActivated(ID, DAY, null));
        GivenWhenThen.of(Kpi.class)
                .given(proposed(Unit.PERCENT), new KpiActivated(ID, DAY, null))
                .when(new ActivateKpi(ID, DAY, null))
                .expectNoEvents();
    }

    @Test
    void aStatusIsOfNoDayBeforeTheStatusThatItFollows() {
        var before = DAY.minusDays(1);
        fixture.given(proposed(Unit.PERCENT))
                .when(new ActivateKpi(ID, before, null))
                .expectException(Invalid.class);
        for (var command :
                List.of(
                        new SuspendKpi(ID, words("r"), before, null),
                        new RetireKpi(ID, words("r"), before, null))) {
            GivenWhenThen.of(Kpi.class)
                    .given(proposed(Unit.PERCENT), new KpiActivated(ID, DAY, null))
                    .when(command)
                    .expectException(Invalid.class);
        }
    }

    @Test
    void nothingCanBeSetForAnUnknownMeasure() {
        fixture.givenNoPriorActivity()
                .when(baseline("52.0"))
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void aBaselineToBeConfirmedIsConfirmedLater() {
        fixture.given(proposed(Unit.PERCENT), baselineSet(null))
                .when(baseline("52.0"))
                .expectEvents(baselineSet("52.0"));
    }

    @Test
    void theSameBaselineSetAgainChangesNothing() {
        fixture.given(proposed(Unit.PERCENT), baselineSet("52.0"))
                .when(baseline("52.0"))
                .expectNoEvents();
    }

    @Test
    void aBaselineIsAValueOfTheMeasuresUnit() {
        fixture.given(proposed(Unit.PERCENT)).when(baseline("140")).expectException(Invalid.class);
    }

    @Test
    void aMeasureWhoseUnitIsNotKnownTakesAnyValue() {
        fixture.given(proposed(null)).when(baseline("140")).expectEvents(baselineSet("140"));
    }

    @Test
    void aTargetToBeConfirmedIsSetAndConfirmedLater() {
        fixture.given(proposed(Unit.PERCENT), targetSet(TargetShape.ABSOLUTE, null))
                .when(target(TargetShape.ABSOLUTE, "60"))
                .expectEvents(targetSet(TargetShape.ABSOLUTE, "60"));
    }

    @Test
    void theSameTargetSetAgainChangesNothing() {
        fixture.given(proposed(Unit.PERCENT), targetSet(TargetShape.ABSOLUTE, "60"))
                .when(target(TargetShape.ABSOLUTE, "60"))
                .expectNoEvents();
    }

    @Test
    void anAbsoluteTargetIsAValueOfTheMeasuresUnit() {
        fixture.given(proposed(Unit.PERCENT))
                .when(target(TargetShape.ABSOLUTE, "140"))
                .expectException(Invalid.class);
    }

    @Test
    void aRelativeTargetIsNot() {
        fixture.given(proposed(Unit.COUNT))
                .when(target(TargetShape.RELATIVE, "-12.5"))
                .expectEvents(targetSet(TargetShape.RELATIVE, "-12.5"));
    }

    @Test
    void aMilestoneIsAValueOfTheMeasuresUnit() {
        fixture.given(proposed(Unit.PERCENT))
                .when(
                        target(
                                TargetShape.ABSOLUTE,
                                "60",
                                new Milestone(Period.of("2025-26"), new BigDecimal("140"))))
                .expectException(Invalid.class);
    }

    @Test
    void aGapIsBetweenTwoBreakdowns() {
        fixture.given(proposed(Unit.PERCENT))
                .when(target(TargetShape.GAP, "5"))
                .expectException(Invalid.class);
    }

    private static ProposeKpi propose(String name) {
        return new ProposeKpi(ID, definition(name), DAY, null);
    }

    private static Definition definition(String name) {
        return new Definition(
                words(name),
                Unit.PERCENT,
                Direction.INCREASE,
                label("Survey"),
                null,
                KpiClass.KPI,
                null,
                null,
                false,
                false,
                List.of("P1"),
                List.of(label("City")),
                Method.UNSAID);
    }

    private static KpiProposed proposed(@Nullable Unit unit) {
        return new KpiProposed(
                ID,
                words("Safe"),
                unit,
                Direction.INCREASE,
                label("Survey"),
                null,
                KpiClass.KPI,
                null,
                null,
                false,
                false,
                List.of("P1"),
                List.of(label("City")),
                Method.UNSAID,
                DAY,
                null);
    }

    private static SetBaseline baseline(String value) {
        return new SetBaseline(ID, YEAR, new BigDecimal(value), null, DAY, null);
    }

    private static BaselineSet baselineSet(@Nullable String value) {
        return new BaselineSet(
                ID, YEAR, value == null ? null : new BigDecimal(value), null, DAY, null);
    }

    private static SetTarget target(TargetShape shape, String value, Milestone... milestones) {
        return new SetTarget(
                ID,
                shape,
                new BigDecimal(value),
                END,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(milestones),
                null,
                null,
                DAY,
                null);
    }

    private static TargetSet targetSet(TargetShape shape, @Nullable String value) {
        return new TargetSet(
                ID,
                shape,
                value == null ? null : new BigDecimal(value),
                END,
                null,
                null,
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                DAY,
                null);
    }
}
