package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiEvent.BaselineSet;
import uk.tallystick.events.kpi.KpiEvent.KpiProposed;
import uk.tallystick.events.kpi.KpiEvent.TargetSet;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanEvent.PlanRecorded;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.query.TestLog;
import uk.tallystick.query.TestLog.Commit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A body with one of everything. */
final class Sample {

    static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final TestLog log;
    private final String body;

    Sample(TestLog log, String body) {
        this.log = log;
        this.body = body;
    }

    private String id(String kind, String code) {
        return Ids.of(kind, body, code);
    }

    private Exhibit words(String text) {
        return log.words(body, text);
    }

    Commit fill() {
        log.body(body);
        plan();
        kpi();
        actions();
        scrutiny();
        return decisions();
    }

    private void plan() {
        log.append(
                new PlanRecorded(
                        id("plan", "PCP"),
                        words("Draft police and crime plan"),
                        LocalDate.of(2025, 4, 1),
                        LocalDate.of(2029, 3, 31),
                        PlanStatus.CONSULTING,
                        List.of(
                                node("P1", "Pillar", List.of()),
                                node("T1", "Theme", List.of("P1"))),
                        PlanKind.PLAN,
                        null,
                        null,
                        null,
                        MAY,
                        null));
    }

    private Node node(String code, String kind, List<String> parents) {
        return new Node(
                code,
                log.label(body, kind),
                words("About " + code),
                parents,
                List.of(words("Also " + code)),
                null,
                List.of());
    }

    private void kpi() {
        var id = id("kpi", "P1-1");
        log.append(
                new KpiProposed(
                        id,
                        words("Confidence in the police <of all>"),
                        Unit.PERCENT,
                        Direction.INCREASE,
                        log.label(body, "Crime survey"),
                        Polarity.HIGHER_IS_BETTER,
                        KpiClass.KPI,
                        1,
                        null,
                        false,
                        false,
                        List.of("P1"),
                        List.of(),
                        Method.UNSAID,
                        MAY,
                        null),
                new BaselineSet(id, Period.of("2023-24"), new BigDecimal("52.0"), null, MAY, null),
                new TargetSet(
                        id,
                        TargetShape.ABSOLUTE,
                        new BigDecimal("60.0"),
                        Period.of("2027-28"),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        MAY,
                        null));
        var round = id("submission", "2025-26-q4-crime-survey");
        log.append(
                new SubmissionRequested(
                        round,
                        Period.of("2025-26-Q4"),
                        log.label(body, "Crime survey"),
                        MAY,
                        MAY,
                        null),
                new MeasurementsRecorded(
                        round,
                        List.of(figure("2025-26-Q3", "53.1"), figure("2025-26-Q4", "54.0")),
                        MAY,
                        null));
        log.append(
                new FigureRevised(
                        round,
                        "R1",
                        key("2025-26-Q4"),
                        new BigDecimal("53.6"),
                        null,
                        null,
                        RevisionKind.CORRECTION,
                        words("Two areas were counted twice"),
                        MAY,
                        null));
    }

    private static FigureKey key(String period) {
        return new FigureKey("P1-1", FigureKey.ALL, Period.of(period));
    }

    private static Measurement figure(String period, String value) {
        return new Measurement(
                key(period),
                null,
                new BigDecimal(value),
                Marker.PROVISIONAL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private void actions() {
        action("A1", "Fund refuges & <safe> houses", null);
        log.append(
                new ActionStatusChanged(
                        id("action", "A1"),
                        ActionStatus.IN_PROGRESS,
                        Rag.AMBER,
                        words("Begun late"),
                        MAY.plusDays(9),
                        null));
        action("A2", "Continue to fund victims’ services", null);
        action(
                "A3",
                "Publish the annual report",
                new Stated(
                        LocalDate.of(2026, 4, 30),
                        words("Delivery plan 2025-26"),
                        words("April 2026")));
    }

    private void action(String code, String title, @Nullable Stated stated) {
        log.append(
                new ActionAdded(
                        id("action", code),
                        words(title),
                        ActionStatus.AGREED,
                        Lead.COMMISSIONER,
                        Nature.PROJECT,
                        words("Head of commissioning"),
                        List.of("P1"),
                        LocalDate.of(2027, 3, 31),
                        words("Subject to funding"),
                        null,
                        MAY,
                        stated));
    }

    private void scrutiny() {
        log.append(
                new ScrutinyScheduled(
                        id("scrutiny", "S1"),
                        log.label(body, "Accountability board"),
                        words("Neighbourhood policing"),
                        MAY.plusDays(4),
                        null,
                        List.of("P1-1"),
                        4L,
                        List.of(),
                        null,
                        MAY,
                        null),
                new ScrutinyOutcomeRecorded(
                        id("scrutiny", "S1"),
                        Outcome.ACTION_COMMISSIONED,
                        Assurance.LIMITED,
                        MAY.plusDays(5),
                        words("Too few officers"),
                        null,
                        MAY.plusDays(5),
                        null));
    }

    private Commit decisions() {
        var id = id("decision", "D1");
        log.append(
                new DecisionProposed(
                        id,
                        log.label(body, "2026/014"),
                        words("Extend the refuge contract"),
                        Classification.PART_EXEMPT,
                        DecisionKind.KEY,
                        null,
                        List.of(),
                        null,
                        MAY,
                        null));
        return log.append(
                new DecisionTaken(
                        id,
                        MAY.plusDays(6),
                        null,
                        log.label(body, "The commissioner"),
                        Capacity.COMMISSIONER,
                        words("Approved"),
                        words("Demand rose"),
                        words("Let it end"),
                        4L,
                        null,
                        MAY.plusDays(6),
                        null));
    }
}
