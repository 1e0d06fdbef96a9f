package uk.tallystick.whole;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.person.Role;
import uk.tallystick.office.Data;
import uk.tallystick.office.Office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Four plans and two delivery plans of one office, from 2013 to 2029, with every action in them.
 */
class PlansTest {

    private static final Office OFFICE = Office.open("nottinghamshire", "Nottinghamshire");

    private static final Map<String, Map<String, Object>> PLANS =
            Map.of(
                    "plan-2013-18",
                    Office.fields(
                            "title",
                            "Police and Crime Plan 2013-2018",
                            "startsOn",
                            "2013-04-01",
                            "endsOn",
                            "2018-03-31",
                            "status",
                            "superseded",
                            "statedOn",
                            "2018-12-31",
                            "statedSource",
                            "Police and Crime Plan 2013-2018"),
                    "plan-2018-21",
                    Office.fields(
                            "title",
                            "Police and Crime Plan 2018-2021",
                            "startsOn",
                            "2018-04-01",
                            "endsOn",
                            "2021-03-31",
                            "status",
                            "issued",
                            "statedOn",
                            "2020-03-04",
                            "statedSource",
                            "Report to the Strategic Resources and Performance Meeting, 4 March"
                                    + " 2020"),
                    "plan-2021-25",
                    Office.fields(
                            "title",
                            "Make Notts Safe Plan 2021-2025",
                            "status",
                            "issued",
                            "statedOn",
                            "2024-01-31",
                            "statedSource",
                            "Make Notts Safe Plan 2021-2025"),
                    "plan-2024-29",
                    Office.fields(
                            "title",
                            "Police and Crime Plan 2024-2029",
                            "status",
                            "consulting",
                            "statedOn",
                            "2024-10-25",
                            "statedSource",
                            "Consultation draft, 25 October 2024"),
                    "delivery-2020-21",
                    Office.fields(
                            "title",
                            "Police and Crime Delivery Plan 2020/21",
                            "status",
                            "draft",
                            "kind",
                            "deliveryPlan",
                            "deliveryOf",
                            "plan-2018-21",
                            "year",
                            "2020-21",
                            "version",
                            "V003",
                            "statedOn",
                            "2020-03-04",
                            "statedSource",
                            "Report to the Strategic Resources and Performance Meeting, 4 March"
                                    + " 2020"),
                    "delivery-2022-23",
                    Office.fields(
                            "title",
                            "Make Notts Safe Delivery Plan 2022/23",
                            "status",
                            "inForce",
                            "kind",
                            "deliveryPlan",
                            "deliveryOf",
                            "plan-2021-25",
                            "year",
                            "2022-23",
                            "statedOn",
                            "2024-01-31",
                            "statedAsGiven",
                            "8 February 2023",
                            "statedSource",
                            "Commissioner's update report to the Police and Crime Panel, Appendix A"
                                    + " (2023/24 in its own paragraph 1.2)"));

    private static final List<String> ORDER =
            List.of(
                    "plan-2013-18",
                    "plan-2018-21",
                    "delivery-2020-21",
                    "plan-2021-25",
                    "delivery-2022-23",
                    "plan-2024-29");

    @BeforeAll
    static void enter() {
        for (var plan : ORDER) {
            var fields = new LinkedHashMap<>(PLANS.getOrDefault(plan, Map.of()));
            fields.put("id", plan);
            fields.put("nodes", nodes(plan));
            OFFICE.does(Role.SECRETARY, "POST", "/plans", Office.json(fields));
        }
        for (var row : Data.rows("seed_actions.csv")) {
            OFFICE.does(Role.DELIVERY_LEAD, "POST", "/actions", action(row));
        }
    }

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private static List<Map<String, Object>> nodes(String plan) {
        var nodes = new ArrayList<Map<String, Object>>();
        for (var row : Data.rows("seed_plan_nodes.csv")) {
            if (row.getField("plan").equals(plan)) {
                var node =
                        Office.fields(
                                "code", row.getField("code"),
                                "kind", row.getField("kind"),
                                "title", row.getField("title"),
                                "parents", list(row.getField("parents")),
                                "aliases", list(row.getField("aliases")));
                if (!row.getField("amount").isEmpty()) {
                    var money =
                            Office.fields(
                                    "amount",
                                    new BigDecimal(row.getField("amount")),
                                    "qualifier",
                                    row.getField("qualifier"));
                    if (!row.getField("fund").isEmpty()) {
                        money.put("fund", row.getField("fund"));
                    }
                    node.put("money", List.of(money));
                }
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\|", -1));
    }

    private static String action(NamedCsvRecord row) {
        var source = PLANS.getOrDefault(row.getField("plan"), Map.of());
        var fields =
                Office.fields(
                        "code", row.getField("code"),
                        "title", row.getField("title"),
                        "planNodes", List.of(row.getField("node")),
                        "deliveryPlan", row.getField("plan"),
                        "statedOn", String.valueOf(source.get("statedOn")),
                        "statedSource", String.valueOf(source.get("statedSource")));
        optional(fields, "lead", row.getField("lead"));
        optional(fields, "nature", row.getField("nature"));
        optional(fields, "number", row.getField("number"));
        return Office.json(fields);
    }

    private static void optional(Map<String, Object> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    @Test
    void every_action_that_was_counted_by_hand_is_there_under_its_theme_and_lead() {
        var actions = OFFICE.reads(Role.SECRETARY, "/actions?limit=1000").path("items");
        var counted =
                Data.rows("seed_action_counts.csv").stream()
                        .mapToInt(row -> Integer.parseInt(row.getField("actions")))
                        .sum();
        assertThat(actions.size()).isEqualTo(counted).isEqualTo(260);
        for (var row : Data.rows("seed_action_counts.csv")) {
            if (row.getField("seed").equals("001")) {
                var ofTheme =
                        actions.valueStream()
                                .filter(action ->
                                        action.path("code")
                                                .asString()
                                                .startsWith(
                                                        "2013." + row.getField("theme_no") + "."))
                                .toList();
                assertThat(ofTheme).hasSize(Integer.parseInt(row.getField("actions")));
                assertThat(leads(ofTheme))
                        .containsEntry("commissioner", Integer.valueOf(row.getField("lead_C")))
                        .containsEntry("force", Integer.valueOf(row.getField("lead_F")));
            }
        }
    }

    private static Map<String, Integer> leads(List<JsonNode> actions) {
        var leads = new TreeMap<String, Integer>();
        actions.forEach(action -> leads.merge(action.path("lead").asString(), 1, Integer::sum));
        return leads;
    }

    @Test
    void a_node_has_several_parents_and_every_name_it_goes_by() {
        var plan = OFFICE.publicReads("/plans/plan-2024-29");
        assertThat(plan.path("status").asString()).isEqualTo("consulting");
        var nodes = plan.path("nodes");
        var violence = one(nodes, "P2.4");
        assertThat(violence.path("parents").toString()).isEqualTo("[\"P2\",\"S2\"]");
        assertThat(one(nodes, "P1").path("aliases").toString())
                .contains(
                        "Victims and Communities First",
                        "Putting the needs of communities and victims first");
    }

    @Test
    void a_commitment_keeps_its_money_as_it_was_qualified() {
        var nodes = OFFICE.publicReads("/plans/plan-2021-25").path("nodes");
        var treatment = one(nodes, "P1O4.C2").path("money").path(0);
        assertThat(treatment.path("amount").decimalValue()).isEqualByComparingTo("2600000");
        assertThat(treatment.path("qualifier").asString()).isEqualTo("over");
        assertThat(one(nodes, "P1O1.C3").path("money").path(0).path("fund").toString())
                .contains("Late Night Levy");
    }

    @Test
    void what_hangs_on_a_theme_is_found_there() {
        var theme = OFFICE.publicReads("/plans/plan-2013-18/nodes/T7");
        assertThat(theme.path("actions").size()).isGreaterThanOrEqualTo(10);
    }

    private static JsonNode one(JsonNode nodes, String code) {
        return nodes.valueStream()
                .filter(node -> node.path("code").asString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
