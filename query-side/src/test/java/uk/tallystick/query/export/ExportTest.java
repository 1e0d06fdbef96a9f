package uk.tallystick.query.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.KpiEvent.KpiActivated;
import uk.tallystick.events.kpi.KpiEvent.KpiRetired;
import uk.tallystick.events.kpi.KpiEvent.KpiSuspended;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** Series and templates as files, as of any position. */
class ExportTest {

    private static final QuerySide SIDE = QuerySide.start();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"=1+1|'=1+1", "+44|'+44", "-x|'-x", "@SUM(A1)|'@SUM(A1)", "a=b|a=b", "5|5"})
    void a_text_that_looks_like_a_formula_is_shown_as_text(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }

    @Test
    void a_number_stays_a_number_also_below_nought() {
        assertThat(Csv.cell(new BigDecimal("-5.20"))).isEqualTo("-5.20");
        assertThat(Csv.cell("\tx")).isEqualTo("'\tx");
        assertThat(Csv.cell("\rx")).isEqualTo("'\rx");
        assertThat(
                        new String(
                                Csv.of(
                                        List.of("a", "b"),
                                        List.of(Arrays.asList("x,\"y\"\nz", null))),
                                java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("a,b\r\n\"x,\"\"y\"\"\nz\",\r\n");
    }

    @Test
    void a_series_is_a_file_as_of_any_position() {
        var office = new Office(SIDE, "series-file");
        office.kpi("P1-1");
        var round = office.round("2025-26-Q4", "Survey");
        var first = office.figure(round, "P1-1", "2025-26-Q3", "49.0");
        var second = office.figure(round, "P1-1", "2025-26-Q4", "52.4");

        var now = get("series-file/kpis/P1-1/series.csv", second);
        assertThat(now.lines().toList()).hasSize(3);
        assertThat(now).contains("P1-1,all,2025-26-Q3,49.0,", "P1-1,all,2025-26-Q4,52.4,");
        var then = get("series-file/kpis/P1-1/series.csv?knownAt=" + first.last(), second);
        assertThat(then.lines().toList()).hasSize(2);
        assertThat(SIDE.get("/api/bodies/series-file/kpis/NONE/series.csv", second).status())
                .isEqualTo(404);
    }

    @Test
    void a_template_has_a_line_for_each_part_with_what_it_was_last() {
        var office = new Office(SIDE, "template-file");
        office.kpi("P1-1");
        var before = office.round("2025-26-Q3", "Survey");
        office.figure(before, "P1-1", "2025-26-Q2", "48");
        office.figure(before, "P1-1", "2025-26-Q3", "49.0");
        var round = office.round("2025-26-Q4", "Survey");
        var last = office.figure(round, "P1-1", "Nottingham City", "2025-26-Q4", "50", null);
        var path = "template-file/submissions/2025-26-Q4_survey/template";

        assertThat(get(path, last).lines())
                .containsExactly(
                        "kpi,name,unit,breakdown,period,value,marker,comment,last period,last"
                                + " value",
                        "P1-1,Name of P1-1,percent,all,2025-26-Q4,,,,2025-26-Q3,49.0",
                        "P1-1,Name of P1-1,percent,Nottingham City,2025-26-Q4,,,,,");
        assertThat(get(path + "?layout=wide", last).lines().findFirst().orElseThrow())
                .isEqualTo(
                        "kpi,name,unit,breakdown,last period,last value,marker,comment,2025-26-Q4");
        assertThat(get(path + "?format=xlsx", last)).startsWith("PK");
    }

    @Test
    void a_template_asks_nothing_of_a_kpi_that_is_suspended_or_retired() {
        var office = new Office(SIDE, "template-ended");
        for (var code : List.of("P1", "P2", "P3", "P4")) {
            office.kpi(code);
            office.active(code);
        }
        var why = office.words("The plan is over.");
        var day = office.day.plusDays(2);
        SIDE.log.append(new KpiSuspended(office.id("P2"), why, day, null));
        SIDE.log.append(new KpiSuspended(office.id("P4"), why, day, null));
        SIDE.log.append(new KpiActivated(office.id("P4"), day.plusDays(1), null));
        var round = office.round("2025-26-Q4", "Force");
        var last = SIDE.log.append(new KpiRetired(office.id("P3"), why, day, null));
        var path = "template-ended/submissions/" + Ids.codeOf(round) + "/template";

        assertThat(get(path, last).lines().skip(1).map(line -> line.substring(0, 2)).distinct())
                .containsExactly("P1", "P4");
        assertThat(
                        get(path + "?effectiveOn=" + office.day.plusDays(1), last)
                                .lines()
                                .skip(1)
                                .map(line -> line.substring(0, 2))
                                .distinct())
                .containsExactly("P1", "P2", "P3", "P4");
    }

    private static String get(String path, Commit seen) {
        var response = SIDE.get("/api/bodies/" + path, seen);
        assertThat(response.status()).as(response.http().body()).isEqualTo(200);
        return response.http().body();
    }
}
