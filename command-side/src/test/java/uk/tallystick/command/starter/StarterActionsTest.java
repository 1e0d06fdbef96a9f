package uk.tallystick.command.starter;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/** The actions are as many, and led by whom, as the two plans say. */
class StarterActionsTest {

    private static final Map<String, String> LEADS =
            Map.of("C", "commissioner", "F", "force", "P", "partner");

    private final List<Row> actions = new StarterFiles("nottinghamshire").rows("actions");

    @Test
    void everyActivityOf2013HasTheLeadOfItsThemeAndPlaceInThePlan() {
        assertThat(of("plan-2013-18"))
                .extracting(
                        row -> List.of(row.text("code"), row.text("planNode"), row.text("lead")))
                .containsExactlyElementsOf(
                        Facts.of("plan_2013_leads").stream()
                                .map(row ->
                                        List.of(
                                                code("PCP2013", row, "order"),
                                                "PCP2013-T" + row.text("theme"),
                                                LEADS.getOrDefault(row.text("lead"), "")))
                                .toList());
    }

    @Test
    void everyActionOf2020IsThereByItsNumberAndNoneHasALead() {
        assertThat(of("delivery-2020-21"))
                .extracting(
                        row -> List.of(row.text("code"), row.text("planNode"), row.text("lead")))
                .containsExactlyElementsOf(
                        Facts.of("delivery_2020_numbers").stream()
                                .map(row ->
                                        List.of(
                                                code("DP2020", row, "number"),
                                                "DP2020-T" + row.text("theme"),
                                                ""))
                                .toList());
    }

    @Test
    void themesHaveAsManyActionsAndLeadsAsWereCounted() {
        assertThat(actions).hasSize(66 + 61);
        assertCounts("001", "plan-2013-18", "PCP2013-T", 66);
        assertCounts("002", "delivery-2020-21", "DP2020-T", 61);
    }

    private void assertCounts(String seed, String plan, String node, int total) {
        assertThat(of(plan)).hasSize(total);
        for (var counted : Facts.of("seed_action_counts")) {
            if (counted.text("seed").equals(seed)) {
                var ofTheme =
                        of(plan).stream()
                                .filter(row ->
                                        row.text("planNode")
                                                .equals(node + counted.text("theme_no")))
                                .toList();
                assertThat(ofTheme.size()).isEqualTo(number(counted, "actions"));
                var led = ofTheme.stream().collect(groupingBy(row -> row.text("lead"), counting()));
                LEADS.forEach((letter, lead) ->
                        assertThat(led.getOrDefault(lead, 0L))
                                .isEqualTo(number(counted, "lead_" + letter)));
            }
        }
    }

    private static int number(Row row, String column) {
        return row.text(column).isEmpty() ? 0 : Integer.parseInt(row.text(column));
    }

    private List<Row> of(String plan) {
        return actions.stream().filter(row -> row.text("plan").equals(plan)).toList();
    }

    private static String code(String prefix, Row row, String number) {
        return "%s-%s.%02d".formatted(prefix, row.text("theme"), number(row, number));
    }
}
