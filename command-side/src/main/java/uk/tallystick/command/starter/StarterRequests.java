package uk.tallystick.command.starter;

import uk.tallystick.command.action.AddActionRequest;
import uk.tallystick.command.body.RegisterBodyRequest;
import uk.tallystick.command.decision.ProposeDecisionRequest;
import uk.tallystick.command.decision.TakeDecisionRequest;
import uk.tallystick.command.kpi.BaselineRequest;
import uk.tallystick.command.kpi.DefinitionRequest.ComponentRequest;
import uk.tallystick.command.kpi.ProposeKpiRequest;
import uk.tallystick.command.kpi.TargetRequest;
import uk.tallystick.command.plan.RecordPlanRequest;
import uk.tallystick.command.plan.RecordPlanRequest.NodeRequest;
import uk.tallystick.command.scrutiny.ScheduleScrutinyRequest;
import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.submission.Marker;

import java.math.BigDecimal;
import java.util.List;

/** The lines of the starter files as the requests that any client would send. */
final class StarterRequests {

    private StarterRequests() {}

    static RegisterBodyRequest body(Row row) {
        return new RegisterBodyRequest(
                row.text("id"),
                row.text("name"),
                row.requiredCode("kind", BodyKind.class),
                row.textOrNull("area"),
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    static RecordPlanRequest plan(Row row, List<Row> nodes) {
        return new RecordPlanRequest(
                row.text("id"),
                row.text("title"),
                row.date("startsOn"),
                row.date("endsOn"),
                row.code("status", PlanStatus.class),
                nodes.stream()
                        .filter(node -> node.text("plan").equals(row.text("id")))
                        .map(node ->
                                new NodeRequest(
                                        node.text("code"),
                                        node.text("kind"),
                                        node.text("title"),
                                        node.words("parents"),
                                        null,
                                        null,
                                        null))
                        .toList(),
                null,
                null,
                null,
                null,
                null,
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    static ProposeKpiRequest kpi(Row row) {
        return new ProposeKpiRequest(
                row.text("code"),
                row.text("name"),
                row.code("unit", Unit.class),
                row.code("direction", Direction.class),
                row.textOrNull("dataSource"),
                null,
                row.code("kpiClass", KpiClass.class),
                null,
                null,
                null,
                null,
                row.words("planNode"),
                null,
                row.textOrNull("note"),
                row.listed("suppliers"),
                row.listed("components").stream().map(StarterRequests::minutes).toList(),
                null,
                null,
                null,
                null,
                null,
                row.date("effectiveFrom"),
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    /** Such as "Urban areas 9". */
    private static ComponentRequest minutes(String text) {
        var number = text.lastIndexOf(' ');
        return new ComponentRequest(
                text.substring(0, number),
                new BigDecimal(text.substring(number + 1)),
                Unit.MINUTES);
    }

    static BaselineRequest baseline(Row row) {
        return new BaselineRequest(
                row.text("period"),
                row.number("value"),
                row.textOrNull("note"),
                null,
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    static TargetRequest target(Row row) {
        return new TargetRequest(
                row.requiredCode("shape", TargetShape.class),
                row.number("value"),
                row.textOrNull("byPeriod"),
                null,
                null,
                null,
                null,
                null,
                null,
                row.textOrNull("note"),
                null,
                null,
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    static MeasurementRequest measurement(Row row) {
        return new MeasurementRequest(
                row.text("kpi"),
                row.textOrNull("breakdown"),
                row.text("period"),
                row.number("value"),
                row.code("marker", Marker.class),
                row.number("reportedChange"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.textOrNull("comment"),
                null,
                null,
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    static AddActionRequest action(Row row) {
        return new AddActionRequest(
                row.text("code"),
                row.text("title"),
                row.code("lead", Lead.class),
                null,
                row.code("nature", Nature.class),
                null,
                row.words("planNode"),
                null,
                row.textOrNull("conditions"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    static ProposeDecisionRequest decision(Row row) {
        return new ProposeDecisionRequest(
                row.textOrNull("reference"),
                row.textOrNull("title"),
                row.code("classification", Classification.class),
                row.code("kind", DecisionKind.class),
                row.textOrNull("originator"),
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    static TakeDecisionRequest taking(Row row) {
        return new TakeDecisionRequest(
                row.date("takenOn"),
                row.textOrNull("takenAsGiven"),
                row.textOrNull("madeBy"),
                null,
                null,
                null,
                null,
                null,
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }

    static ScheduleScrutinyRequest scrutiny(Row row) {
        return new ScheduleScrutinyRequest(
                row.text("forum"),
                row.text("topic"),
                row.requiredDate("heldOn"),
                row.textOrNull("heldAsGiven"),
                null,
                null,
                null,
                null,
                row.statedOn(),
                row.statedSource(),
                row.statedAsGiven());
    }
}
