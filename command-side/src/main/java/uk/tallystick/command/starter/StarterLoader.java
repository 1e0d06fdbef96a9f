package uk.tallystick.command.starter;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import uk.tallystick.command.action.ActionController;
import uk.tallystick.command.body.BodyController;
import uk.tallystick.command.decision.DecisionController;
import uk.tallystick.command.kpi.KpiController;
import uk.tallystick.command.plan.PlanController;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.scrutiny.ScrutinyController;
import uk.tallystick.command.submission.MeasurementsRequest;
import uk.tallystick.command.submission.PublishRequest;
import uk.tallystick.command.submission.SubmissionController;
import uk.tallystick.command.submission.SubmissionRequest;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Records a set of starter data through the commands that any client has. Each line has a name, and
 * what has that name is recorded once: a load that was interrupted is simply done again.
 */
@Component
class StarterLoader {

    private static final String PROGRAM = "system:starter";

    /** Who is said to have supplied figures that were read in public. */
    private static final String PUBLIC_RECORD = "Public record";

    private final Acts acts;
    private final BodyController bodies;
    private final PlanController plans;
    private final KpiController kpis;
    private final SubmissionController submissions;
    private final ActionController actions;
    private final DecisionController decisions;
    private final ScrutinyController scrutiny;

    StarterLoader(
            Acts acts,
            BodyController bodies,
            PlanController plans,
            KpiController kpis,
            SubmissionController submissions,
            ActionController actions,
            DecisionController decisions,
            ScrutinyController scrutiny) {
        this.acts = acts;
        this.bodies = bodies;
        this.plans = plans;
        this.kpis = kpis;
        this.submissions = submissions;
        this.actions = actions;
        this.decisions = decisions;
        this.scrutiny = scrutiny;
    }

    void load(String set) {
        var files = new StarterFiles(set);
        for (var row : files.rows("body")) {
            bodies.register(StarterRequests.body(row), act(set, "body", row.text("id")));
            load(row.text("id"), set, files);
        }
    }

    private void load(String body, String set, StarterFiles files) {
        var nodes = files.rows("plan_nodes");
        for (var row : files.rows("plans")) {
            plans.record(body, StarterRequests.plan(row, nodes), act(set, "plan", row.text("id")));
        }
        for (var row : files.rows("kpis")) {
            kpis.propose(body, StarterRequests.kpi(row), act(set, "kpi", row.text("code")));
        }
        for (var row : files.rows("baselines")) {
            var kpi = row.text("kpi");
            kpis.setBaseline(body, kpi, StarterRequests.baseline(row), act(set, "baseline", kpi));
        }
        for (var row : files.rows("targets")) {
            var kpi = row.text("kpi");
            var act = act(set, "target", kpi + " " + row.text("statedOn"));
            kpis.setTarget(body, kpi, StarterRequests.target(row), act);
        }
        loadFigures(body, set, files.rows("measurements"));
        for (var row : files.rows("actions")) {
            actions.add(body, StarterRequests.action(row), act(set, "action", row.text("code")));
        }
        for (var row : files.rows("decisions")) {
            loadDecision(body, set, row);
        }
        for (var row : files.rows("scrutiny")) {
            scrutiny.schedule(
                    body, StarterRequests.scrutiny(row), act(set, "scrutiny", row.text("ref")));
        }
    }

    /**
     * Figures stated in one quarter are one round; it was published when the last of them was
     * stated.
     */
    private void loadFigures(String body, String set, List<Row> rows) {
        var rounds =
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> quarterBefore(row.requiredDate("statedOn")),
                                        TreeMap::new,
                                        Collectors.toList()));
        rounds.forEach((quarter, figures) -> loadRound(body, set, quarter, figures));
    }

    private void loadRound(String body, String set, String quarter, List<Row> figures) {
        var last =
                figures.stream()
                        .max((one, other) -> one.text("statedOn").compareTo(other.text("statedOn")))
                        .orElseThrow();
        var first =
                figures.stream()
                        .min((one, other) -> one.text("statedOn").compareTo(other.text("statedOn")))
                        .orElseThrow();
        var requested =
                submissions.request(
                        body,
                        new SubmissionRequest(
                                quarter,
                                PUBLIC_RECORD,
                                null,
                                first.statedOn(),
                                first.statedSource(),
                                first.statedAsGiven()),
                        act(set, "round", quarter));
        var round = id(requested);
        submissions.recordMeasurements(
                body,
                round,
                new MeasurementsRequest(
                        figures.stream().map(StarterRequests::measurement).toList()),
                act(set, "figures", quarter));
        submissions.publish(
                body,
                round,
                new PublishRequest(last.statedOn(), last.statedSource(), last.statedAsGiven()),
                act(set, "publication", quarter));
    }

    private void loadDecision(String body, String set, Row row) {
        var ref = row.text("ref");
        var proposed =
                decisions.propose(body, StarterRequests.decision(row), act(set, "decision", ref));
        if (row.text("agreed").equals("Yes") || row.date("takenOn") != null) {
            decisions.take(
                    body, id(proposed), StarterRequests.taking(row), act(set, "taking", ref));
        }
    }

    private Act act(String set, String what, String name) {
        return acts.ofProgram(PROGRAM, "starter/" + set, what + " " + name);
    }

    private static String id(ResponseEntity<Receipt> answer) {
        var receipt = answer.getBody();
        if (receipt == null) {
            throw new IllegalStateException("a command was answered without a receipt");
        }
        return receipt.id();
    }

    /** The last quarter of a financial year that had ended by a day, such as 2023-24-Q2. */
    static String quarterBefore(LocalDate day) {
        var inQuarter = day.plusDays(1).minusMonths(3);
        var sinceApril = inQuarter.minusMonths(3);
        var year = sinceApril.getYear();
        return "%d-%02d-Q%d"
                .formatted(year, (year + 1) % 100, (sinceApril.getMonthValue() - 1) / 3 + 1);
    }
}
