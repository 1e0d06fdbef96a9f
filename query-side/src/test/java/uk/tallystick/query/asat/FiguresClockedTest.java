package uk.tallystick.query.asat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure of the year to 31 March is recorded as 55 on 10 April 2026, and corrected to 45 half an
 * hour after midnight of 21 April, which in UTC is the day before; a figure of the year before it,
 * 48, was stated on 30 April 2025 and is imported with it. The baseline is 40, the target 50, from
 * 1 May 60.
 */
class FiguresClockedTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final Office OFFICE = new Office(SIDE, "figures");
    private static final List<Commit> LAST = new ArrayList<>();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @BeforeAll
    static void record() {
        SIDE.clock.set(Instant.parse("2026-04-10T09:00:00Z"));
        OFFICE.kpi("K1", LocalDate.of(2020, 4, 1), OFFICE.stated("2020-04-01", "A plan"));
        OFFICE.target(
                "K1",
                "2020-04-01",
                "50",
                "2027-28",
                milestone("2024-25", "46"),
                milestone("2025-26", "48"));
        var round = OFFICE.round("2025-26", "Survey");
        OFFICE.figure(round, "K1", null, "2024-25", "48", OFFICE.stated("2025-04-30", "A plan"));
        OFFICE.figure(round, "K1", "2025-26", "55");
        SIDE.clock.set(Instant.parse("2026-04-20T23:30:00Z"));
        OFFICE.revised(round, "K1", "2025-26", "45", null);
        SIDE.clock.set(Instant.parse("2026-05-10T09:00:00Z"));
        LAST.add(OFFICE.target("K1", "2026-05-01", "60", "2027-28", milestone("2025-26", "54")));
    }

    private static Milestone milestone(String period, String value) {
        return new Milestone(Period.of(period), new BigDecimal(value));
    }

    @ParameterizedTest
    @CsvSource({
        "asAt=2026-04-10, 55, met",
        "asAt=2026-04-20, 55, met",
        "knownAt=2026-04-20T23:29:59Z, 55, met",
        "knownAt=2026-04-21T00:30:00%2B01:00, 45, offTrajectory",
        "asAt=2026-04-21, 45, offTrajectory",
        "asAt=2026-05-09, 45, offTrajectory",
        "effectiveOn=2026-03-31, 45, offTrajectory",
        "effectiveOn=2026-03-30, 48, onTrajectory",
        "effectiveOn=2025-03-31, 48, onTrajectory",
        "effectiveOn=2025-03-30, , cannotJudge",
        "knownAt=2026-04-20&effectiveOn=2026-05-01, 55, met",
        "knownAt=2026-05-10&effectiveOn=2026-05-01, 45, offTrajectory",
        "basis=stated&asAt=2025-04-30, 48, notSet",
        "basis=stated&asAt=2025-04-29, , notSet",
    })
    void a_figure_and_what_is_judged_by_it_are_as_known_then_and_about_the_day(
            String time, String value, String verdict) {
        for (var shown :
                List.of(
                        "/kpis/K1 /latest/value",
                        "/dashboard /kpis/0/latest/value",
                        "/kpis/K1/series /items/LAST/value",
                        "/kpis/K1/analysis /points/LAST/value")) {
            var parts = shown.split(" ", 2);
            assertThat(read(parts[0], parts[1], time))
                    .as(shown + " " + time)
                    .isEqualTo(value == null ? "" : value);
        }
        assertThat(read("/kpis/K1", "/againstTarget/verdict", time)).isEqualTo(verdict);
        assertThat(read("/dashboard", "/kpis/0/againstTarget/verdict", time)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "asAt=2026-04-10, 50",
        "effectiveOn=2026-04-30, 50",
        "effectiveOn=2026-05-01, 60",
        "knownAt=2026-05-09&effectiveOn=2026-05-09, 50",
        "basis=stated&asAt=2025-04-30, ",
    })
    void a_target_is_the_one_of_the_day_as_known_then(String time, String value) {
        for (var shown : List.of("/kpis/K1 /target/value", "/dashboard /kpis/0/target/value")) {
            var parts = shown.split(" ", 2);
            assertThat(read(parts[0], parts[1], time))
                    .as(shown + " " + time)
                    .isEqualTo(value == null ? "" : value);
        }
    }

    private static String read(String path, String pointer, String time) {
        var answer = SIDE.get("/api/bodies/figures" + path + "?" + time, LAST.getFirst());
        assertThat(answer.status()).as(path + " " + answer.http().body()).isEqualTo(200);
        var json = answer.json();
        var list = pointer.indexOf("/LAST");
        var place = list < 0 ? "" : "/" + (json.at(pointer.substring(0, list)).size() - 1);
        var found = json.at(pointer.replace("/LAST", place));
        return found.isMissingNode() || found.isNull() ? "" : found.asString();
    }
}
