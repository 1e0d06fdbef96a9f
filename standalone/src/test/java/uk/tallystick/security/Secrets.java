package uk.tallystick.security;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A record of two bodies, made in two parts: what everybody may see, and then what not everybody
 * may. Every word and figure of the second can be told wherever it turns up.
 */
final class Secrets {

    static final String BODY = "alpha";
    static final String OTHER = "beta";
    private static final String PATH = "/api/bodies/" + BODY;

    /** Seen by whoever has a role on the body, and by nobody else. */
    static final List<String> INTERNAL =
            List.of(
                    "hidden action title",
                    "hidden action comment",
                    "hidden kpi name",
                    "771.310764",
                    "54.370764",
                    "51.390764",
                    "hidden revision reason",
                    "hidden decision title",
                    "hidden recommendation title",
                    "hidden answer reasons",
                    "hidden duty title",
                    "hidden grounds",
                    "hidden topic",
                    "hidden plan title",
                    "hidden return reason",
                    "hidden meeting",
                    "hidden paper",
                    "hidden resolution",
                    "hidden amendment",
                    "hidden minutes",
                    "hidden question",
                    "hidden file title",
                    "hidden file words",
                    "withheld action title");

    /** Seen by auditors of the body only. */
    static final List<String> RESTRICTED =
            List.of(
                    "restricted decision title",
                    "restricted recommendation title",
                    "restricted grounds",
                    "restricted exemption",
                    "restricted interest test",
                    "restricted action title",
                    "restricted file title",
                    "restricted file words",
                    "restricted plan title",
                    "restricted topic",
                    "restricted forum",
                    "restricted kpi name",
                    "restricted revision reason",
                    "33.170764",
                    "44.190764",
                    "45.230764");

    private final House house;
    private final String staff;
    private final String another;

    /** Codes of things by their kind, as paths name them. */
    final Map<String, List<String>> codes = new LinkedHashMap<>();

    private String meeting = "";

    /** Of those, the ones that the public must not know of. */
    final List<String> hidden = new ArrayList<>();

    Secrets(House house) {
        this.house = house;
        this.staff = house.everyRole();
        this.another = house.everyRole();
    }

    private String add(String kind, String path, String body) {
        var id = house.command(staff, "POST", path, body).path("id").asString();
        var code = id.substring(id.lastIndexOf(':') + 1);
        codes.computeIfAbsent(kind, _ -> new ArrayList<>()).add(code);
        return code;
    }

    private String addHidden(String kind, String path, String body) {
        var code = add(kind, path, body);
        hidden.add(code);
        return code;
    }

    private void then(String token, String method, String path, String body) {
        house.command(token, method, path, body);
    }

    /** What the public may see; and the reasons of a part-exempt decision, which it may not. */
    void recordWhatIsPublic() {
        for (var body : List.of(BODY, OTHER)) {
            then(
                    staff,
                    "POST",
                    "/api/bodies",
                    "{\"id\":\"%1$s\",\"name\":\"Office of %1$s\",\"kind\":\"other\"}"
                            .formatted(body));
        }
        add(
                "plan",
                PATH + "/plans",
                "{\"id\":\"P1\",\"title\":\"Plan\",\"startsOn\":\"2024-04-01\",\"endsOn\":\"2029-03-31\","
                    + "\"status\":\"issued\",\"nodes\":[{\"code\":\"N1\",\"kind\":\"Priority\",\"title\":\"Safe\",\"parents\":[]}]}");
        then(staff, "POST", PATH + "/forces", "{\"name\":\"Alpha Police\"}");
        add("kpi", PATH + "/kpis", kpiOf("K1", "Confidence", "percent"));
        add("kpi", PATH + "/kpis", kpiOf("K3", "Satisfaction", "score"));
        then(staff, "PUT", PATH + "/kpis/K1/baseline", "{\"period\":\"2023-24\",\"value\":52.0}");
        var round = round("2024-25-Q1", "Force");
        measure(round, "K1", "55.1");
        publish(round);
        var decision =
                add(
                        "decision",
                        PATH + "/decisions",
                        "{\"title\":\"Open"
                                + " decision\",\"classification\":\"public\",\"kind\":\"key\"}");
        take(decision, "open grounds");
        var part =
                add(
                        "decision",
                        PATH + "/decisions",
                        "{\"title\":\"Part"
                                + " exempt\",\"classification\":\"partExempt\",\"kind\":\"key\"}");
        take(part, "hidden grounds");
        var item =
                add(
                        "scrutiny",
                        PATH + "/scrutiny",
                        "{\"forum\":\"Board\",\"topic\":\"Open"
                                + " topic\",\"heldOn\":\"2025-01-31\",\"kpis\":[]}");
        visibility("scrutiny", item, "{\"visibility\":\"public\"}");
        meeting = openMeeting();
        action("A1", "Open action");
        visibility("actions", "A1", "{\"visibility\":\"public\"}");
        add("exhibit", files("A1", "Open file"), "open file words");
        action("A2", "withheld action title");
        visibility("actions", "A2", "{\"visibility\":\"public\"}");
        visibility("actions", "A2", "{\"visibility\":\"internal\",\"reason\":\"By mistake\"}");
        hidden.add("A2");
        recordRestrictedKpi();
        add(
                "recommendation",
                PATH + "/recommendations",
                "{\"reference\":\"1\",\"title\":\"Open"
                    + " recommendation\",\"madeBy\":\"HMICFRS\",\"madeOn\":\"2025-01-31\",\"publishedOn\":\"2025-01-31\"}");
        var duty =
                add(
                        "duty",
                        PATH + "/duties",
                        "{\"title\":\"Open duty\",\"law\":\"SI\",\"recurrence\":\"yearly\"}");
        visibility("duties", duty, "{\"visibility\":\"public\"}");
    }

    /** A recommendation that is not published, one that is restricted, and a duty. */
    private void recommendations() {
        var closed =
                addHidden(
                        "recommendation",
                        PATH + "/recommendations",
                        "{\"reference\":\"2\",\"title\":\"hidden recommendation"
                                + " title\",\"madeBy\":\"Audit\",\"madeOn\":\"2025-01-31\"}");
        then(
                staff,
                "POST",
                PATH + "/recommendations/" + closed + "/answer",
                "{\"answer\":\"rejected\",\"reasons\":\"hidden answer reasons\"}");
        var secret =
                addHidden(
                        "recommendation",
                        PATH + "/recommendations",
                        "{\"reference\":\"3\",\"title\":\"restricted recommendation"
                                + " title\",\"madeBy\":\"Audit\",\"madeOn\":\"2025-01-31\"}");
        restrict("recommendations", secret);
        addHidden(
                "duty",
                PATH + "/duties",
                "{\"title\":\"hidden duty title\",\"law\":\"SI\",\"recurrence\":\"yearly\"}");
    }

    /** What the public may not see. */
    void recordWhatIsNot() {
        recommendations();
        addHidden(
                "plan",
                PATH + "/plans",
                "{\"id\":\"P2\",\"title\":\"hidden plan"
                        + " title\",\"startsOn\":\"2029-04-01\",\"endsOn\":\"2033-03-31\","
                        + "\"status\":\"drafted\",\"nodes\":[]}");
        addHidden("kpi", PATH + "/kpis", kpiOf("K2", "hidden kpi name", "score"));
        var round = round("2024-25-Q2", "Force");
        hidden.add(round);
        measure(round, "K2", "771.310764");
        then(staff, "POST", PATH + "/submissions/" + round + "/submit", "");
        then(
                another,
                "POST",
                PATH + "/submissions/" + round + "/return",
                "{\"reason\":\"hidden return reason\"}");
        var draft = round("2024-25-Q3", "Force");
        hidden.add(draft);
        measure(draft, "K1", "51.390764");
        then(
                staff,
                "POST",
                PATH + "/kpis/K1/revisions",
                "{\"period\":\"2024-25-Q1\",\"breakdown\":\"all\",\"value\":54.370764,\"kind\":\"correction\",\"reason\":\"hidden"
                    + " revision reason\"}");
        addHidden(
                "action",
                PATH + "/actions",
                "{\"code\":\"A3\",\"title\":\"hidden action"
                        + " title\",\"lead\":\"force\",\"planNodes\":[\"N1\"]}");
        then(
                staff,
                "POST",
                PATH + "/actions/A3/status",
                "{\"status\":\"inProgress\",\"rag\":\"red\",\"comment\":\"hidden action"
                        + " comment\"}");
        var closed =
                addHidden(
                        "decision",
                        PATH + "/decisions",
                        "{\"title\":\"hidden decision"
                                + " title\",\"classification\":\"nonPublic\",\"kind\":\"key\"}");
        take(closed, "hidden grounds");
        addHidden(
                "scrutiny",
                PATH + "/scrutiny",
                "{\"forum\":\"Board\",\"topic\":\"hidden"
                        + " topic\",\"heldOn\":\"2025-01-31\",\"kpis\":[\"K1\"]}");
        var secret =
                addHidden(
                        "decision",
                        PATH + "/decisions",
                        "{\"title\":\"restricted decision"
                                + " title\",\"classification\":\"nonPublic\",\"kind\":\"key\"}");
        restrict("decisions", secret);
        take(secret, "restricted grounds");
        addHidden(
                "action",
                PATH + "/actions",
                "{\"code\":\"A4\",\"title\":\"restricted action"
                        + " title\",\"lead\":\"force\",\"planNodes\":[\"N1\"]}");
        restrict("actions", "A4");
        addHidden("exhibit", files("A3", "hidden file title"), "hidden file words");
        addHidden("exhibit", files("A4", "restricted file title"), "restricted file words");
        addHidden(
                "plan",
                PATH + "/plans",
                "{\"id\":\"P3\",\"title\":\"restricted plan"
                        + " title\",\"startsOn\":\"2029-04-01\",\"endsOn\":\"2033-03-31\","
                        + "\"status\":\"issued\",\"nodes\":[]}");
        restrict("plans", "P3");
        var item =
                addHidden(
                        "scrutiny",
                        PATH + "/scrutiny",
                        "{\"forum\":\"Board\",\"topic\":\"restricted"
                                + " topic\",\"heldOn\":\"2025-01-31\",\"kpis\":[]}");
        restrict("scrutiny", item);
        recordMeetings();
        var secretRound = round("2024-25-Q4", "Force");
        hidden.add(secretRound);
        measure(secretRound, "K1", "33.170764");
        restrict("submissions", secretRound);
    }

    /** Everybody sees that one of its items is exempt, and why. */
    private String openMeeting() {
        var open = meeting("Open panel");
        then(
                staff,
                "POST",
                PATH + "/meetings/" + open + "/agenda",
                "{\"items\":[{\"code\":\"I1\",\"title\":\"Open"
                        + " item\"},{\"code\":\"I2\",\"title\":\"Exempt"
                        + " item\",\"exempt\":true,\"exemption\":\"Financial"
                        + " affairs\",\"papers\":[{\"code\":\"P2\",\"title\":\"hidden"
                        + " paper\",\"resolutions\":[{\"code\":\"R2\",\"text\":\"hidden"
                        + " resolution\"}]}]}]}");
        then(staff, "POST", PATH + "/meetings/" + open + "/hold", "{}");
        return open;
    }

    private String meeting(String forum) {
        return add(
                "meeting",
                PATH + "/meetings",
                "{\"kind\":\"panel\",\"forum\":\"%s\",\"heldOn\":\"2025-01-31\"}".formatted(forum));
    }

    private void recordMeetings() {
        then(
                staff,
                "POST",
                PATH + "/meetings/" + meeting + "/resolutions",
                "{\"resolutions\":[{\"resolution\":\"R2\",\"outcome\":\"amended\",\"asAmended\":\"hidden"
                    + " amendment\"}]}");
        then(
                staff,
                "POST",
                PATH + "/meetings/" + meeting + "/minutes",
                "{\"minutes\":\"hidden minutes\"}");
        hidden.add(meeting("hidden meeting"));
        var secret = meeting("restricted forum");
        hidden.add(secret);
        restrict("meetings", secret);
        var item =
                addHidden(
                        "scrutiny",
                        PATH + "/scrutiny",
                        "{\"forum\":\"Board\",\"topic\":\"hidden"
                                + " topic\",\"heldOn\":\"2025-01-31\",\"kpis\":[]}");
        then(
                staff,
                "POST",
                PATH + "/scrutiny/" + item + "/questions",
                "{\"questions\":[{\"asker\":\"panel\",\"text\":\"hidden question\"}]}");
    }

    /** Its figure stands in a published round, beside others that everybody sees. */
    private void recordRestrictedKpi() {
        addHidden("kpi", PATH + "/kpis", kpiOf("K4", "restricted kpi name", "score"));
        restrict("kpis", "K4");
        var round = round("2025-26-Q1", "Force");
        then(
                staff,
                "PUT",
                PATH + "/submissions/" + round + "/measurements",
                "[{\"kpi\":\"K4\",\"value\":44.190764},{\"kpi\":\"K3\",\"value\":60.5}]");
        publish(round);
        var revision =
                house.command(
                                staff,
                                "POST",
                                PATH + "/kpis/K4/revisions",
                                "{\"period\":\"2025-26-Q1\",\"breakdown\":\"all\",\"value\":45.230764,\"kind\":\"correction\",\"reason\":\"restricted"
                                    + " revision reason\"}")
                        .path("id")
                        .asString();
        then(another, "POST", PATH + "/kpis/K4/revisions/" + revision + "/publish", "");
    }

    private static String kpiOf(String code, String name, String unit) {
        return "{\"code\":\"%s\",\"name\":\"%s\",\"unit\":\"%s\",\"direction\":\"increase\",\"source\":\"Survey\"}"
                .formatted(code, name, unit);
    }

    private String round(String period, String supplier) {
        return add(
                "submission",
                PATH + "/submissions",
                "{\"period\":\"%s\",\"supplier\":\"%s\",\"dueOn\":\"2030-01-31\"}"
                        .formatted(period, supplier));
    }

    private void measure(String round, String kpi, String value) {
        then(
                staff,
                "PUT",
                PATH + "/submissions/" + round + "/measurements",
                "[{\"kpi\":\"%s\",\"value\":%s}]".formatted(kpi, value));
    }

    private void publish(String round) {
        then(staff, "POST", PATH + "/submissions/" + round + "/submit", "");
        then(another, "POST", PATH + "/submissions/" + round + "/approve", "");
        then(staff, "POST", PATH + "/submissions/" + round + "/publish", "");
    }

    private void take(String decision, String grounds) {
        then(
                staff,
                "POST",
                PATH + "/decisions/" + decision + "/take",
                ("{\"takenOn\":\"2025-01-31\",\"madeBy\":\"Commissioner\",\"rationale\":\"%1$s\",\"fund\":\"%1$s\","
                     + "\"figures\":[{\"kpi\":\"K1\",\"breakdown\":\"all\",\"period\":\"2024-25-Q1\"}]}")
                        .formatted(grounds));
    }

    private void action(String code, String title) {
        add(
                "action",
                PATH + "/actions",
                "{\"code\":\"%s\",\"title\":\"%s\",\"lead\":\"force\"}".formatted(code, title));
    }

    /** Where a file about an action is sent. */
    private static String files(String action, String title) {
        return PATH
                + "/exhibits?about=action:"
                + BODY
                + ":"
                + action
                + "&title="
                + title.replace(" ", "%20");
    }

    private void restrict(String kind, String code) {
        var rule = kind.replaceFirst("s$", "") + "." + code;
        codes.computeIfAbsent("visibility", _ -> new ArrayList<>()).add(rule);
        visibility(
                kind,
                code,
                "{\"visibility\":\"restricted\",\"exemption\":\"restricted"
                        + " exemption\",\"publicInterestTest\":\"restricted interest"
                        + " test\",\"reviewOn\":\"2050-01-01\"}");
    }

    private void visibility(String kind, String code, String body) {
        then(staff, "PUT", PATH + "/" + kind + "/" + code + "/visibility", body);
    }

    /** Everything that has an id, and the ids that nothing has. */
    Stream<String> ids() {
        return codes.entrySet().stream()
                .flatMap(kind ->
                        kind.getValue().stream()
                                .map(code -> kind.getKey() + ":" + BODY + ":" + code));
    }
}
