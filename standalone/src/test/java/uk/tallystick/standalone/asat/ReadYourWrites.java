package uk.tallystick.standalone.asat;

import static org.assertj.core.api.Assertions.assertThat;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * One command of every kind, in an order in which each is possible, and where its change is seen.
 */
final class ReadYourWrites {

    private static final String BODY = "/api/bodies/seen";
    private static final String ROUND = BODY + "/submissions/2024-25-Q1_force";
    private static final String OTHER_ROUND = BODY + "/submissions/2024-25-Q2_force";
    private static final String POST = "POST /api/bodies/{body}";
    private static final String PUT = "PUT /api/bodies/{body}";

    /**
     * A command and what is to be seen of it.
     *
     * @param body with ' for quotation marks
     * @param query the path where it is seen, with the kind of an earlier command in angle brackets
     *     for the id that it was answered with
     * @param pointer to the field that shows it
     */
    record Step(
            String kind, String path, String body, String query, String pointer, String expected) {

        void takeWith(Program program, Map<String, String> ids) {
            var answer =
                    program.send(
                            kind.replaceFirst(" .*", ""),
                            filled(path, ids),
                            body.replace('\'', '"'),
                            List.of());
            assertThat(answer.status()).as("%s: %s", this, answer.text()).isIn(200, 201);
            var receipt = answer.json();
            ids.put(kind, receipt.path("id").asString());
            assertThat(seen(program, filled(query, ids), receipt.path("receipt").asString()))
                    .as("%s", this)
                    .isEqualTo(expected);
        }

        private static String filled(String path, Map<String, String> ids) {
            var filled = path;
            for (var id : ids.entrySet()) {
                filled = filled.replace("<" + id.getKey() + ">", id.getValue());
            }
            return filled;
        }

        /** As a client does that is told to come again. */
        private String seen(Program program, String path, String receipt) {
            for (var attempt = 0; attempt < 10; attempt++) {
                var answer = program.get(path + "?seen=" + receipt);
                if (answer.status() != 503) {
                    return field(answer.json());
                }
                LockSupport.parkNanos(500_000_000);
            }
            throw new AssertionError(path + " never came to show " + receipt);
        }

        private String field(JsonNode answer) {
            var items = answer.path("items");
            var thing = pointer.startsWith("/last/") ? items.path(items.size() - 1) : answer;
            return thing.at(pointer.replaceFirst("^/last", "")).asString();
        }
    }

    static final List<Step> STEPS =
            List.of(
                    new Step(
                            "POST /api/bodies",
                            "/api/bodies",
                            "{'id':'seen','name':'Seen','kind':'other'}",
                            BODY,
                            "/name",
                            "Seen"),
                    new Step(
                            POST + "/plans",
                            BODY + "/plans",
                            "{'id':'p','title':'Plan','startsOn':'2025-01-01','endsOn':'2029-01-01','status':'drafted'}",
                            BODY + "/plans/p",
                            "/title",
                            "Plan"),
                    new Step(
                            POST + "/kpis",
                            BODY + "/kpis",
                            "{'code':'k','name':'Harm','unit':'percent','direction':'decrease','source':'Survey'}",
                            BODY + "/kpis/k",
                            "/name",
                            "Harm"),
                    new Step(
                            POST + "/kpis/{kpi}/activate",
                            BODY + "/kpis/k/activate",
                            "",
                            BODY + "/kpis/k",
                            "/status",
                            "active"),
                    new Step(
                            PUT + "/kpis/{kpi}/baseline",
                            BODY + "/kpis/k/baseline",
                            "{'period':'2023-24','value':52.0}",
                            BODY + "/kpis/k",
                            "/baseline/value",
                            "52.0"),
                    new Step(
                            PUT + "/kpis/{kpi}/target",
                            BODY + "/kpis/k/target",
                            "{'shape':'absolute','value':40.5,'byPeriod':'2030'}",
                            BODY + "/kpis/k",
                            "/target/value",
                            "40.5"),
                    new Step(
                            POST + "/submissions",
                            BODY + "/submissions",
                            "{'period':'2024-25-Q1','supplier':'Force','dueOn':'2024-08-01'}",
                            ROUND,
                            "/status",
                            "requested"),
                    new Step(
                            PUT + "/submissions/{submission}/measurements",
                            ROUND + "/measurements",
                            "[{'kpi':'k','value':51.5}]",
                            ROUND,
                            "/measurements/0/value",
                            "51.5"),
                    new Step(
                            POST + "/submissions/{submission}/submit",
                            ROUND + "/submit",
                            "",
                            ROUND,
                            "/status",
                            "submitted"),
                    new Step(
                            POST + "/submissions/{submission}/return",
                            ROUND + "/return",
                            "{'reason':'Check it'}",
                            ROUND,
                            "/status",
                            "returned"),
                    new Step(
                            POST + "/submissions/{submission}/submit",
                            ROUND + "/submit",
                            "",
                            ROUND,
                            "/status",
                            "submitted"),
                    new Step(
                            POST + "/submissions/{submission}/approve",
                            ROUND + "/approve",
                            "",
                            ROUND,
                            "/status",
                            "approved"),
                    new Step(
                            POST + "/submissions/{submission}/publish",
                            ROUND + "/publish",
                            "",
                            ROUND,
                            "/status",
                            "published"),
                    new Step(
                            POST + "/kpis/{kpi}/revisions",
                            BODY + "/kpis/k/revisions",
                            "{'period':'2024-25-Q1','value':50.5,'kind':'correction','reason':'Counted"
                                + " twice'}",
                            "/api/history/submission:seen:2024-25-Q1_force",
                            "/last/type",
                            "figure-revised"),
                    new Step(
                            POST + "/kpis/{kpi}/revisions/{revision}/publish",
                            BODY + "/kpis/k/revisions/<" + POST + "/kpis/{kpi}/revisions>/publish",
                            "",
                            BODY + "/kpis/k/series",
                            "/last/value",
                            "50.5"),
                    new Step(
                            POST + "/submissions/{submission}/factual-check",
                            ROUND + "/factual-check",
                            "{'outcome':'agreed'}",
                            "/api/history/submission:seen:2024-25-Q1_force",
                            "/last/type",
                            "facts-checked"),
                    new Step(
                            POST + "/kpis/{kpi}/replies",
                            BODY + "/kpis/k/replies",
                            "{'period':'2024-25-Q1','kind':'reply','text':'We count otherwise'}",
                            "/api/history/submission:seen:2024-25-Q1_force",
                            "/last/type",
                            "figure-replied"),
                    new Step(
                            POST + "/kpis/{kpi}/replies/{reply}/publish",
                            BODY + "/kpis/k/replies/<" + POST + "/kpis/{kpi}/replies>/publish",
                            "",
                            "/api/history/submission:seen:2024-25-Q1_force",
                            "/last/type",
                            "reply-published"),
                    new Step(
                            POST + "/kpis/{kpi}/definitions",
                            BODY + "/kpis/k/definitions",
                            "{'name':'Harm','unit':'percent','direction':'decrease','source':'Survey','reason':'It"
                                + " asks otherwise','breakInSeries':true}",
                            "/api/history/kpi:seen:k",
                            "/last/type",
                            "kpi-redefined"),
                    new Step(
                            POST + "/kpis/{kpi}/limits",
                            BODY + "/kpis/k/limits",
                            "{'from':'2024-25-Q1','reason':'Another process'}",
                            "/api/history/kpi:seen:k",
                            "/last/type",
                            "limits-rebased"),
                    new Step(
                            POST + "/kpis/{kpi}/peers",
                            BODY + "/kpis/k/peers",
                            "{'group':'Most"
                                + " similar','period':'2024-25','figures':[{'peer':'Kent','value':50}]}",
                            "/api/history/kpi:seen:k",
                            "/last/type",
                            "peers-recorded"),
                    new Step(
                            POST + "/kpis/{kpi}/suspend",
                            BODY + "/kpis/k/suspend",
                            "{'reason':'For now'}",
                            "/api/history/kpi:seen:k",
                            "/last/type",
                            "kpi-suspended"),
                    new Step(
                            POST + "/kpis/{kpi}/retire",
                            BODY + "/kpis/k/retire",
                            "{'reason':'Nobody asks'}",
                            "/api/history/kpi:seen:k",
                            "/last/type",
                            "kpi-retired"),
                    new Step(
                            POST + "/submissions",
                            BODY + "/submissions",
                            "{'period':'2024-25-Q2','supplier':'Force','dueOn':'2024-11-01'}",
                            OTHER_ROUND,
                            "/status",
                            "requested"),
                    new Step(
                            POST + "/submissions/{submission}/withdraw",
                            OTHER_ROUND + "/withdraw",
                            "{'reason':'Not owed'}",
                            OTHER_ROUND,
                            "/status",
                            "withdrawn"),
                    new Step(
                            POST + "/submissions/{submission}/reopen",
                            OTHER_ROUND + "/reopen",
                            "{'reason':'It is owed'}",
                            "/api/history/submission:seen:2024-25-Q2_force",
                            "/last/type",
                            "submission-reopened"),
                    new Step(
                            POST + "/actions",
                            BODY + "/actions",
                            "{'code':'a','title':'Patrol','lead':'force'}",
                            BODY + "/actions/a",
                            "/title",
                            "Patrol"),
                    new Step(
                            POST + "/actions/{action}/status",
                            BODY + "/actions/a/status",
                            "{'status':'inProgress','rag':'amber','comment':'Begun'}",
                            BODY + "/actions/a",
                            "/status",
                            "inProgress"),
                    new Step(
                            PUT + "/actions/{action}/particulars",
                            BODY + "/actions/a/particulars",
                            "{'number':'3.4'}",
                            BODY + "/actions/a",
                            "/number",
                            "3.4"),
                    new Step(
                            POST + "/actions/{action}/reschedule",
                            BODY + "/actions/a/reschedule",
                            "{'dueOn':'2190-01-31','reason':'Late'}",
                            BODY + "/actions/a",
                            "/dueOn",
                            "2190-01-31"),
                    new Step(
                            POST + "/actions/{action}/milestones",
                            BODY + "/actions/a/milestones",
                            "{'code':'m','title':'Draft'}",
                            BODY + "/actions/a",
                            "/milestones/0/title",
                            "Draft"),
                    new Step(
                            POST + "/actions/{action}/milestones/{milestone}/reach",
                            BODY + "/actions/a/milestones/m/reach",
                            "{}",
                            "/api/history/action:seen:a",
                            "/last/type",
                            "milestone-reached"),
                    new Step(
                            POST + "/actions/{action}/outputs",
                            BODY + "/actions/a/outputs",
                            "{'figure':90.0,'of':'People trained'}",
                            BODY + "/actions/a",
                            "/outputs/0/figure",
                            "90.0"),
                    new Step(
                            POST + "/actions",
                            BODY + "/actions",
                            "{'code':'b','title':'Watch','lead':'force','effectiveOn':'2025-01-01'}",
                            BODY + "/actions/b",
                            "/title",
                            "Watch"),
                    new Step(
                            POST + "/actions/{action}/status",
                            BODY + "/actions/b/status",
                            "{'status':'complete','effectiveOn':'2025-01-02'}",
                            BODY + "/actions/b",
                            "/status",
                            "complete"),
                    new Step(
                            POST + "/actions/{action}/confirm",
                            BODY + "/actions/b/confirm",
                            "{'statedOn':'2025-01-03','statedSource':'Minutes'}",
                            BODY + "/actions/b",
                            "/confirmedOn",
                            "2025-01-03"),
                    new Step(
                            POST + "/actions/{action}/merge",
                            BODY + "/actions/b/merge",
                            "{'into':'a','reason':'One is enough'}",
                            BODY + "/actions/b",
                            "/goesOnIn/code",
                            "a"),
                    new Step(
                            POST + "/actions",
                            BODY + "/actions",
                            "{'code':'c','title':'Listen','lead':'force'}",
                            BODY + "/actions/c",
                            "/title",
                            "Listen"),
                    new Step(
                            POST + "/actions/{action}/carry-forward",
                            BODY + "/actions/c/carry-forward",
                            "{'into':'a'}",
                            BODY + "/actions/c",
                            "/status",
                            "carriedForward"),
                    new Step(
                            POST + "/decisions",
                            BODY + "/decisions",
                            "{'title':'Grant','classification':'public','kind':'other'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "proposed"),
                    new Step(
                            POST + "/decisions/{decision}/take",
                            BODY + "/decisions/<" + POST + "/decisions>/take",
                            "{'takenOn':'2025-05-01','madeBy':'Commissioner','rationale':'Needed'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "taken"),
                    new Step(
                            POST + "/scrutiny",
                            BODY + "/scrutiny",
                            "{'forum':'Panel','topic':'Harm','heldOn':'2025-05-01'}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/status",
                            "scheduled"),
                    new Step(
                            POST + "/scrutiny/{scrutiny}/outcome",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>/outcome",
                            "{'outcome':'noted','recordedOn':'2025-05-02','reasons':'Heard'}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/status",
                            "outcomeRecorded"),
                    new Step(
                            PUT + "/{things}/{code}/visibility",
                            BODY + "/actions/a/visibility",
                            "{'visibility':'public'}",
                            "/api/history/visibility:seen:action.a",
                            "/last/payload/visibility",
                            "public"),
                    new Step(
                            "POST /api/people",
                            "/api/people",
                            "{'username':'seen','name':'Seen'}",
                            "/api/history/<POST /api/people>",
                            "/last/type",
                            "person-registered"),
                    new Step(
                            POST + "/actions/{action}/assign",
                            BODY + "/actions/a/assign",
                            "{'person':'seen'}",
                            BODY + "/actions/a",
                            "/assignedTo/name",
                            "Seen"),
                    new Step(
                            PUT + "/people/{person}/roles",
                            BODY + "/people/seen/roles",
                            "['auditor']",
                            "/api/history/<POST /api/people>",
                            "/last/type",
                            "roles-granted"),
                    new Step(
                            "PUT /api/people/{person}/roles",
                            "/api/people/seen/roles",
                            "['secretary']",
                            "/api/history/<POST /api/people>",
                            "/last/payload/grants/0/role",
                            "secretary"),
                    new Step(
                            "POST /api/people/{person}/erase",
                            "/api/people/seen/erase",
                            "",
                            "/api/history/<POST /api/people>",
                            "/last/type",
                            "person-erased"));

    private ReadYourWrites() {}

    /** Takes every step: the kinds of command that were sent. */
    static List<String> all(Program program) {
        var ids = new HashMap<String, String>();
        STEPS.forEach(step -> step.takeWith(program, ids));
        return STEPS.stream().map(Step::kind).distinct().toList();
    }
}
