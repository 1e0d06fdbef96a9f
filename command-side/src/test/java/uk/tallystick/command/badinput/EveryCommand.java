package uk.tallystick.command.badinput;

import static uk.tallystick.command.badinput.Field.list;
import static uk.tallystick.command.badinput.Field.needed;
import static uk.tallystick.command.badinput.Field.object;
import static uk.tallystick.command.badinput.Field.optional;
import static uk.tallystick.command.badinput.Kind.CHOICE;
import static uk.tallystick.command.badinput.Kind.CODE;
import static uk.tallystick.command.badinput.Kind.CODES;
import static uk.tallystick.command.badinput.Kind.DAY;
import static uk.tallystick.command.badinput.Kind.NUMBER;
import static uk.tallystick.command.badinput.Kind.PASSWORD;
import static uk.tallystick.command.badinput.Kind.PAST;
import static uk.tallystick.command.badinput.Kind.PERIOD;
import static uk.tallystick.command.badinput.Kind.TEXTS;
import static uk.tallystick.command.badinput.Kind.TRUTH;
import static uk.tallystick.command.badinput.Kind.WHOLE;
import static uk.tallystick.command.badinput.Kind.WORDS;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every command with its fields, each as it would be carried out on what {@link BadInputTest} has
 * recorded.
 */
final class EveryCommand {

    private static final String BODY = "/api/bodies/badshire";

    static final Sent REGISTER =
            Sent.of(
                    "POST /api/bodies",
                    "/api/bodies",
                    needed("id", CODE, "\"goodshire\""),
                    needed("name", WORDS, "\"Goodshire\""),
                    needed("kind", CHOICE, "\"policeAndCrimeCommissioner\""),
                    optional("area", WORDS),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PLAN =
            Sent.of(
                    "POST /api/bodies/{body}/plans",
                    BODY + "/plans",
                    needed("id", CODE, "\"plan-new\""),
                    needed("title", WORDS, "\"A plan\""),
                    needed("startsOn", DAY, "\"2024-04-01\""),
                    needed("endsOn", DAY, "\"2029-03-31\""),
                    needed("status", CHOICE, "\"consulting\""),
                    list(
                            "nodes",
                            needed("code", CODE, "\"P1\""),
                            needed("kind", WORDS, "\"pillar\""),
                            needed("title", WORDS, "\"Prevent\""),
                            optional("parents", CODES),
                            optional("aliases", TEXTS),
                            optional("lead", WORDS),
                            list(
                                    "money",
                                    needed("amount", NUMBER, "1500.50"),
                                    optional("qualifier", CHOICE),
                                    optional("period", PERIOD),
                                    optional("fund", WORDS))),
                    optional("kind", CHOICE),
                    optional("deliveryOf", CODE),
                    optional("year", PERIOD),
                    optional("version", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent KPI =
            Sent.of(
                    "POST /api/bodies/{body}/kpis",
                    BODY + "/kpis",
                    needed("code", CODE, "\"N1\""),
                    needed("name", WORDS, "\"People who feel safe\""),
                    optional("unit", CHOICE, "\"percent\""),
                    needed("direction", CHOICE, "\"increase\""),
                    needed("source", WORDS, "\"Survey\""),
                    optional("polarity", CHOICE),
                    optional("class", CHOICE),
                    optional("scale", WHOLE),
                    optional("per", WHOLE),
                    optional("seasonal", TRUTH),
                    optional("rolling", TRUTH),
                    optional("planNodes", CODES),
                    optional("breakdowns", TEXTS),
                    optional("definition", WORDS),
                    optional("suppliers", TEXTS),
                    list(
                            "components",
                            needed("name", WORDS, "\"In towns\""),
                            optional("value", NUMBER),
                            optional("unit", CHOICE)),
                    list(
                            "schemes",
                            needed("name", WORDS, "\"By district\""),
                            needed("breakdowns", TEXTS, "[\"City\", \"County\"]"),
                            optional("addsUp", TRUTH)),
                    optional("comparatorGroup", WORDS),
                    optional("rollingMonths", WHOLE),
                    object(
                            "checks",
                            optional("lowest", NUMBER),
                            optional("highest", NUMBER),
                            optional("largestChange", NUMBER),
                            optional("smallestDenominator", NUMBER),
                            optional("suppressBelow", WHOLE)),
                    object("signals", optional("run", WHOLE), optional("twoOfThree", TRUTH)),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent REDEFINE =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/definitions",
                    BODY + "/kpis/PERCENT/definitions",
                    needed("name", WORDS, "\"People who feel safe\""),
                    optional("unit", CHOICE, "\"percent\""),
                    needed("direction", CHOICE, "\"increase\""),
                    needed("source", WORDS, "\"Survey\""),
                    optional("polarity", CHOICE),
                    optional("class", CHOICE),
                    optional("scale", WHOLE),
                    optional("per", WHOLE),
                    optional("seasonal", TRUTH),
                    optional("rolling", TRUTH),
                    optional("planNodes", CODES),
                    optional("breakdowns", TEXTS),
                    optional("definition", WORDS),
                    optional("suppliers", TEXTS),
                    list(
                            "components",
                            needed("name", WORDS, "\"In towns\""),
                            optional("value", NUMBER),
                            optional("unit", CHOICE)),
                    list(
                            "schemes",
                            needed("name", WORDS, "\"By district\""),
                            needed("breakdowns", TEXTS, "[\"City\", \"County\"]"),
                            optional("addsUp", TRUTH)),
                    optional("comparatorGroup", WORDS),
                    optional("rollingMonths", WHOLE),
                    object(
                            "checks",
                            optional("lowest", NUMBER),
                            optional("highest", NUMBER),
                            optional("largestChange", NUMBER),
                            optional("smallestDenominator", NUMBER),
                            optional("suppressBelow", WHOLE)),
                    object("signals", optional("run", WHOLE), optional("twoOfThree", TRUTH)),
                    needed("reason", WORDS, "\"The survey asks otherwise\""),
                    optional("breakInSeries", TRUTH),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent SUSPEND =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/suspend",
                    BODY + "/kpis/ACTIVE/suspend",
                    needed("reason", WORDS, "\"Nobody counts it\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent RETIRE =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/retire",
                    BODY + "/kpis/ACTIVE/retire",
                    needed("reason", WORDS, "\"Nobody counts it\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent LIMITS =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/limits",
                    BODY + "/kpis/PERCENT/limits",
                    needed("from", PERIOD, "\"2024-25-Q1\""),
                    optional("breakdown", WORDS),
                    needed("reason", WORDS, "\"A new way to take reports\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PEERS =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/peers",
                    BODY + "/kpis/PERCENT/peers",
                    needed("group", WORDS, "\"Most similar\""),
                    needed("period", PERIOD, "\"2024-25\""),
                    new Field(
                            "figures",
                            Kind.OBJECTS,
                            true,
                            "[{\"peer\": \"Leicestershire\", \"value\": 52}]",
                            List.of(
                                    needed("peer", WORDS, "\"Leicestershire\""),
                                    needed("value", NUMBER, "52"))),
                    optional("sourceRef", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent ACTIVATE =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/activate",
                    BODY + "/kpis/PROPOSED/activate");

    static final Sent BASELINE =
            Sent.of(
                    "PUT /api/bodies/{body}/kpis/{kpi}/baseline",
                    BODY + "/kpis/PERCENT/baseline",
                    needed("period", PERIOD, "\"2023-24\""),
                    optional("value", NUMBER, "52.0"),
                    optional("note", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent TARGET =
            Sent.of(
                    "PUT /api/bodies/{body}/kpis/{kpi}/target",
                    BODY + "/kpis/PERCENT/target",
                    needed("shape", CHOICE, "\"absolute\""),
                    optional("value", NUMBER, "60"),
                    needed("byPeriod", PERIOD, "\"2027-28\""),
                    optional("referencePeriod", PERIOD),
                    optional("outOf", WHOLE),
                    optional("comparatorGroup", WORDS),
                    optional("breakdownPair", TEXTS),
                    optional("tolerance", NUMBER),
                    list(
                            "milestones",
                            needed("period", PERIOD, "\"2025-26\""),
                            needed("value", NUMBER, "55")),
                    optional("reason", WORDS),
                    optional("nestedIn", CODE),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent REQUEST =
            Sent.of(
                    "POST /api/bodies/{body}/submissions",
                    BODY + "/submissions",
                    needed("period", PERIOD, "\"2024-25-Q4\""),
                    needed("supplier", WORDS, "\"Survey\""),
                    needed("dueOn", DAY, "\"2025-04-30\""),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent MEASURE =
            Sent.of(
                            "PUT /api/bodies/{body}/submissions/{submission}/measurements",
                            BODY + "/submissions/2024-25-Q1_open/measurements",
                            needed("kpi", CODE, "\"PERCENT\""),
                            optional("breakdown", WORDS),
                            optional("period", PERIOD, "\"2023-24-Q2\""),
                            needed("value", NUMBER, "51.5"),
                            optional("marker", CHOICE),
                            optional("reportedChange", NUMBER),
                            optional("numerator", NUMBER),
                            optional("denominator", NUMBER),
                            optional("sampleSize", WHOLE),
                            optional("ciLower", NUMBER),
                            optional("ciUpper", NUMBER),
                            optional("confidenceLevel", NUMBER),
                            optional("coverage", WORDS),
                            optional("extractedOn", PAST),
                            optional("sourceRef", WORDS),
                            optional("comment", WORDS),
                            object(
                                    "commentary",
                                    optional("whatHappened", WORDS),
                                    optional("why", WORDS),
                                    optional("forceAction", WORDS),
                                    optional("commissionerAction", WORDS)),
                            optional("suppression", CHOICE),
                            optional("statedOn", PAST),
                            optional("statedSource", WORDS),
                            optional("statedAsGiven", WORDS))
                    .listed("measurements");

    static final Sent SUBMIT =
            Sent.of(
                    "POST /api/bodies/{body}/submissions/{submission}/submit",
                    BODY + "/submissions/2024-25-Q1_open/submit");

    static final Sent APPROVE =
            Sent.of(
                            "POST /api/bodies/{body}/submissions/{submission}/approve",
                            BODY + "/submissions/2024-25-Q1_submitted/approve",
                            object(
                                    "override",
                                    needed("deputy", WORDS, "\"A. Deputy\""),
                                    needed("reason", WORDS, "\"The panel meets today\"")))
                    .perhaps();

    static final Sent RETURN =
            Sent.of(
                    "POST /api/bodies/{body}/submissions/{submission}/return",
                    BODY + "/submissions/2024-25-Q1_returnable/return",
                    needed("reason", WORDS, "\"Two wards are missing\""));

    static final Sent WITHDRAW =
            Sent.of(
                    "POST /api/bodies/{body}/submissions/{submission}/withdraw",
                    BODY + "/submissions/2024-25-Q1_returnable/withdraw",
                    needed("reason", WORDS, "\"The survey was not held\""));

    static final Sent PUBLISH =
            Sent.of(
                            "POST /api/bodies/{body}/submissions/{submission}/publish",
                            BODY + "/submissions/2024-25-Q1_approved/publish",
                            optional("statedOn", PAST),
                            optional("statedSource", WORDS),
                            optional("statedAsGiven", WORDS))
                    .perhaps();

    static final Sent REVISE =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/revisions",
                    BODY + "/kpis/PERCENT/revisions",
                    needed("period", PERIOD, "\"2024-25-Q1\""),
                    optional("breakdown", WORDS),
                    optional("submission", WORDS),
                    needed("value", NUMBER, "49.9"),
                    needed("kind", CHOICE, "\"correction\""),
                    needed("reason", WORDS, "\"A ward was counted twice\""),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PUBLISH_REVISION =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/revisions/{revision}/publish",
                    BODY + "/kpis/PERCENT/revisions/{revision}/publish");

    static final Sent REOPEN =
            Sent.of(
                    "POST /api/bodies/{body}/submissions/{submission}/reopen",
                    BODY + "/submissions/2024-25-Q1_reopenable/reopen",
                    needed("reason", WORDS, "\"A ward came late\""));

    static final Sent FACTS =
            Sent.of(
                    "POST /api/bodies/{body}/submissions/{submission}/factual-check",
                    BODY + "/submissions/2024-25-Q1_submitted/factual-check",
                    needed("outcome", CHOICE, "\"agreed\""),
                    optional("comment", WORDS));

    static final Sent REPLY =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/replies",
                    BODY + "/kpis/PERCENT/replies",
                    needed("period", PERIOD, "\"2024-25-Q1\""),
                    optional("breakdown", WORDS),
                    optional("submission", WORDS),
                    needed("kind", CHOICE, "\"reply\""),
                    optional("value", NUMBER),
                    needed("text", WORDS, "\"We count otherwise\""));

    static final Sent PUBLISH_REPLY =
            Sent.of(
                    "POST /api/bodies/{body}/kpis/{kpi}/replies/{reply}/publish",
                    BODY + "/kpis/PERCENT/replies/{reply}/publish");

    static final Sent ACTION =
            Sent.of(
                    "POST /api/bodies/{body}/actions",
                    BODY + "/actions",
                    needed("code", CODE, "\"N1\""),
                    needed("title", WORDS, "\"Review the use of civil orders\""),
                    needed("lead", CHOICE, "\"force\""),
                    optional("status", CHOICE),
                    optional("nature", CHOICE),
                    optional("owner", WORDS),
                    optional("planNodes", CODES),
                    optional("dueOn", DAY),
                    optional("conditions", WORDS),
                    optional("deliveryPlan", CODE),
                    optional("number", WORDS),
                    optional("leadOrganisation", WORDS),
                    optional("partners", TEXTS),
                    list(
                            "milestones",
                            needed("code", CODE, "\"M1\""),
                            needed("title", WORDS, "\"First draft\""),
                            optional("dueOn", DAY)),
                    object(
                            "because",
                            object(
                                    "figure",
                                    needed("kpi", CODE, "\"PERCENT\""),
                                    optional("breakdown", WORDS),
                                    needed("period", PERIOD, "\"2024-25-Q1\"")),
                            optional("seenAtPosition", WHOLE)),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent STATUS =
            Sent.of(
                    "POST /api/bodies/{body}/actions/{action}/status",
                    BODY + "/actions/AGREED/status",
                    needed("status", CHOICE, "\"inProgress\""),
                    optional("rag", CHOICE),
                    optional("effectiveOn", PAST),
                    optional("comment", WORDS),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PARTICULARS =
            Sent.of(
                    "PUT /api/bodies/{body}/actions/{action}/particulars",
                    BODY + "/actions/AGREED/particulars",
                    optional("deliveryPlan", CODE),
                    optional("number", WORDS, "\"3.4\""),
                    optional("leadOrganisation", WORDS),
                    optional("partners", TEXTS),
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent ASSIGN =
            Sent.of(
                    "POST /api/bodies/{body}/actions/{action}/assign",
                    BODY + "/actions/AGREED/assign",
                    optional("person", WORDS, "\"worker.badshire\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent RESCHEDULE =
            Sent.of(
                    "POST /api/bodies/{body}/actions/{action}/reschedule",
                    BODY + "/actions/AGREED/reschedule",
                    optional("dueOn", DAY, "\"2190-03-31\""),
                    needed("reason", WORDS, "\"A partner is late\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent MILESTONE =
            Sent.of(
                    "POST /api/bodies/{body}/actions/{action}/milestones",
                    BODY + "/actions/AGREED/milestones",
                    needed("code", CODE, "\"M2\""),
                    needed("title", WORDS, "\"Second draft\""),
                    optional("dueOn", DAY),
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent REACH =
            Sent.of(
                            "POST /api/bodies/{body}/actions/{action}/milestones/{milestone}/reach",
                            BODY + "/actions/AGREED/milestones/M1/reach",
                            optional("comment", WORDS),
                            optional("effectiveOn", PAST),
                            optional("statedOn", PAST),
                            optional("statedSource", WORDS),
                            optional("statedAsGiven", WORDS))
                    .perhaps();

    static final Sent OUTPUT =
            Sent.of(
                    "POST /api/bodies/{body}/actions/{action}/outputs",
                    BODY + "/actions/AGREED/outputs",
                    needed("figure", NUMBER, "90"),
                    needed("of", WORDS, "\"People trained\""),
                    optional("period", PERIOD),
                    optional("marker", CHOICE),
                    optional("asGiven", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent CONFIRM =
            Sent.of(
                            "POST /api/bodies/{body}/actions/{action}/confirm",
                            BODY + "/actions/COMPLETE/confirm",
                            optional("comment", WORDS),
                            optional("effectiveOn", PAST),
                            optional("statedOn", PAST),
                            optional("statedSource", WORDS),
                            optional("statedAsGiven", WORDS))
                    .perhaps();

    static final Sent MERGE =
            Sent.of(
                    "POST /api/bodies/{body}/actions/{action}/merge",
                    BODY + "/actions/MERGEABLE/merge",
                    needed("into", CODE, "\"AGREED\""),
                    needed("reason", WORDS, "\"One is enough\""),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent CARRY =
            Sent.of(
                    "POST /api/bodies/{body}/actions/{action}/carry-forward",
                    BODY + "/actions/CARRIABLE/carry-forward",
                    needed("into", CODE, "\"AGREED\""),
                    optional("reason", WORDS),
                    optional("effectiveOn", PAST),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PROPOSE =
            Sent.of(
                    "POST /api/bodies/{body}/decisions",
                    BODY + "/decisions",
                    optional("reference", WORDS, "\"2025/011\""),
                    needed("title", WORDS, "\"A grant to a refuge\""),
                    needed("classification", CHOICE, "\"public\""),
                    needed("kind", CHOICE, "\"key\""),
                    optional("originator", WORDS),
                    optional("status", CHOICE),
                    optional("expectedOn", DAY),
                    optional("expectedAsGiven", WORDS),
                    optional("planNodes", CODES),
                    object(
                            "because",
                            optional("thing", CODE, "\"action:badshire:AGREED\""),
                            object(
                                    "figure",
                                    needed("kpi", CODE, "\"PERCENT\""),
                                    optional("breakdown", WORDS),
                                    needed("period", PERIOD, "\"2024-25\"")),
                            optional("seenAtPosition", WHOLE)),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent TAKE =
            Sent.of(
                    "POST /api/bodies/{body}/decisions/{decision}/take",
                    BODY + "/decisions/{decision}/take",
                    needed("takenOn", PAST, "\"2025-05-20\""),
                    optional("takenAsGiven", WORDS),
                    needed("madeBy", WORDS, "\"The commissioner\""),
                    optional("capacity", CHOICE),
                    optional("decided", WORDS),
                    needed("rationale", WORDS, "\"Demand has doubled\""),
                    optional("alternatives", WORDS),
                    optional("seenAtPosition", WHOLE),
                    list(
                            "implications",
                            needed("kind", CHOICE, "\"financial\""),
                            needed("text", WORDS, "\"Within budget\"")),
                    list(
                            "advice",
                            needed("adviser", CHOICE, "\"monitoringOfficer\""),
                            needed("text", WORDS, "\"Lawful\"")),
                    optional("consultees", TEXTS),
                    optional("value", NUMBER),
                    optional("fund", WORDS),
                    optional("legalBasis", WORDS),
                    optional("interests", WORDS),
                    optional("significance", CHOICE),
                    optional("report", WORDS),
                    list(
                            "figures",
                            needed("kpi", CODE, "\"PERCENT\""),
                            optional("breakdown", WORDS),
                            needed("period", PERIOD, "\"2024-25\"")),
                    optional("inForceOn", DAY),
                    optional("onBehalf", TRUTH),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent SCHEDULE =
            Sent.of(
                    "POST /api/bodies/{body}/scrutiny",
                    BODY + "/scrutiny",
                    needed("forum", WORDS, "\"Accountability board\""),
                    needed("topic", WORDS, "\"Response times\""),
                    needed("heldOn", DAY, "\"2025-06-10\""),
                    optional("heldAsGiven", WORDS),
                    optional("kpis", CODES),
                    optional("seenAtPosition", WHOLE),
                    optional("planNodes", CODES),
                    object(
                            "because",
                            optional("thing", CODE, "\"action:badshire:AGREED\""),
                            object(
                                    "figure",
                                    needed("kpi", CODE, "\"PERCENT\""),
                                    optional("breakdown", WORDS),
                                    needed("period", PERIOD, "\"2024-25\"")),
                            optional("seenAtPosition", WHOLE)),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent OUTCOME =
            Sent.of(
                    "POST /api/bodies/{body}/scrutiny/{scrutiny}/outcome",
                    BODY + "/scrutiny/{scrutiny}/outcome",
                    needed("outcome", CHOICE, "\"assured\""),
                    optional("assurance", CHOICE),
                    needed("recordedOn", PAST, "\"2025-06-11\""),
                    needed("reasons", WORDS, "\"The backlog is gone\""),
                    optional("reviewOn", DAY),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    static final Sent PERSON =
            Sent.of(
                    "POST /api/people",
                    "/api/people",
                    needed("username", CODE, "\"new@goodshire.example\""),
                    needed("name", WORDS, "\"New Person\""),
                    optional("password", PASSWORD),
                    optional("subject", WORDS));

    static final Sent ROLES =
            Sent.of(
                            "PUT /api/bodies/{body}/people/{person}/roles",
                            BODY + "/people/{person}/roles",
                            needed("role", CHOICE, "\"submitter\""),
                            optional("scope", TEXTS, "[\"Survey\"]"))
                    .listed("roles");

    static final Sent ROLES_EVERYWHERE =
            Sent.of(
                            "PUT /api/people/{person}/roles",
                            "/api/people/{person}/roles",
                            needed("role", CHOICE, "\"deliveryLead\""),
                            optional("scope", CODES, "[\"AGREED\"]"))
                    .listed("roles");

    static final Sent ERASE =
            Sent.of("POST /api/people/{person}/erase", "/api/people/{erasable}/erase");

    static final Sent VISIBILITY =
            Sent.of(
                    "PUT /api/bodies/{body}/{things}/{code}/visibility",
                    BODY + "/actions/AGREED/visibility",
                    needed("visibility", CHOICE, "\"restricted\""),
                    needed("exemption", WORDS, "\"Section 31\""),
                    needed("publicInterestTest", WORDS, "\"Harm outweighs interest\""),
                    needed("reviewOn", DAY, "\"2190-01-31\""),
                    optional("reason", WORDS),
                    optional("statedOn", PAST),
                    optional("statedSource", WORDS),
                    optional("statedAsGiven", WORDS));

    /** What takes four eyes: nobody does it to what they did themselves. */
    static final Set<Sent> BY_ANOTHER =
            Set.of(
                    APPROVE,
                    RETURN,
                    PUBLISH_REVISION,
                    PUBLISH_REPLY,
                    CONFIRM,
                    DecisionsAndDuties.NOT_ACCEPT,
                    DecisionsAndDuties.CLOSE_RECOMMENDATION);

    private EveryCommand() {}

    /** In an order in which all of them are carried out, one after another. */
    static List<Sent> all() {
        return Stream.of(
                        Stream.of(
                                REGISTER,
                                PLAN,
                                KPI,
                                REDEFINE,
                                ACTIVATE,
                                BASELINE,
                                TARGET,
                                LIMITS,
                                PEERS,
                                SUSPEND,
                                RETIRE,
                                REQUEST,
                                MEASURE,
                                SUBMIT,
                                APPROVE,
                                RETURN,
                                WITHDRAW,
                                PUBLISH,
                                REVISE,
                                PUBLISH_REVISION,
                                REOPEN,
                                FACTS,
                                REPLY,
                                PUBLISH_REPLY,
                                ACTION,
                                STATUS,
                                PARTICULARS,
                                ASSIGN,
                                RESCHEDULE,
                                MILESTONE,
                                REACH,
                                OUTPUT,
                                CONFIRM,
                                MERGE,
                                CARRY,
                                PROPOSE,
                                TAKE,
                                SCHEDULE,
                                OUTCOME,
                                PERSON,
                                ROLES,
                                ROLES_EVERYWHERE,
                                ERASE,
                                VISIBILITY),
                        ScrutinyAndMeetings.all().stream(),
                        DecisionsAndDuties.all().stream(),
                        BodyAndPlanCommands.all().stream())
                .flatMap(commands -> commands)
                .toList();
    }
}
