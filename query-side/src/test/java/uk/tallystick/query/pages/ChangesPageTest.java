package uk.tallystick.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.meeting.AgendaItem;
import uk.tallystick.events.meeting.MeetingEvent.AgendaPublished;
import uk.tallystick.events.meeting.MeetingEvent.MeetingCancelled;
import uk.tallystick.events.meeting.MeetingEvent.MeetingHeld;
import uk.tallystick.events.meeting.MeetingEvent.MeetingScheduled;
import uk.tallystick.events.meeting.MeetingEvent.PapersTabled;
import uk.tallystick.events.meeting.MeetingKind;
import uk.tallystick.events.meeting.Paper;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.QuerySide.Response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

class ChangesPageTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final LocalDate MET = LocalDate.of(2026, 5, 20);
    private static final String PATH = "/bodies/sample/changes";
    private static long filled;
    private static long last;

    @BeforeAll
    static void fill() {
        filled = new Sample(SIDE.log, "sample").fill().last();
        meeting("meeting:sample:M1", MET, 7L);
        papers();
        SIDE.clock.set(Instant.parse("2026-06-03T09:00:00Z"));
        var id = "action:sample:A1";
        var commit =
                SIDE.log.append(
                        new ActionStatusChanged(
                                id,
                                ActionStatus.PAUSED,
                                null,
                                SIDE.log.words(id, "The grant <ended>"),
                                LocalDate.of(2026, 6, 2),
                                null));
        last = commit.last();
        assertThat(SIDE.get("/bodies/sample", commit).status()).isEqualTo(200);
    }

    private static void papers() {
        SIDE.log.body("papers");
        for (var month = 1; month <= 5; month++) {
            meeting("meeting:papers:M" + month, LocalDate.of(2026, month, 10), month);
        }
        SIDE.log.append(
                new MeetingCancelled(
                        "meeting:papers:M5",
                        words("Not quorate"),
                        LocalDate.of(2026, 5, 10),
                        null));
    }

    private static void meeting(String id, LocalDate day, long frozenAt) {
        SIDE.log.append(
                new MeetingScheduled(
                        id,
                        MeetingKind.PANEL,
                        SIDE.log.label(id, "Police and crime panel"),
                        day,
                        null,
                        null,
                        List.of(),
                        null,
                        day,
                        null),
                new AgendaPublished(
                        id,
                        List.of(
                                item("I1", "Performance", false),
                                item("I2", "Sale of a station", true)),
                        day,
                        null),
                tabled(id, "I1", "Quarterly report", frozenAt),
                tabled(id, "I2", "Valuation", frozenAt + 1),
                new MeetingHeld(id, List.of(), List.of(), true, null, day, null));
    }

    private static AgendaItem item(String code, String title, boolean exempt) {
        return new AgendaItem(code, null, words(title), exempt, exempt ? words("Sales") : null);
    }

    private static PapersTabled tabled(String id, String item, String title, long frozenAt) {
        var paper = new Paper("P-" + item, words(title), frozenAt, List.of());
        return new PapersTabled(id, item, List.of(paper), MET, null);
    }

    private static Exhibit words(String text) {
        return SIDE.log.words("sample", text);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String text(Response answer) {
        return answer.http()
                .body()
                .replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ")
                .replaceAll("\\s+", " ");
    }

    private static String page(String query) {
        var answer = SIDE.get(PATH + query);
        assertThat(answer.status()).as(query).isEqualTo(200);
        return text(answer);
    }

    @Test
    void one_click_asks_since_the_panel_met_and_since_its_papers() {
        assertThat(page(""))
                .contains(
                        "Since the last panel meeting (20 May 2026)",
                        "Since your papers “Quarterly report” (Police and crime panel, 20 May"
                                + " 2026)",
                        "“Valuation”",
                        "Since the quarter began (1 April 2026)",
                        "Since a year ago (3 June 2025)");
        assertThat(SIDE.get(PATH + "?id=action:sample:A1").http().body())
                .contains("href=\"" + PATH + "?id=action:sample:A1&amp;from=2026-05-20\"")
                .contains("href=\"" + PATH + "?id=action:sample:A1&amp;from=7\"");
        assertThat(text(SIDE.getBy(null, PATH)))
                .as("papers of an exempt item are not for the public")
                .contains("Quarterly report")
                .doesNotContain("Valuation");
    }

    @Test
    void five_papers_of_the_latest_meetings_are_named_and_none_of_a_meeting_that_was_cancelled() {
        var page = text(SIDE.get("/bodies/papers/changes"));

        assertThat(
                        Pattern.compile(
                                        "Since your papers “(\\w+)[^”]*” \\([^)]*, (\\d+ \\w+)"
                                                + " 2026\\)")
                                .matcher(page)
                                .results()
                                .map(papers -> papers.group(2) + " " + papers.group(1)))
                .containsExactly(
                        "10 April Quarterly",
                        "10 April Valuation",
                        "10 March Quarterly",
                        "10 March Valuation",
                        "10 February Quarterly");
    }

    @Test
    void each_thing_is_named_with_what_changed_of_it_and_why() {
        var page = page("?from=" + filled + "&id=action:sample:A1");

        assertThat(page)
                .contains("From what was known on 1 June 2026 at 12:00pm to what is known today")
                .contains("Actions Fund refuges &amp; &lt;safe&gt; houses")
                .contains("Comment Begun late The grant", "RAG amber – Status in progress paused")
                .contains(
                        "Action status changed : The grant &lt;ended&gt; Recorded 3 June 2026 at"
                                + " 10:00am by local")
                .doesNotContain("Meetings Police", "action:sample:A1");
        assertThat(SIDE.get(PATH + "?from=" + filled).http().body())
                .contains("href=\"/bodies/sample/actions/A1\"")
                .contains("&amp;format=csv\"")
                .contains(
                        "href=\""
                                + PATH
                                + "?from="
                                + filled
                                + "&amp;to="
                                + last
                                + "&amp;effectiveOn=2026-06-03\"");
        assertThat(page("?from=2026-06-02"))
                .contains("From what was known on 2 June 2026 to what is known today")
                .contains("Status in progress paused");
        assertThat(page("?from=" + last)).contains("Nothing that you may see is different.");
    }

    @Test
    void a_kpi_shows_its_figures_by_their_periods() {
        assertThat(page("?from=0&to=" + filled + "&kind=kpi"))
                .contains("From what was known on a day before the first record")
                .contains("October to December 2025: value – 53.1%");
    }

    @Test
    void dates_that_are_entered_become_an_address() {
        var entered = PATH + "?id=action:sample:A1&fromDay=1&fromMonth=6&fromYear=2026";

        assertThat(SIDE.get(entered).header("Location"))
                .endsWith(PATH + "?id=action:sample:A1&from=2026-06-01");
        assertThat(SIDE.get(entered + "&toDay=&toMonth=&toYear=").header("Location"))
                .endsWith("&from=2026-06-01");
        assertThat(SIDE.get(entered + "&toDay=2&toMonth=6&toYear=2026").header("Location"))
                .endsWith("&from=2026-06-01&to=2026-06-02");
    }

    @Test
    void what_is_wrong_with_a_date_is_said_beside_it_and_what_was_entered_stays() {
        var bad = SIDE.get(PATH + "?fromDay=31&fromMonth=2&fromYear=2026&toDay=5&toMonth=&toYear=");

        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.http().body())
                .contains("<title>Error: ", "href=\"#fromDay\"", "href=\"#toMonth\"")
                .contains("value=\"31\"", "id=\"fromDay\"", "id=\"toMonth\"", "id=\"to-error\"");
        assertThat(text(bad))
                .contains("Date must be a real date", "Date must include a month")
                .contains("Since the last panel meeting");
        var backwards =
                SIDE.get(
                        PATH
                                + "?fromDay=2&fromMonth=6&fromYear=2026&toDay=1&toMonth=6&toYear=2026");
        assertThat(text(backwards)).contains("The first date must not be after the second");
        for (var query :
                List.of(
                        "?from=x",
                        "?from=2030-01-01",
                        "?from=1&to=x",
                        "?from=1&kind=x",
                        "?from=1&id=x",
                        "?cursor=x",
                        "?fromDay=1")) {
            var answer = SIDE.get(PATH + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(text(answer)).contains("There is a problem");
        }
        assertThat(SIDE.get("/bodies/nobody/changes?from=1").status()).isEqualTo(404);
        assertThat(SIDE.get("/bodies/nobody/changes").status()).isEqualTo(404);
    }

    @Test
    void the_page_is_found_from_the_menu_and_from_each_thing() {
        assertThat(SIDE.get("/bodies/sample").http().body()).contains("href=\"" + PATH + "\"");
        assertThat(SIDE.get("/bodies/sample/actions/A1").http().body())
                .contains("href=\"" + PATH + "?id=action:sample:A1\"");
        assertThat(SIDE.get("/bodies/sample/actions/A1?knownAt=" + filled).http().body())
                .contains("href=\"" + PATH + "?id=action:sample:A1&amp;from=" + filled + "\"");
    }
}
