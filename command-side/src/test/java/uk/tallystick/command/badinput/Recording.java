package uk.tallystick.command.badinput;

import static uk.tallystick.command.badinput.BodyAndPlanCommands.*;
import static uk.tallystick.command.badinput.EveryCommand.*;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Records what the wrong requests are about, in every state that one of them needs. */
final class Recording {

    /** Carries a command out and tells the code of the thing. */
    interface Client {
        String carryOut(Sent sent, String path, String body);
    }

    private final Client client;

    Recording(Client client) {
        this.client = client;
    }

    /** The codes that nobody chose, by their names in the paths of {@link EveryCommand}. */
    Map<String, String> everything() {
        does(REGISTER, REGISTER.with("id", "\"badshire\"", "name", "\"Badshire\""));
        bodyAndPlan();
        does(KPI, KPI.with("code", "\"PROPOSED\""));
        does(KPI, KPI.with("code", "\"PERCENT\""));
        does(KPI, KPI.with("code", "\"COUNT\"", "unit", "\"count\""));
        does(KPI, KPI.with("code", "\"ACTIVE\""));
        client.carryOut(ACTIVATE, ACTIVATE.path().replace("PROPOSED", "ACTIVE"), "");
        does(KPI, KPI.with("code", "\"RETIRED\""));
        client.carryOut(RETIRE, RETIRE.path().replace("ACTIVE", "RETIRED"), RETIRE.right());
        round("empty");
        measured("open");
        submitted("submitted");
        submitted("returnable");
        approved("approved");
        approved("reopenable");
        approved("published");
        does(PUBLISH, "published", "");
        actions();
        return codes();
    }

    private void bodyAndPlan() {
        does(REGISTER, REGISTER.with("id", "\"leavingshire\"", "name", "\"Leavingshire\""));
        does(APPOINT, APPOINT.with("office", "\"deputy\"", "name", "\"A. Deputy\""));
        does(FORCE, FORCE.with("name", "\"Some Police\""));
        does(FORCE, FORCE.with("name", "\"Other Police\""));
        does(AREA, AREA.with("name", "\"Oldtown\""));
        var promise = "[{\"code\": \"C1\", \"kind\": \"pledge\", \"title\": \"Patrols\"}]";
        does(PLAN, PLAN.with("id", "\"PLAN\"", "nodes", promise));
    }

    private void actions() {
        for (var code :
                new String[] {"AGREED", "COMPLETE", "WITHDRAWN", "MERGEABLE", "CARRIABLE"}) {
            does(ACTION, ACTION.with("code", "\"" + code + "\"", "effectiveOn", "\"2025-01-01\""));
        }
        for (var status : new String[] {"complete", "withdrawn"}) {
            client.carryOut(
                    STATUS,
                    STATUS.path().replace("AGREED", status.toUpperCase(Locale.ROOT)),
                    STATUS.with(
                            "status",
                            "\"" + status + "\"",
                            "effectiveOn",
                            "\"2025-02-01\"",
                            "comment",
                            "\"As agreed\""));
        }
        does(MILESTONE, MILESTONE.with("code", "\"M1\""));
    }

    private Map<String, String> codes() {
        var codes = new HashMap<String, String>();
        codes.put("decision", does(PROPOSE, PROPOSE.right()));
        var taken = does(PROPOSE, PROPOSE.right());
        client.carryOut(
                TAKE,
                TAKE.path().replace("{decision}", taken),
                TAKE.with("capacity", "\"deputy\""));
        codes.put("taken", taken);
        codes.put("scrutiny", does(SCHEDULE, SCHEDULE.right()));
        var concluded = does(SCHEDULE, SCHEDULE.right());
        client.carryOut(
                OUTCOME,
                OUTCOME.path().replace("{scrutiny}", concluded),
                OUTCOME.with("outcome", "\"escalated\""));
        codes.put("concluded", concluded);
        codes.putAll(ScrutinyAndMeetings.recorded(client));
        codes.put("person", does(PERSON, PERSON.with("username", "\"worker.badshire\"")));
        codes.put("erasable", does(PERSON, PERSON.with("username", "\"leaver.badshire\"")));
        var erased = does(PERSON, PERSON.with("username", "\"gone.badshire\""));
        client.carryOut(ERASE, ERASE.path().replace("{erasable}", erased), "");
        codes.put("erased", erased);
        codes.put("revision", does(REVISE, REVISE.with("value", "50.5")));
        codes.put("reply", does(REPLY, REPLY.with("text", "\"Not by our count\"")));
        codes.putAll(DecisionsAndDuties.recorded(client));
        return codes;
    }

    private void round(String supplier) {
        does(REQUEST, REQUEST.with("period", "\"2024-25-Q1\"", "supplier", "\"" + supplier + "\""));
    }

    private void measured(String supplier) {
        round(supplier);
        // Of different periods, so that a revision finds its round by the period alone.
        var period = supplier.equals("published") ? "\"2024-25-Q1\"" : "\"2023-24-Q1\"";
        does(MEASURE, supplier, MEASURE.with("period", period));
    }

    private void submitted(String supplier) {
        measured(supplier);
        does(SUBMIT, supplier, "");
    }

    private void approved(String supplier) {
        submitted(supplier);
        does(APPROVE, supplier, "");
    }

    private String does(Sent sent, String body) {
        return client.carryOut(sent, sent.path(), body);
    }

    private String does(Sent sent, String supplier, String body) {
        return client.carryOut(
                sent, sent.path().replaceFirst("_[a-z]+/", "_" + supplier + "/"), body);
    }
}
