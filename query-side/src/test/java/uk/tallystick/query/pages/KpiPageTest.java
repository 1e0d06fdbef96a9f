package uk.tallystick.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.ReplyKind;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionOverdue;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.kpi.Office;

import java.math.BigDecimal;
import java.time.LocalDate;

class KpiPageTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final String BODY = "/bodies/charted";
    private static String published = "";
    private static String late = "";
    private static String submitted = "";

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @BeforeAll
    static void record() {
        var office = new Office(SIDE, "charted");
        office.kpi("K1", LocalDate.of(2010, 1, 1), null);
        office.target("K1", "2010-01-01", "60", "2030");
        var round = office.round("2022", "Survey");
        for (var year = 2010; year < 2022; year++) {
            office.figure(round, "K1", String.valueOf(year), String.valueOf(50 + year % 2));
        }
        office.figure(round, "K1", "2022", "70");
        SIDE.log.append(
                new FigureReplied(
                        round,
                        "r1",
                        new FigureKey("K1", FigureKey.ALL, Period.of("2022")),
                        ReplyKind.FACTUAL_CORRECTION,
                        new BigDecimal("51.5"),
                        office.words("The sample is another <one>."),
                        false,
                        office.day,
                        null),
                new SubmissionPublished(round, RuleVersion.CURRENT, office.day, null));
        published = Ids.codeOf(round);
        late = Ids.codeOf(office.round("2026-27-Q1", "Force"));
        SIDE.log.append(
                new SubmissionOverdue(
                        Ids.of("submission", "charted", late),
                        LocalDate.of(2026, 4, 10),
                        LocalDate.of(2026, 4, 11),
                        null));
        var handedIn = office.round("2026-27-Q1", "Council");
        office.figure(handedIn, "K1", "2026-27-Q1", "51");
        var last = SIDE.log.append(new SubmissionSubmitted(handedIn, office.day, null));
        submitted = Ids.codeOf(handedIn);
        assertThat(SIDE.get(BODY + "/submissions", last).status()).isEqualTo(200);
        assertThat(SIDE.get(BODY + "/kpis/K1", last).status()).isEqualTo(200);
    }

    private static String html(@Nullable String bearer, String path) {
        var answer = SIDE.getBy(bearer, BODY + path);
        assertThat(answer.status()).as(path + answer.http().body()).isEqualTo(200);
        return answer.http().body();
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void a_kpi_says_in_one_sentence_how_it_is_doing_and_its_chart_says_the_same() {
        var page = html(null, "/kpis/K1");
        var sentence =
                "January to December 2022 signals a change: it is outside the process limits";

        assertThat(text(page)).contains(sentence);
        assertThat(page)
                .contains("<svg", "role=\"img\"")
                .containsPattern("aria-label=\"[^\"]*" + sentence);
        assertThat(page).contains("class=\"tallystick-target\"", "class=\"tallystick-mean\"");
        assertThat(page.split("<circle", -1)).as("one point for each figure").hasSize(14);
        assertThat(page).doesNotContain(" style=").doesNotContain("<style");
    }

    @Test
    void a_reply_stands_beside_the_figure_that_it_is_about() {
        var page = html(null, "/kpis/K1");

        assertThat(text(page))
                .contains("70% [p]")
                .contains("Factual correction by the force , 1 April 2026 : 51.5%")
                .contains("The sample is another &lt;one&gt;.")
                .contains("[p] provisional");
        assertThat(page).doesNotContain("replies/new");
        assertThat(html(SIDE.tokenOf("charted", Role.FORCE_LIAISON), "/kpis/K1"))
                .contains(
                        "href=\"/bodies/charted/kpis/K1/replies/new?period=2022&amp;breakdown=all\"");
    }

    @Test
    void a_kpi_without_two_figures_has_no_chart_and_says_why_it_has_no_limits() {
        var page = html(SIDE.tokenOf("charted", Role.SUBMITTER), "/kpis/K1?breakdown=mars");

        assertThat(page).doesNotContain("<svg");
        assertThat(text(page)).contains("No figure is on record.");
        assertThat(text(html(null, "/kpis/K1?effectiveOn=2010-12-31")))
                .contains(
                        "Process limits are not used: there is only one point, and limits need"
                                + " two.");
    }

    @Test
    void rounds_say_in_words_what_came_and_what_did_not() {
        var within = text(html(SIDE.tokenOf("charted", Role.SUBMITTER), "/submissions"));

        assertThat(within)
                .contains("3 rounds", "April to June 2026: Force", "Not received")
                .contains("Overdue since 11 April 2026", "Submitted", "Published");
        assertThat(text(html(null, "/submissions")))
                .contains("1 round ")
                .doesNotContain("Not received");
        assertThat(html(null, "/submissions")).doesNotContain("submissions/new");
    }

    @Test
    void a_round_offers_what_fits_where_it_stands_to_who_may() {
        var submitter = SIDE.tokenOf("charted", Role.SUBMITTER);
        var approver = SIDE.tokenOf("charted", Role.APPROVER);
        var liaison = SIDE.tokenOf("charted", Role.FORCE_LIAISON);

        assertThat(html(submitter, "/submissions/" + late))
                .contains("Import a spreadsheet", late + "/import/new\"", late + "/withdraw/new\"")
                .doesNotContain(late + "/submit/new\"");
        assertThat(html(approver, "/submissions/" + late)).doesNotContain("/approve/new");
        assertThat(html(approver, "/submissions/" + submitted))
                .contains(submitted + "/approve/new\"", submitted + "/return/new\"")
                .doesNotContain("Import a spreadsheet");
        assertThat(html(liaison, "/submissions/" + submitted))
                .contains(submitted + "/factual-check/new\"");
        assertThat(html(approver, "/submissions/" + published))
                .contains(published + "/reopen/new\"");
        var page = html(null, "/submissions/" + published);
        assertThat(page).doesNotContain("/new\"").doesNotContain("Not published");
        assertThat(text(page)).contains("Published", "70% [p]", "January to December 2022");
        assertThat(html(submitter, "/submissions/" + published))
                .contains("kpis/K1/revisions/new?period=2022&amp;breakdown=all\"");
        assertThat(html(submitter, "/submissions/" + late + "?effectiveOn=2026-05-01"))
                .doesNotContain("import/new");
        assertThat(SIDE.getBy(null, BODY + "/submissions/" + late).status()).isEqualTo(404);
    }
}
