package uk.tallystick.command.starter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/** The decisions are those of the registers, row by row, and the one that a report dates. */
class StarterDecisionsTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final List<Row> decisions = new StarterFiles("nottinghamshire").rows("decisions");
    private final List<Row> register = Facts.of("notts_decision_register");

    @Test
    void aDecisionOfTheRegisterHasWhatIsSeenThereAndNothingElse() {
        assertThat(decisions).hasSize(register.size() + 1);
        for (var i = 0; i < register.size(); i++) {
            var decision = decisions.get(i);
            var seen = register.get(i);
            var reference = seen.text("reference");
            assertThat(decision.text("ref")).isEqualTo("dr-" + reference.replaceAll("[./]", "-"));
            assertThat(decision.text("reference")).isEqualTo(reference);
            assertThat(decision.text("originator")).isEqualTo(seen.text("originator"));
            assertThat(decision.text("agreed")).isEqualTo(visible(seen.text("agreed")));
            assertThat(decision.text("title").isEmpty())
                    .isEqualTo(visible(seen.text("summary_paraphrased")).isEmpty());
            assertThat(numbers(decision)).isSubsetOf(numbers(seen, "summary_paraphrased"));
            assertThat(seen.text("decision_date")).isEmpty();
            assertNothingElseIsSaid(decision);
            assertThat(decision.text("statedAsGiven"))
                    .isEqualTo(Facts.dateOf(decision.text("ref")))
                    .isEqualTo(reference.substring(0, 4));
            assertThat(decision.text("statedSource")).isEqualTo(seen.text("source"));
        }
    }

    private static void assertNothingElseIsSaid(Row decision) {
        assertThat(
                        decision.text("takenOn")
                                + decision.text("takenAsGiven")
                                + decision.text("madeBy")
                                + decision.text("classification")
                                + decision.text("kind"))
                .as("%s", decision)
                .isEmpty();
    }

    @Test
    void anAppointmentIsDatedAsTheReportDatesIt() {
        var appointment = decisions.getLast();
        var given = Facts.dateOf("interim chief executive");
        assertThat(appointment.text("ref")).isEqualTo("dr-interim-chief-executive-2023");
        assertThat(appointment.text("takenAsGiven")).isEqualTo(given);
        assertThat(appointment.date("takenOn")).isEqualTo(AsGiven.lastDay(given));
        assertThat(appointment.text("kind")).isEqualTo("appointment");
        assertThat(appointment.text("madeBy")).isEqualTo("OPCC");
        assertThat(
                        appointment.text("reference")
                                + appointment.text("originator")
                                + appointment.text("classification")
                                + appointment.text("agreed"))
                .isEmpty();
        assertThat(appointment.text("statedSource")).endsWith(", line 119");
    }

    private static List<String> numbers(Row row) {
        return numbers(row, "title");
    }

    private static List<String> numbers(Row row, String column) {
        return NUMBER.matcher(row.text(column)).results().map(match -> match.group()).toList();
    }

    private static String visible(String text) {
        return text.contains("not visible in excerpt") ? "" : text;
    }
}
