package uk.tallystick.command.badinput;

import static uk.tallystick.command.badinput.BodyAndPlanCommands.*;
import static uk.tallystick.command.badinput.EveryCommand.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The table: what is wrong with a request, and the answer. */
final class WrongRows {

    private static final int TOO_LARGE = 9 * 1024 * 1024;

    private WrongRows() {}

    static Stream<Row> all() {
        return Stream.concat(
                EveryCommand.all().stream()
                        .flatMap(sent ->
                                Stream.of(
                                                sent.wrongFields(),
                                                wrongBodies(sent),
                                                wrongHeaders(sent),
                                                wrongPaths(sent))
                                        .flatMap(rows -> rows)),
                Stream.of(ofItsOwn(), notPossible(), ScrutinyAndMeetings.wrong())
                        .flatMap(rows -> rows));
    }

    /** What can be wrong with a body as a whole. */
    private static Stream<Row> wrongBodies(Sent sent) {
        if (!sent.hasBody()) {
            return Stream.of();
        }
        var right = sent.right();
        var field = sent.fields().getFirst();
        var place = sent.place();
        var once =
                "\""
                        + field.name()
                        + "\": "
                        + (field.good() == null ? "\"2025-01-01\"" : field.good());
        var repeated = "{" + once + ", " + once + "}";
        var one = sent.asList() ? "[" + repeated + "]" : repeated;
        var rows =
                new ArrayList<Row>(
                        List.of(
                                Row.of(
                                        "broken JSON",
                                        sent,
                                        sent.asList() ? "[{" : "{\"a\": ",
                                        400,
                                        Row.ANYWHERE),
                                Row.of("two requests", sent, right + right, 400),
                                Row.of("words after the JSON", sent, right + " and more", 400),
                                Row.of("no JSON", sent, "code=A1", 400),
                                Row.of("text instead of fields", sent, "\"x\"", 400),
                                Row.of("a number instead of fields", sent, "5", 400),
                                Row.of(
                                        "a list for an object or an object for a list",
                                        sent,
                                        sent.asList() ? "{}" : "[]",
                                        400),
                                Row.of(
                                        "deeply nested",
                                        sent,
                                        "[".repeat(100_000),
                                        400,
                                        sent.asList()
                                                ? new String[] {sent.list() + "[0]"}
                                                : new String[0]),
                                Row.of("a repeated key", sent, one, 400, place + field.name()),
                                Row.of(
                                        "an unknown field",
                                        sent,
                                        sent.with("banana", "1"),
                                        400,
                                        place + "banana"),
                                Row.of(
                                        "an unknown deep field",
                                        sent,
                                        sent.with("deep", "{\"a\":".repeat(2_000)),
                                        400,
                                        Row.ANYWHERE),
                                Row.of(
                                        "a field of half a character",
                                        sent,
                                        sent.with("\\ud800", "1"),
                                        400,
                                        Row.ANYWHERE),
                                Row.of("bytes that are no text", sent, right, 400)
                                        .saying(
                                                new byte[] {
                                                    '{',
                                                    '"',
                                                    (byte) 0xff,
                                                    (byte) 0xfe,
                                                    '"',
                                                    ':',
                                                    '1',
                                                    '}'
                                                }),
                                Row.of("too large", sent, right, 413).saying(new byte[TOO_LARGE]),
                                Row.of("much too large", sent, right, 413)
                                        .saying(new byte[3 * TOO_LARGE]),
                                Row.of("too large, of another kind of JSON", sent, right, 413)
                                        .saying(new byte[TOO_LARGE])
                                        .headed("Content-Type", "application/vnd.tallystick+json"),
                                Row.of("text", sent, right, 415)
                                        .headed("Content-Type", "text/plain"),
                                Row.of("a form", sent, "a=b", 415)
                                        .headed(
                                                "Content-Type",
                                                "application/x-www-form-urlencoded"),
                                Row.of("of no type", sent, right, 415).headed(),
                                Row.of("XML", sent, "<a/>", 415)
                                        .headed("Content-Type", "application/xml"),
                                Row.of("of a type that is none", sent, right, 415)
                                        .headed("Content-Type", "banana")));
        if (!sent.bodyOptional()) {
            rows.add(Row.of("no body", sent, "", 400));
            rows.add(Row.of("null", sent, "null", 400));
        }
        if (sent.fields().stream().anyMatch(f -> f.name().equals("statedOn"))) {
            rows.add(
                    Row.of(
                            "a statement without its source",
                            sent,
                            sent.with("statedOn", "\"2025-01-31\""),
                            422,
                            place + "statedSource"));
            rows.add(
                    Row.of(
                            "a source without its day",
                            sent,
                            sent.with("statedSource", "\"Report\""),
                            422,
                            place + "statedOn"));
        }
        return rows.stream();
    }

    private static Stream<Row> wrongHeaders(Sent sent) {
        var right = Row.of("", sent, sent.right(), 0);
        return Stream.of(
                header(right, sent, "If-Match", "\"99\"", 412),
                header(right, sent, "If-Match", "banana", 400, "If-Match"),
                header(right, sent, "If-Match", "1", 400, "If-Match"),
                header(right, sent, "If-Match", "W/\"1\"", 400, "If-Match"),
                header(right, sent, "If-Match", "\"1\", \"2\"", 400, "If-Match"),
                header(right, sent, "If-Match", "\"99999999999999999999\"", 400, "If-Match"),
                header(right, sent, "Idempotency-Key", " ", 400, "Idempotency-Key"),
                header(right, sent, "Idempotency-Key", "k".repeat(256), 400, "Idempotency-Key"),
                header(right, sent, "Accept", "application/xml", 406),
                Row.of("by DELETE", sent, "", 405).by("DELETE"),
                Row.of("by PATCH", sent, sent.right(), 405).by("PATCH"),
                Row.of("by BANANA", sent, sent.right(), 400).by("BANANA"));
    }

    private static Row header(
            Row right, Sent sent, String name, String value, int status, String... fields) {
        return new Row(
                sent + ": " + name + " " + value.substring(0, Math.min(value.length(), 30)),
                right.method(),
                right.path(),
                right.body(),
                List.of("Content-Type", "application/json", name, value),
                status,
                List.of(fields));
    }

    /** Each name in the path in turn replaced by what nobody recorded. */
    private static Stream<Row> wrongPaths(Sent sent) {
        var mapped = sent.mapping().split("[ /]+", -1);
        var steps = sent.path().split("/", -1);
        var rows = new ArrayList<Row>();
        for (var i = 1; i < steps.length; i++) {
            if (mapped[i].startsWith("{")) {
                for (var odd :
                        List.of(
                                "nobody",
                                "body:nobody",
                                "x".repeat(3_000),
                                "caf%C3%A9",
                                "%F0%9F%98%80",
                                "a%20b",
                                "%E2%80%AE",
                                "kpi:badshire:PERCENT:x",
                                "'%20OR%201=1--",
                                "~",
                                "_",
                                "-")) {
                    rows.add(path(sent, steps, i, odd, 404));
                }
                for (var odd :
                        List.of("%00", "a%00b", "%0A", "%2f", "..%2f..", "%ED%A0%80", "%FF")) {
                    rows.add(path(sent, steps, i, odd, 400));
                }
            }
        }
        rows.add(
                Row.of("on a path that is not there", sent, sent.right(), 404)
                        .to(sent.path() + "/banana"));
        return rows.stream();
    }

    private static Row path(Sent sent, String[] steps, int at, String odd, int status) {
        var other = steps.clone();
        other[at] = odd;
        return Row.of(
                        "about " + odd.substring(0, Math.min(odd.length(), 40)),
                        sent,
                        sent.right(),
                        status)
                .to(String.join("/", other));
    }

    /** What is wrong with one command only. */
    private static Stream<Row> ofItsOwn() {
        var node = "{\"code\": \"P1\", \"kind\": \"pillar\", \"title\": \"Prevent\"}";
        var figure = MEASURE.right().substring(1, MEASURE.right().length() - 1);
        return Stream.of(
                Row.of(
                        "a capital in a slug",
                        REGISTER,
                        REGISTER.with("id", "\"Goodshire\""),
                        422,
                        "id"),
                Row.of(
                        "ends before it starts",
                        PLAN,
                        PLAN.with("endsOn", "\"2024-03-31\""),
                        422,
                        "endsOn"),
                Row.of(
                        "the same node twice",
                        PLAN,
                        PLAN.with("nodes", "[" + node + "," + node + "]"),
                        422,
                        "nodes[1].code"),
                Row.of(
                        "an unknown parent",
                        PLAN,
                        PLAN.with(
                                "nodes", "[" + node.replace("}", ", \"parents\": [\"P9\"]}") + "]"),
                        422,
                        "nodes[0].parents"),
                Row.of("ten decimal places", KPI, KPI.with("scale", "10"), 422, "scale"),
                Row.of("a rate per nobody", KPI, KPI.with("per", "0"), 422, "per"),
                Row.of(
                        "a window of what does not roll",
                        KPI,
                        KPI.with("rollingMonths", "12"),
                        422,
                        "rollingMonths"),
                Row.of(
                        "the same part twice",
                        KPI,
                        KPI.with(
                                "schemes",
                                "[{\"name\": \"Area\", \"breakdowns\": [\"City\", \"CITY\"]}]"),
                        422,
                        "schemes[0].breakdowns[1]"),
                Row.of(
                        "before it was first defined",
                        REDEFINE,
                        REDEFINE.with("effectiveOn", "\"2020-01-01\""),
                        422,
                        "effectiveOn"),
                Row.of(
                        "the same force twice",
                        PEERS,
                        PEERS.with(
                                "figures",
                                "[{\"peer\": \"Kent\", \"value\": 1}, {\"peer\": \"KENT\","
                                        + " \"value\": 2}]"),
                        422,
                        "figures[1]"),
                Row.of(
                        "part of nothing",
                        TARGET,
                        TARGET.with("shape", "\"nested\""),
                        422,
                        "nestedIn"),
                Row.of(
                        "a milestone after the end",
                        TARGET,
                        TARGET.with("milestones", "[{\"period\": \"2029-30\", \"value\": 55}]"),
                        422,
                        "milestones[0].period"),
                Row.of(
                        "milestones out of order",
                        TARGET,
                        TARGET.with(
                                "milestones",
                                "[{\"period\": \"2026-27\", \"value\": 55}, {\"period\":"
                                        + " \"2025-26\", \"value\": 54}]"),
                        422,
                        "milestones[1].period"),
                Row.of(
                        "suppressed and not",
                        MEASURE,
                        MEASURE.with("suppression", "\"other\""),
                        422,
                        "measurements[0].suppression"),
                Row.of(
                        "disputed without a word",
                        FACTS,
                        FACTS.with("outcome", "\"disputed\""),
                        422,
                        "comment"),
                Row.of("a reply with a value", REPLY, REPLY.with("value", "51"), 422, "value"),
                Row.of("140 percent", BASELINE, BASELINE.with("value", "140"), 422, "value"),
                Row.of(
                        "less than 0 percent",
                        BASELINE,
                        BASELINE.with("value", "-0.1"),
                        422,
                        "value"),
                Row.of("140 percent", TARGET, TARGET.with("value", "140"), 422, "value"),
                Row.of(
                        "140 percent kept up",
                        TARGET,
                        TARGET.with("shape", "\"maintain\"", "value", "140"),
                        422,
                        "value"),
                Row.of(
                        "140 percent on the way",
                        TARGET,
                        TARGET.with("milestones", "[{\"period\": \"2025-26\", \"value\": 140}]"),
                        422,
                        "milestones[0].value"),
                Row.of(
                        "a tolerance below 0",
                        TARGET,
                        TARGET.with("tolerance", "-1"),
                        422,
                        "tolerance"),
                Row.of(
                        "a gap in nothing",
                        TARGET,
                        TARGET.with("shape", "\"gap\""),
                        422,
                        "breakdownPair"),
                Row.of(
                        "a rank of 0",
                        TARGET,
                        TARGET.with("shape", "\"rank\"", "value", "0"),
                        422,
                        "value"),
                Row.of(
                        "fifth of four",
                        TARGET,
                        TARGET.with("shape", "\"rank\"", "value", "5", "outOf", "4"),
                        422,
                        "outOf"),
                Row.of(
                        "reached before it starts",
                        TARGET,
                        TARGET.with("byPeriod", "\"2022-23\"", "referencePeriod", "\"2023-24\""),
                        422,
                        "byPeriod"),
                Row.of(
                        "an unknown KPI",
                        MEASURE,
                        MEASURE.with("kpi", "\"UNKNOWN\""),
                        422,
                        "measurements[0].kpi"),
                Row.of(
                        "140 percent",
                        MEASURE,
                        MEASURE.with("value", "140"),
                        422,
                        "measurements[0].value"),
                Row.of(
                        "half a thing",
                        MEASURE,
                        MEASURE.with("kpi", "\"COUNT\"", "value", "0.5"),
                        422,
                        "measurements[0].value"),
                Row.of(
                        "an interval that ends before it starts",
                        MEASURE,
                        MEASURE.with("ciLower", "52", "ciUpper", "50"),
                        422,
                        "measurements[0].ciUpper"),
                Row.of(
                        "surer than sure",
                        MEASURE,
                        MEASURE.with("confidenceLevel", "100.1"),
                        422,
                        "measurements[0].confidenceLevel"),
                Row.of(
                        "the same figure twice",
                        MEASURE,
                        "[" + figure + "," + figure + "]",
                        422,
                        "measurements[1]"),
                Row.of(
                        "the same figure twice, once in capitals",
                        MEASURE,
                        "["
                                + with(figure, "City")
                                + ","
                                + figure
                                + ","
                                + with(figure, "CITY ")
                                + "]",
                        422,
                        "measurements[2]"),
                Row.of(
                        "a fault among figures that are right",
                        MEASURE,
                        "["
                                + figure
                                + ","
                                + with(figure, "City")
                                + ","
                                + with(figure, "County").replace("51.5", "140")
                                + "]",
                        422,
                        "measurements[2].value"),
                Row.of(
                        "a wrong type among figures that are right",
                        MEASURE,
                        "[" + figure + "," + with(figure, "City").replace("51.5", "\"51.5\"") + "]",
                        400,
                        "measurements[1].value"),
                Row.of("no figures", MEASURE, "[]", 422, "measurements"),
                Row.of("nothing for a figure", MEASURE, "[null]", 422, "measurements[0]"),
                Row.of("a list for a figure", MEASURE, "[[]]", 400, "measurements[0]"),
                Row.of("1,001 figures", MEASURE, figures(figure), 422, "measurements"),
                Row.of(
                        "millions of nothings",
                        MEASURE,
                        "[" + "{},".repeat(2_000_000) + "{}]",
                        400,
                        Row.ANYWHERE),
                Row.of(
                        "no such figure",
                        REVISE,
                        REVISE.with("period", "\"2019-20\""),
                        422,
                        "period"),
                Row.of(
                        "no such breakdown",
                        REVISE,
                        REVISE.with("breakdown", "\"Mars\""),
                        422,
                        "period"),
                Row.of(
                        "no such round",
                        REVISE,
                        REVISE.with("submission", "\"2019-20_x\""),
                        422,
                        "submission"),
                Row.of(
                        "a round without the figure",
                        REVISE,
                        REVISE.with("submission", "\"2024-25-Q1_open\""),
                        422,
                        "submission"),
                Row.of("140 percent", REVISE, REVISE.with("value", "140"), 422, "value"),
                Row.of("of another KPI", PUBLISH_REVISION, "", 404)
                        .to(PUBLISH_REVISION.path().replace("PERCENT", "COUNT")),
                Row.of(
                        "complete from the start",
                        ACTION,
                        ACTION.with("status", "\"complete\""),
                        422,
                        "status"),
                Row.of(
                        "before it was agreed",
                        STATUS,
                        STATUS.with("effectiveOn", "\"2020-01-01\""),
                        422,
                        "effectiveOn"),
                Row.of("reopened without a word", STATUS, STATUS.right(), 422, "comment")
                        .to(STATUS.path().replace("AGREED", "COMPLETE")),
                Row.of(
                        "withdrawn without a word",
                        STATUS,
                        STATUS.with("status", "\"withdrawn\""),
                        422,
                        "comment"),
                Row.of(
                        "assigned to nobody known",
                        ASSIGN,
                        ASSIGN.with("person", "\"nobody.badshire\""),
                        422,
                        "person"),
                Row.of(
                        "merged into itself",
                        MERGE,
                        MERGE.with("into", "\"MERGEABLE\""),
                        422,
                        "into"),
                Row.of(
                        "merged into what is not on record",
                        MERGE,
                        MERGE.with("into", "\"NONE\""),
                        422,
                        "into"),
                Row.of(
                        "carried forward to what is not on record",
                        CARRY,
                        CARRY.with("into", "\"NONE\""),
                        422,
                        "into"),
                Row.of("confirmed before it is complete", CONFIRM, CONFIRM.right(), 409)
                        .to(CONFIRM.path().replace("COMPLETE", "AGREED")),
                Row.of("a milestone there is not", REACH, REACH.right(), 404)
                        .to(REACH.path().replace("M1", "M9")),
                Row.of(
                        "because of what is not on record",
                        ACTION,
                        ACTION.with("because", "{\"thing\": \"scrutiny:badshire:none\"}"),
                        422,
                        "because.thing"),
                Row.of(
                        "because of an unknown KPI",
                        ACTION,
                        ACTION.with(
                                "because",
                                "{\"figure\": {\"kpi\": \"NONE\", \"period\": \"2024-25\"}}"),
                        422,
                        "because.figure.kpi"),
                Row.of("because of nothing", ACTION, ACTION.with("because", "{}"), 422, "because"),
                Row.of(
                        "a figure that there is not",
                        OUTPUT,
                        OUTPUT.with("marker", "\"suppressed\""),
                        422,
                        "marker"),
                Row.of(
                        "figures nobody has seen",
                        TAKE,
                        TAKE.with("seenAtPosition", "999999999"),
                        422,
                        "seenAtPosition"),
                Row.of(
                        "an unknown KPI",
                        SCHEDULE,
                        SCHEDULE.with("kpis", "[\"PERCENT\", \"UNKNOWN\"]"),
                        422,
                        "kpis[1]"),
                Row.of(
                        "figures nobody has seen",
                        SCHEDULE,
                        SCHEDULE.with("seenAtPosition", "999999999"),
                        422,
                        "seenAtPosition"),
                Row.of(
                        "an outcome before it was held",
                        OUTCOME,
                        OUTCOME.with("recordedOn", "\"2025-06-09\""),
                        422,
                        "recordedOn"),
                Row.of(
                        "a review before the outcome",
                        OUTCOME,
                        OUTCOME.with("reviewOn", "\"2025-06-10\""),
                        422,
                        "reviewOn"),
                Row.of(
                        "a username that is taken, in capitals",
                        PERSON,
                        PERSON.with("username", "\"WORKER.badshire\""),
                        422,
                        "username"),
                Row.of(
                        "a username that says whose page it is",
                        PERSON,
                        PERSON.with("username", "\"me\""),
                        422,
                        "username"),
                Row.of(
                        "a username that is an id",
                        PERSON,
                        PERSON.with("username", "\"0f8fad5b-d9cb-469f-a165-70867728950e\""),
                        422,
                        "username"),
                Row.of(
                        "known to no provider",
                        PERSON,
                        PERSON.with("subject", "\"a1b2\""),
                        422,
                        "subject"),
                Row.of("a role that is none", ROLES, "[\"king\"]", 422, "roles[0].role"),
                Row.of("a number for a role", ROLES, "[\"auditor\", 5]", 400, "roles[1]"),
                Row.of("nothing for a role", ROLES, "[null]", 422, "roles[0]"),
                Row.of(
                        "the same role twice",
                        ROLES,
                        "[\"submitter\", {\"role\": \"submitter\", \"scope\": [\"Survey\"]}]",
                        422,
                        "roles[1].role"),
                Row.of(
                        "an auditor of some",
                        ROLES,
                        ROLES.with("role", "\"auditor\""),
                        422,
                        "roles[0].scope"),
                Row.of(
                        "of no supplier at all",
                        ROLES,
                        ROLES.with("scope", "[]"),
                        422,
                        "roles[0].scope"),
                Row.of(
                        "more roles than there are",
                        ROLES,
                        "[" + "\"auditor\",".repeat(50) + "\"auditor\"]",
                        422,
                        "roles"),
                Row.of(
                        "restricted without a word",
                        VISIBILITY,
                        "{\"visibility\": \"restricted\"}",
                        422,
                        "exemption",
                        "publicInterestTest",
                        "reviewOn"),
                Row.of(
                        "a review in the past",
                        VISIBILITY,
                        VISIBILITY.with("reviewOn", "\"2025-06-10\""),
                        422,
                        "reviewOn"),
                Row.of(
                        "withheld without a word",
                        VISIBILITY,
                        "{\"visibility\": \"internal\"}",
                        422,
                        "reason"),
                Row.of(
                        "public and exempt",
                        VISIBILITY,
                        VISIBILITY.with("visibility", "\"public\""),
                        422,
                        "exemption",
                        "publicInterestTest",
                        "reviewOn"),
                Row.of(
                        "a term of no day",
                        APPOINT,
                        APPOINT.with("until", "\"2020-01-01\""),
                        422,
                        "until"),
                Row.of(
                        "nobody who was in office",
                        LEAVE,
                        LEAVE.with("name", "\"Nobody\""),
                        422,
                        "name"),
                Row.of("in no area", AREA, AREA.with("within", "[\"mars\"]"), 422, "within"),
                Row.of("to nobody", TRANSFER, TRANSFER.with("to", "\"mars\""), 422, "to"),
                Row.of("to itself", TRANSFER, TRANSFER.with("to", "\"leavingshire\""), 422, "to"),
                Row.of(
                        "a plan of nothing",
                        PLAN,
                        PLAN.with(
                                "kind",
                                "\"deliveryPlan\"",
                                "status",
                                "\"draft\"",
                                "deliveryOf",
                                "\"NONE\""),
                        422,
                        "deliveryOf"),
                Row.of(
                        "an action of no plan",
                        ACTION,
                        ACTION.with("deliveryPlan", "\"NONE\""),
                        422,
                        "deliveryPlan"),
                Row.of(
                        "particulars of no plan",
                        PARTICULARS,
                        PARTICULARS.with("deliveryPlan", "\"NONE\""),
                        422,
                        "deliveryPlan"),
                Row.of(
                        "a duty that was missed before it was laid down",
                        DecisionsAndDuties.LAY_DOWN,
                        DecisionsAndDuties.LAY_DOWN.with("dueOn", "\"2016-01-31\""),
                        422,
                        "dueOn"),
                Row.of("a year of a plan", PLAN, PLAN.with("year", "\"2025-26\""), 422, "year"),
                Row.of(
                        "a status of another kind",
                        PLAN,
                        PLAN.with("kind", "\"deliveryPlan\""),
                        422,
                        "status"),
                Row.of(
                        "less than no money",
                        PLAN,
                        PLAN.with(
                                "nodes",
                                "[{\"code\": \"P1\", \"kind\": \"pledge\", \"title\": \"x\","
                                        + " \"money\": [{\"amount\": -1}]}]"),
                        422,
                        "nodes[0].money[0].amount"),
                Row.of(
                        "a successor of a plan that goes on",
                        PLAN_STATUS,
                        PLAN_STATUS.with("supersededBy", "\"PLAN\""),
                        422,
                        "supersededBy"),
                Row.of(
                        "an override of nobody",
                        APPROVE,
                        "{\"override\": {}}",
                        422,
                        "override.deputy",
                        "override.reason"));
    }

    /** What is right in itself, but not in the state that things are in. */
    private static Stream<Row> notPossible() {
        return Stream.of(
                Row.of("an id that is taken", REGISTER, REGISTER.with("id", "\"badshire\""), 409),
                Row.of(
                        "an id that is taken",
                        PLAN,
                        PLAN.with("id", "\"PLAN\"", "title", "\"Another\""),
                        409),
                Row.of(
                        "a code that is taken",
                        KPI,
                        KPI.with("code", "\"PERCENT\"", "name", "\"Another\""),
                        409),
                Row.of("a code that is taken", ACTION, ACTION.with("code", "\"AGREED\""), 409),
                Row.of(
                        "a round that is open",
                        REQUEST,
                        REQUEST.with("period", "\"2024-25-Q1\"", "supplier", "\"Open\""),
                        409),
                Row.of("into a published round", MEASURE, MEASURE.right(), 409)
                        .to(round(MEASURE, "published")),
                Row.of("into a submitted round", MEASURE, MEASURE.right(), 409)
                        .to(round(MEASURE, "submitted")),
                Row.of("a published round", SUBMIT, "", 409).to(round(SUBMIT, "published")),
                Row.of("a round without figures", SUBMIT, "", 409).to(round(SUBMIT, "empty")),
                Row.of("a KPI that is not in use", SUSPEND, SUSPEND.right(), 409)
                        .to(SUSPEND.path().replace("ACTIVE", "PROPOSED")),
                Row.of("a retired KPI", REDEFINE, REDEFINE.right(), 409)
                        .to(REDEFINE.path().replace("PERCENT", "RETIRED")),
                Row.of("a retired KPI", ACTIVATE, "", 409)
                        .to(ACTIVATE.path().replace("PROPOSED", "RETIRED"))
                        .headed(),
                Row.of("a submitted round", REOPEN, REOPEN.right(), 409)
                        .to(round(REOPEN, "submitted")),
                Row.of("an open round", FACTS, FACTS.right(), 409).to(round(FACTS, "open")),
                Row.of("an open round", APPROVE, "", 409).to(round(APPROVE, "open")),
                Row.of("an open round", RETURN, RETURN.right(), 409).to(round(RETURN, "open")),
                Row.of("a published round", WITHDRAW, WITHDRAW.right(), 409)
                        .to(round(WITHDRAW, "published")),
                Row.of("an open round", PUBLISH, "", 409).to(round(PUBLISH, "open")).headed(),
                Row.of("a withdrawn action", STATUS, STATUS.right(), 409)
                        .to(STATUS.path().replace("AGREED", "WITHDRAWN")),
                Row.of("of somebody who is erased", ROLES, ROLES.right(), 409)
                        .to(ROLES.path().replace("{person}", "{erased}")),
                Row.of("a decision that is taken", TAKE, TAKE.right(), 409)
                        .to(TAKE.path().replace("{decision}", "{taken}")),
                Row.of("an outcome that is recorded", OUTCOME, OUTCOME.right(), 409)
                        .to(OUTCOME.path().replace("{scrutiny}", "{concluded}")),
                Row.of(
                        "a step left out",
                        PLAN_STATUS,
                        PLAN_STATUS.with("status", "\"issued\""),
                        409));
    }

    private static String round(Sent sent, String supplier) {
        return sent.path().replaceFirst("_[a-z]+", "_" + supplier);
    }

    private static String with(String figure, String breakdown) {
        return figure.replaceFirst("\\{", "{\"breakdown\": \"" + breakdown + "\", ");
    }

    private static String figures(String figure) {
        return "[" + String.join(",", Collections.nCopies(1_001, figure)) + "]";
    }
}
