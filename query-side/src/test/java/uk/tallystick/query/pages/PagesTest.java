package uk.tallystick.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Ids;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.QuerySide;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

class PagesTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final String BODY = "/bodies/sample";

    @BeforeAll
    static void fill() {
        var last = new Sample(SIDE.log, "sample").fill();
        assertThat(SIDE.get(BODY, last).status()).isEqualTo(200);
        SIDE.clock.set(Instant.parse("2026-06-03T09:00:00Z"));
    }

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String page(String path) {
        var answer = SIDE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        return text(answer);
    }

    /** The page as read: without tags, with single spaces. */
    private static String text(QuerySide.Response answer) {
        return answer.http()
                .body()
                .replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    @Test
    void the_one_body_is_where_the_visitor_arrives() {
        var home = SIDE.get("/");

        assertThat(home.status()).isEqualTo(302);
        assertThat(home.header("Location")).endsWith(BODY);
    }

    @Test
    void the_overview_counts_actions_in_words_and_shows_the_latest_decisions() {
        assertThat(page(BODY))
                .contains("Office of sample", "This is what is known today, 3 June 2026.")
                .contains("Agreed 2", "In progress 1", "Amber 1", "No RAG given 2")
                .contains("Extend the refuge contract Taken 7 May 2026 , made by The commissioner");
    }

    @Test
    void a_later_page_of_a_list_leads_to_things_in_the_state_of_the_first() {
        for (var time : List.of("basis=stated", "effectiveOn=2026-06-02")) {
            var first = SIDE.get(BODY + "/actions?limit=1&" + time).http().body();
            var next = found("href=\"([^\"]*)\" rel=\"next\"", first).replace("&amp;", "&");
            var second = SIDE.get(next).http().body();

            var action = found("href=\"(" + BODY + "/actions/[^\"]*)\"", second);

            assertThat(action.contains("basis=stated&amp;upTo="))
                    .as(time)
                    .isEqualTo(time.equals("basis=stated"));
            assertThat(action).contains("knownAt=", "effectiveOn=2026-06-0");
            assertThat(second)
                    .as("the form too")
                    .containsPattern("type=\"hidden\" name=\"knownAt\"");
        }
    }

    private static String found(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_overview_says_of_each_kpi_where_it_stands() {
        assertThat(page(BODY))
                .contains("Confidence in the police &lt;of all&gt;", "Proposed, not yet in use")
                .contains("53.6% January to March 2026 provisional")
                .contains("52.0%, April 2023 to March 2024", "60.0% by April 2027 to March 2028");
    }

    @Test
    void a_kpi_shows_its_figures_with_their_versions_and_reasons() {
        assertThat(page(BODY + "/kpis/P1-1"))
                .contains("This KPI is proposed.", "Crime survey", "A higher figure is better")
                .contains("October to December 2025 53.1%")
                .contains("Version 2, correction of 54.0% : Two areas were counted twice");
        assertThat(SIDE.get(BODY + "/kpis/P1-1").http().body())
                .contains("href=\"/bodies/sample/kpis/P1-1/measurements/new\"");
        assertThat(page(BODY + "/kpis/P1-1?breakdown=city")).contains("No figure is on record.");
        assertThat(page(BODY + "/kpis/P1-1?effectiveOn=2026-05-01")).contains("53.6%");
    }

    @Test
    void actions_are_listed_by_status() {
        assertThat(page(BODY + "/actions"))
                .contains("3 actions", "Publish the annual report", "31 March 2027");
        assertThat(page(BODY + "/actions?status=inProgress"))
                .contains("1 action ")
                .doesNotContain("Publish");
        assertThat(page(BODY + "/actions?status=")).contains("3 actions");
        assertThat(page(BODY + "/actions?status=complete"))
                .contains("No action with this status is on record.");
        assertThat(SIDE.get(BODY + "/actions?status=done").status()).isEqualTo(400);
    }

    @Test
    void an_action_shows_how_it_stands_and_words_are_not_markup() {
        assertThat(page(BODY + "/actions/A1"))
                .contains(
                        "Fund refuges &amp; &lt;safe&gt; houses",
                        "In progress, since 10 May 2026",
                        "Amber")
                .contains("Begun late", "Head of commissioning", "Subject to funding");
        assertThat(SIDE.get(BODY + "/actions/A1").http().body())
                .doesNotContain("<safe>")
                .contains("href=\"/bodies/sample/actions/A1/status/new\"")
                .contains("href=\"/history/action:sample:A1\"");
        assertThat(page(BODY + "/actions/A3"))
                .contains("Delivery plan 2025-26 , April 2026 ; recorded here on 1 June 2026");
    }

    @Test
    void a_decision_shows_who_took_it_and_why() {
        assertThat(page(BODY + "/decisions")).contains("2026/014", "Part exempt", "7 May 2026");
        assertThat(page(BODY + "/decisions/D1"))
                .contains("Decision 2026/014", "The commissioner", "Demand rose", "Let it end");
        assertThat(SIDE.get(BODY + "/decisions/D1").http().body())
                .contains("href=\"/bodies/sample?knownAt=4\"");
    }

    @Test
    void scrutiny_and_plans_say_where_they_stand() {
        assertThat(page(BODY + "/scrutiny"))
                .contains("Neighbourhood policing", "Action commissioned", "Limited");
        assertThat(page(BODY + "/scrutiny/S1"))
                .contains("Accountability board", "Too few officers");
        assertThat(page(BODY + "/plans")).contains("Out for consultation", "It is not in force.");
        assertThat(page(BODY + "/plans/PCP")).contains("T1 Theme About T1 also called Also T1 P1");
    }

    @Test
    void a_thing_of_today_leads_its_publisher_to_who_may_see_it_and_nobody_else() {
        var publisher = SIDE.tokenOf("sample", Role.PUBLISHER);
        var auditor = SIDE.tokenOf("sample", Role.AUDITOR);
        for (var thing :
                List.of(
                        "/actions/A1",
                        "/decisions/D1",
                        "/scrutiny/S1",
                        "/plans/PCP",
                        "/kpis/P1-1")) {
            var form = "href=\"" + BODY + thing + "/visibility/new\"";
            assertThat(SIDE.getBy(publisher, BODY + thing).http().body()).contains(form);
            assertThat(SIDE.getBy(auditor, BODY + thing).http().body()).doesNotContain(form);
            var past = BODY + thing + "?effectiveOn=2026-05-31";
            assertThat(SIDE.getBy(publisher, past).http().body())
                    .contains("This is what we now know")
                    .doesNotContain(form);
        }
    }

    @Test
    void a_history_says_what_changed_by_whom_and_when() {
        assertThat(page("/history/action:sample:A1"))
                .contains(
                        "Action status changed Recorded on 1 June 2026 at 12:00pm by local , about"
                                + " 10 May 2026 .")
                .contains("Status agreed in progress", "RAG – amber");
        assertThat(page("/history/action:sample:A3")).contains("Stated in public by 30 April 2026");
        assertThat(page("/history/submission:sample:2025-26-q4-crime-survey~R1"))
                .contains("P1-1, January to March 2026: value 54.0 53.6");
    }

    @Test
    void what_we_now_know_about_a_past_day_is_said_to_be_that() {
        var then = page(BODY + "/actions/A1?effectiveOn=2026-05-09");

        assertThat(then)
                .contains("This is what we now know about 9 May 2026.", "Agreed, since 1 May 2026");
        assertThat(then).contains("See what is known today").doesNotContain("Change status");
        assertThat(SIDE.get(BODY + "?effectiveOn=2026-05-09").http().body())
                .contains("href=\"/bodies/sample/actions?effectiveOn=2026-05-09\"");
    }

    @Test
    void what_was_known_on_a_past_day_is_said_to_be_that() {
        var late =
                SIDE.log.append(
                        new ActionStatusChanged(
                                Ids.of("action", "sample", "A2"),
                                ActionStatus.PAUSED,
                                null,
                                null,
                                Sample.MAY.plusDays(20),
                                null));
        assertThat(SIDE.get(BODY + "/actions/A2", late).http().body()).contains("Paused");

        assertThat(page(BODY + "/actions/A2?asAt=2026-06-02"))
                .contains("This is what was known on 2 June 2026 about that day.", "Agreed");
        assertThat(SIDE.get(BODY + "/actions/A1?asAt=2026-05-20").status()).isEqualTo(404);
        assertThat(page(BODY + "/decisions?asAt=2026-05-20"))
                .contains(
                        "No decision was on record on this date; 2 records about it were made"
                                + " later.")
                .contains("See what we now know about 20 May 2026");
    }

    @Test
    void the_date_control_leads_to_the_question_that_was_chosen() {
        var date = BODY + "/actions?status=agreed&day=2&month=6&year=2026";

        assertThat(SIDE.get(date + "&ask=known").header("Location"))
                .endsWith(BODY + "/actions?status=agreed&asAt=2026-06-02");
        assertThat(SIDE.get(date + "&ask=now").header("Location"))
                .endsWith("&effectiveOn=2026-06-02");
        assertThat(SIDE.get(date).header("Location")).endsWith("&asAt=2026-06-02");
        assertThat(SIDE.get(BODY + "?day=31&month=5&year=2026").header("Location"))
                .endsWith(BODY + "?effectiveOn=2026-05-31");
    }

    @Test
    void a_date_that_is_none_is_said_to_be_so_and_kept() {
        var bad = SIDE.get(BODY + "/actions?day=31&month=2&year=2026&ask=known");

        assertThat(bad.status()).isEqualTo(400);
        assertThat(text(bad)).contains("There is a problem Date must be a real date", "3 actions");
        assertThat(bad.http().body()).contains("value=\"31\"").contains("<title>Error: ");
        for (var question :
                List.of(
                        "?day=&month=&year=",
                        "?day=4&month=6&year=2026",
                        "?day=1&year=2026",
                        "?asAt=x")) {
            var answer = SIDE.get(BODY + question);
            assertThat(answer.status()).as(question).isEqualTo(400);
            assertThat(text(answer)).contains("There is a problem");
        }
        assertThat(text(SIDE.get(BODY + "?asAt=2026-06-04"))).contains("is in the future");
        assertThat(SIDE.get(BODY + "?seen=none").status()).isEqualTo(400);
    }

    @Test
    void what_is_not_there_is_a_page_too() {
        for (var path :
                List.of(
                        "/bodies/nobody",
                        BODY + "/actions/A9",
                        "/history/nonsense",
                        "/history/kpi:x:y")) {
            var answer = SIDE.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.header("Content-Type")).startsWith("text/html");
        }
    }

    @Test
    void an_address_that_nothing_answers_to_is_a_page_only_for_those_who_asked_for_one() {
        var program = SIDE.get("/nonsense");
        var browser = SIDE.getAs("text/html,*/*;q=0.8", "/nonsense");

        assertThat(program.status()).isEqualTo(404);
        assertThat(program.header("Content-Type")).startsWith("application/problem+json");
        assertThat(browser.status()).isEqualTo(404);
        assertThat(browser.header("Content-Type")).startsWith("text/html");
        assertThat(text(browser)).contains("Page not found");
    }

    @Test
    void pages_bring_all_they_need_and_nothing_runs_within_them() {
        var answer = SIDE.get(BODY);
        var page = answer.http().body();

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'");
        assertThat(page)
                .doesNotContain("<style")
                .doesNotContain(" style=")
                .doesNotContain("onclick");
        assertThat(page).contains("lang=\"en\"", "class=\"govuk-skip-link\"");
        for (var file :
                List.of(
                        "/govuk/govuk-frontend.min.css",
                        "/govuk/govuk-frontend.min.js",
                        "/assets/images/favicon.svg",
                        "/tallystick/tallystick.css",
                        "/tallystick/start.js",
                        "/tallystick/tally.svg")) {
            assertThat(SIDE.get(file).status()).as(file).isEqualTo(200);
        }
    }
}
