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
                            filled(body, ids).replace('\'', '"'),
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
                            POST + "/plans/{plan}/versions",
                            BODY + "/plans/p/versions",
                            "{'version':'V2','nodes':[{'code':'P1','kind':'Pledge','title':'Patrols'}],'reason':'Heard'}",
                            BODY + "/plans/p",
                            "/nodes/0/title",
                            "Patrols"),
                    new Step(
                            POST + "/plans/{plan}/status",
                            BODY + "/plans/p/status",
                            "{'status':'consulting'}",
                            BODY + "/plans/p",
                            "/status",
                            "consulting"),
                    new Step(
                            POST + "/plans/{plan}/nodes/{node}/status",
                            BODY + "/plans/p/nodes/P1/status",
                            "{'status':'kept'}",
                            BODY + "/plans/p/nodes/P1",
                            "/status/status",
                            "kept"),
                    new Step(
                            POST + "/holders",
                            BODY + "/holders",
                            "{'office':'commissioner','name':'A. Holder'}",
                            BODY,
                            "/holders/0/name",
                            "A. Holder"),
                    new Step(
                            POST + "/holders/end",
                            BODY + "/holders/end",
                            "{'office':'commissioner','name':'A. Holder','reason':'Resigned'}",
                            BODY + "/holders",
                            "/last/reason",
                            "Resigned"),
                    new Step(
                            POST + "/forces",
                            BODY + "/forces",
                            "{'name':'Seen Police'}",
                            BODY + "/forces",
                            "/last/name",
                            "Seen Police"),
                    new Step(
                            POST + "/forces/{force}/monitoring",
                            BODY + "/forces/seen-police/monitoring",
                            "{'phase':'engage'}",
                            BODY + "/forces/seen-police",
                            "/monitoring/phase",
                            "engage"),
                    new Step(
                            POST + "/forces/{force}/grades",
                            BODY + "/forces/seen-police/grades",
                            "{'inspection':'PEEL','question':'Victims','grade':'good'}",
                            BODY + "/forces/seen-police",
                            "/grades/0/grade",
                            "good"),
                    new Step(
                            POST + "/forces/{force}/release",
                            BODY + "/forces/seen-police/release",
                            "{}",
                            "/api/history/body:seen",
                            "/last/type",
                            "force-released"),
                    new Step(
                            POST + "/areas",
                            BODY + "/areas",
                            "{'name':'City','scheme':'Districts'}",
                            BODY + "/areas",
                            "/last/name",
                            "City"),
                    new Step(
                            POST + "/areas/{area}/end",
                            BODY + "/areas/city/end",
                            "{}",
                            "/api/history/body:seen",
                            "/last/type",
                            "area-ended"),
                    new Step(
                            "POST /api/bodies",
                            "/api/bodies",
                            "{'id':'left','name':'Left','kind':'other'}",
                            "/api/bodies/left",
                            "/status",
                            "answering"),
                    new Step(
                            POST + "/transfer",
                            "/api/bodies/left/transfer",
                            "{'to':'seen','reason':'The order'}",
                            BODY,
                            "/predecessors/0/code",
                            "left"),
                    new Step(
                            POST + "/abolish",
                            "/api/bodies/left/abolish",
                            "{'reason':'The order'}",
                            "/api/bodies/left",
                            "/status",
                            "abolished"),
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
                            POST + "/decisions/{decision}/publish",
                            BODY + "/decisions/<" + POST + "/decisions>/publish",
                            "{'publication':'withheld','reason':'A trial'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "withheld"),
                    new Step(
                            POST + "/decisions/{decision}/rescind",
                            BODY + "/decisions/<" + POST + "/decisions>/rescind",
                            "{'reason':'Unlawful'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "rescinded"),
                    new Step(
                            POST + "/decisions",
                            BODY + "/decisions",
                            "{'title':'T','classification':'public','kind':'other','status':'onForwardPlan'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/title",
                            "T"),
                    new Step(
                            POST + "/decisions/{decision}/defer",
                            BODY + "/decisions/<" + POST + "/decisions>/defer",
                            "{'reason':'No quorum'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "deferred"),
                    new Step(
                            POST + "/decisions/{decision}/propose",
                            BODY + "/decisions/<" + POST + "/decisions>/propose",
                            "",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "proposed"),
                    new Step(
                            POST + "/decisions/{decision}/withdraw",
                            BODY + "/decisions/<" + POST + "/decisions>/withdraw",
                            "{'reason':'Not needed'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "withdrawn"),
                    new Step(
                            POST + "/decisions",
                            BODY + "/decisions",
                            "{'title':'T','classification':'public','kind':'other'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/title",
                            "T"),
                    new Step(
                            POST + "/decisions/{decision}/take",
                            BODY + "/decisions/<" + POST + "/decisions>/take",
                            "{'takenOn':'2025-05-01','madeBy':'Commissioner','rationale':'Needed'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "taken"),
                    new Step(
                            POST + "/decisions/{decision}/supersede",
                            BODY + "/decisions/<" + POST + "/decisions>/supersede",
                            "{'by':'<" + POST + "/decisions/{decision}/withdraw>'}",
                            BODY + "/decisions/<" + POST + "/decisions>",
                            "/status",
                            "superseded"),
                    new Step(
                            POST + "/recommendations",
                            BODY + "/recommendations",
                            "{'reference':'R','title':'T','madeBy':'Audit','madeOn':'2025-05-01'}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/title",
                            "T"),
                    new Step(
                            POST + "/recommendations/{recommendation}/acknowledge",
                            BODY + "/recommendations/<" + POST + "/recommendations>/acknowledge",
                            "{}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/status",
                            "acknowledged"),
                    new Step(
                            POST + "/recommendations/{recommendation}/answer",
                            BODY + "/recommendations/<" + POST + "/recommendations>/answer",
                            "{'answer':'accepted'}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/status",
                            "accepted"),
                    new Step(
                            POST + "/recommendations/{recommendation}/progress",
                            BODY + "/recommendations/<" + POST + "/recommendations>/progress",
                            "{'comment':'Half'}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/status",
                            "inProgress"),
                    new Step(
                            POST + "/recommendations/{recommendation}/postpone",
                            BODY + "/recommendations/<" + POST + "/recommendations>/postpone",
                            "{'deliverBy':'2030-01-31','reason':'No staff'}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/deliverBy",
                            "2030-01-31"),
                    new Step(
                            POST + "/recommendations/{recommendation}/claim",
                            BODY + "/recommendations/<" + POST + "/recommendations>/claim",
                            "{'claim':'Done'}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/status",
                            "deliveryClaimed"),
                    new Step(
                            POST + "/recommendations/{recommendation}/not-accept",
                            BODY + "/recommendations/<" + POST + "/recommendations>/not-accept",
                            "{'reason':'No evidence'}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/status",
                            "inProgress"),
                    new Step(
                            POST + "/recommendations/{recommendation}/effects",
                            BODY + "/recommendations/<" + POST + "/recommendations>/effects",
                            "{'kpi':'k','effect':'Better'}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/effects/0/effect",
                            "Better"),
                    new Step(
                            POST + "/recommendations/{recommendation}/claim",
                            BODY + "/recommendations/<" + POST + "/recommendations>/claim",
                            "{'claim':'Really'}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/status",
                            "deliveryClaimed"),
                    new Step(
                            POST + "/recommendations/{recommendation}/close",
                            BODY + "/recommendations/<" + POST + "/recommendations>/close",
                            "{}",
                            BODY + "/recommendations/<" + POST + "/recommendations>",
                            "/status",
                            "closed"),
                    new Step(
                            POST + "/duties",
                            BODY + "/duties",
                            "{'title':'T','law':'SI','recurrence':'monthly'}",
                            BODY + "/duties/<" + POST + "/duties>",
                            "/title",
                            "T"),
                    new Step(
                            POST + "/duties/{duty}/publish",
                            BODY + "/duties/<" + POST + "/duties>/publish",
                            "{'proof':'a'}",
                            BODY + "/duties/<" + POST + "/duties>",
                            "/status",
                            "published"),
                    new Step(
                            POST + "/duties/{duty}/update",
                            BODY + "/duties/<" + POST + "/duties>/update",
                            "{'proof':'b'}",
                            BODY + "/duties/<" + POST + "/duties>",
                            "/status",
                            "updated"),
                    new Step(
                            POST + "/duties/{duty}/withhold",
                            BODY + "/duties/<" + POST + "/duties>/withhold",
                            "{'reason':'c'}",
                            BODY + "/duties/<" + POST + "/duties>",
                            "/status",
                            "withheld"),
                    new Step(
                            POST + "/duties/{duty}/archive",
                            BODY + "/duties/<" + POST + "/duties>/archive",
                            "{}",
                            BODY + "/duties/<" + POST + "/duties>",
                            "/status",
                            "archived"),
                    new Step(
                            POST + "/scrutiny",
                            BODY + "/scrutiny",
                            "{'forum':'Panel','topic':'Harm','heldOn':'2025-05-01'}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/status",
                            "scheduled"),
                    new Step(
                            POST + "/scrutiny/{scrutiny}/questions",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>/questions",
                            "{'questions':[{'asker':'panel','text':'Why'}]}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/questions/0/text",
                            "Why"),
                    new Step(
                            POST + "/scrutiny/{scrutiny}/examine",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>/examine",
                            "{'response':'Vacancies','effectiveOn':'2025-05-01'}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/examination/response",
                            "Vacancies"),
                    new Step(
                            POST + "/scrutiny/{scrutiny}/outcome",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>/outcome",
                            "{'outcome':'noted','recordedOn':'2025-05-02','reasons':'Heard'}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/status",
                            "outcomeRecorded"),
                    new Step(
                            POST + "/scrutiny/{scrutiny}/follow-up",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>/follow-up",
                            "{'actions':['a']}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/status",
                            "followedUp"),
                    new Step(
                            POST + "/scrutiny/{scrutiny}/review",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>/review",
                            "{'findings':'Better'}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/reviews/0/findings",
                            "Better"),
                    new Step(
                            POST + "/scrutiny/{scrutiny}/close",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>/close",
                            "{}",
                            BODY + "/scrutiny/<" + POST + "/scrutiny>",
                            "/status",
                            "closed"),
                    new Step(
                            POST + "/meetings",
                            BODY + "/meetings",
                            "{'kind':'panel','forum':'Panel','heldOn':'2025-05-01'}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/status",
                            "scheduled"),
                    new Step(
                            POST + "/meetings/{meeting}/date",
                            BODY + "/meetings/<" + POST + "/meetings>/date",
                            "{'heldOn':'2025-05-02','reason':'A slip'}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/heldOn",
                            "2025-05-02"),
                    new Step(
                            POST + "/meetings/{meeting}/agenda",
                            BODY + "/meetings/<" + POST + "/meetings>/agenda",
                            "{'items':[{'code':'I1','title':'Performance','papers':[{'code':'P1','title':'Report','resolutions':[{'code':'R1','text':'Note'}]}]}]}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/agenda/0/papers/0/title",
                            "Report"),
                    new Step(
                            POST + "/meetings/{meeting}/hold",
                            BODY + "/meetings/<" + POST + "/meetings>/hold",
                            "{}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/status",
                            "held"),
                    new Step(
                            POST + "/meetings/{meeting}/resolutions",
                            BODY + "/meetings/<" + POST + "/meetings>/resolutions",
                            "{'resolutions':[{'resolution':'R1','outcome':'noted'}]}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/agenda/0/papers/0/resolutions/0/outcome",
                            "noted"),
                    new Step(
                            POST + "/meetings/{meeting}/minutes",
                            BODY + "/meetings/<" + POST + "/meetings>/minutes",
                            "{'minutes':'They met'}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/minutes/text",
                            "They met"),
                    new Step(
                            POST + "/meetings/{meeting}/minutes/approve",
                            BODY + "/meetings/<" + POST + "/meetings>/minutes/approve",
                            "{}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/status",
                            "approved"),
                    new Step(
                            POST + "/meetings/{meeting}/information-requests",
                            BODY + "/meetings/<" + POST + "/meetings>/information-requests",
                            "{'text':'How many'}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/informationRequests/0/text",
                            "How many"),
                    new Step(
                            POST + "/meetings/{meeting}/information-requests/{request}/answer",
                            BODY
                                    + "/meetings/<"
                                    + POST
                                    + "/meetings>/information-requests/<"
                                    + POST
                                    + "/meetings/{meeting}/information-requests>/answer",
                            "{'answer':'Forty'}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/informationRequests/0/answer",
                            "Forty"),
                    new Step(
                            POST + "/meetings",
                            BODY + "/meetings",
                            "{'kind':'other','forum':'Panel','heldOn':'2025-05-01'}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/kind",
                            "other"),
                    new Step(
                            POST + "/meetings/{meeting}/cancel",
                            BODY + "/meetings/<" + POST + "/meetings>/cancel",
                            "{'reason':'An election'}",
                            BODY + "/meetings/<" + POST + "/meetings>",
                            "/status",
                            "cancelled"),
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
