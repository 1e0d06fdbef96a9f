package uk.tallystick.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.QuerySide.Response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

class BesideTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final String BODY = "/bodies/sample";
    private static final LocalDate BEFORE = LocalDate.of(2026, 5, 31);

    @BeforeAll
    static void fill() {
        new Sample(SIDE.log, "sample").fill();
        SIDE.log.body("wide");
        SIDE.clock.set(Instant.parse("2026-06-03T09:00:00Z"));
        var backdated = "action:sample:A1";
        var imported = "action:sample:OLD";
        var last =
                SIDE.log.append(
                        new ActionStatusChanged(
                                backdated,
                                ActionStatus.PAUSED,
                                null,
                                SIDE.log.words(backdated, "The grant had ended"),
                                BEFORE,
                                null),
                        new ActionAdded(
                                imported,
                                SIDE.log.words(imported, "An action of long ago"),
                                ActionStatus.AGREED,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                LocalDate.of(2020, 4, 1),
                                new Stated(
                                        LocalDate.of(2021, 3, 31),
                                        SIDE.log.words(imported, "Delivery plan 2020-21"),
                                        null)));
        for (var i = 1; i <= 120; i++) {
            last = SIDE.log.append(action("action:wide:W%03d".formatted(i)));
        }
        assertThat(SIDE.get(BODY, last).status()).isEqualTo(200);
    }

    private static ActionAdded action(String id) {
        return new ActionAdded(
                id,
                SIDE.log.words(id, "Do " + id),
                ActionStatus.AGREED,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                BEFORE,
                null);
    }

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String html(String path) {
        var answer = SIDE.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.http().body();
    }

    private static String text(String html) {
        return html.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** What the two sides show, as read. */
    private static List<String> sides(String html) {
        var sides = new ArrayList<String>();
        var article =
                Pattern.compile("(?s)<div class=\"govuk-inset-text tallystick-side\">.*?</article>")
                        .matcher(html);
        while (article.find()) {
            sides.add(text(article.group()));
        }
        assertThat(sides).hasSize(2);
        return sides;
    }

    @Test
    void what_was_known_of_a_thing_stands_beside_what_we_now_know_and_between_them_why() {
        var html = html(BODY + "/actions/A1?asAt=2026-06-02&beside=now");
        var sides = sides(html);

        assertThat(sides.get(0))
                .contains("This is what was known on 2 June 2026 about that day.")
                .contains("In progress, since 10 May 2026");
        assertThat(sides.get(1))
                .contains("This is what we now know about 2 June 2026.")
                .contains("Paused, since 31 May 2026");
        assertThat(text(html))
                .contains("What differs between them, and why", "As known then As known now")
                .contains(
                        "Status in progress paused", "Action status changed : The grant had ended");
        assertThat(html)
                .contains("href=\"" + BODY + "/actions/A1?asAt=2026-06-02\"")
                .contains("href=\"" + BODY + "/actions/A1?effectiveOn=2026-06-02\"");
    }

    @Test
    void steps_are_not_offered_on_either_side() {
        assertThat(html(BODY + "/actions/A1")).contains("Change status");
        for (var page : List.of("/actions/A1", "/actions", "", "/kpis/P1-1")) {
            var both = html(BODY + page + "?asAt=2026-06-03&beside=now");
            var shown = both.substring(both.indexOf("<article"), both.lastIndexOf("</article>"));
            assertThat(shown)
                    .as(page)
                    .doesNotContain(
                            "<form", "<button", "class=\"govuk-button\"", "Record what happened");
        }
    }

    @Test
    void imported_history_stands_by_the_ledger_and_by_its_sources_and_is_labelled() {
        var html = html(BODY + "/actions?asAt=2021-04-01&beside=stated");
        var sides = sides(html);

        assertThat(sides.get(0))
                .contains("By the ledger: imported history counts from the day on which it was")
                .contains("1 record about it was made later")
                .doesNotContain("An action of long ago");
        assertThat(sides.get(1))
                .contains(
                        "By the sources: imported history counts from the day on which its source")
                .contains("by the dates that its sources give", "An action of long ago");
        assertThat(text(html))
                .contains("As recorded here As stated in public")
                .contains("stated in public by 31 March 2021: Delivery plan 2020-21");
    }

    @Test
    void every_page_that_can_be_asked_of_a_date_can_be_asked_side_by_side() {
        for (var page :
                List.of(
                        "",
                        "/about",
                        "/kpis/P1-1",
                        "/actions",
                        "/actions/A1",
                        "/decisions",
                        "/decisions/D1",
                        "/scrutiny",
                        "/scrutiny/S1",
                        "/plans",
                        "/plans/PCP",
                        "/plans/PCP/nodes/P1",
                        "/submissions",
                        "/meetings",
                        "/recommendations",
                        "/duties",
                        "/concerns/action/A1")) {
            for (var beside : List.of("now", "stated")) {
                var html = html(BODY + page + "?asAt=2026-06-01&beside=" + beside);
                sides(html);
                assertThat(ids(html)).as(page).doesNotHaveDuplicates();
                assertThat(ids(html)).as(page).containsAll(named(html));
                assertThat(html.split("<h1").length).as("the headings of " + page).isEqualTo(2);
            }
        }
        sides(html("/history/action:sample:A1?asAt=2026-06-02&beside=now"));
    }

    private static List<String> ids(String html) {
        return found(" id=\"([^\"]*)\"", html);
    }

    private static List<String> named(String html) {
        return found(" (?:for|aria-labelledby|aria-controls)=\"([^\"]*)\"", html);
    }

    private static List<String> found(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .flatMap(match -> List.of(match.group(1).split(" ")).stream())
                .toList();
    }

    @Test
    void what_was_not_on_record_yet_is_said_to_be_so_beside_what_is() {
        var sides = sides(html(BODY + "/actions/OLD?asAt=2026-06-02&beside=now"));

        assertThat(sides.get(0)).contains("Nothing was on record of it");
        assertThat(sides.get(1)).contains("An action of long ago");
        assertThat(SIDE.get(BODY + "/actions/NONE?asAt=2026-06-02&beside=now").status())
                .isEqualTo(404);
    }

    @Test
    void the_date_control_offers_both_sides() {
        var date = BODY + "/actions?status=agreed&day=2&month=6&year=2026";

        assertThat(SIDE.get(date + "&ask=both").header("Location"))
                .endsWith(BODY + "/actions?status=agreed&asAt=2026-06-02&beside=now");
        assertThat(SIDE.get(date + "&ask=stated").header("Location"))
                .endsWith("&asAt=2026-06-02&beside=stated");
        assertThat(html(BODY + "/actions?asAt=2026-06-02&beside=now"))
                .contains("id=\"ask-both\"")
                .containsPattern("id=\"ask-both\"[^>]*checked");
    }

    @Test
    void how_much_more_is_different_is_said_and_where_it_is() {
        var html = html("/bodies/wide/actions?asAt=2026-06-02&beside=now&limit=10");

        assertThat(text(html))
                .as("two of each action, of which another test adds one")
                .containsPattern("14[02] more differences are not shown here. See everything");
        var rest = found("href=\"(/bodies/wide/changes\\?kind[^\"]*)\"", html).getFirst();
        assertThat(rest).contains("kind=action", "from=", "to=", "effectiveOn=2026-06-02");
        assertThat(text(html(rest.replace("&amp;", "&"))))
                .contains("Do action:wide:W001", "Do action:wide:W050", "Next page");
        assertThat(text(html(BODY + "/actions?asAt=2026-06-02&beside=now")))
                .doesNotContain("not shown here");
    }

    @Test
    void each_side_of_a_list_turns_its_pages_and_the_other_stays_where_it_is() {
        var first = html("/bodies/wide/actions?asAt=2026-06-03&beside=now&limit=50");
        assertThat(listed(first)).containsExactly("W001-W050", "W001-W050");
        var more = SIDE.log.append(action("action:wide:W121"));
        SIDE.get("/bodies/wide", more);

        var left = html(next(first).get(0));
        assertThat(listed(left)).containsExactly("W051-W100", "W001-W050");
        var right = html(next(first).get(1));
        assertThat(listed(right)).containsExactly("W001-W050", "W051-W100");
        var both = html(next(right).get(0));
        assertThat(listed(both)).containsExactly("W051-W100", "W051-W100");
        var end = html(next(both).get(1));
        assertThat(listed(end))
                .as("the right side goes on in the state that it began in")
                .containsExactly("W051-W100", "W101-W120");
        assertThat(next(end)).hasSize(1).allMatch(address -> address.contains("beside=now"));
        assertThat(first)
                .contains("aria-label=\"Pages. This is what was known on 3 June 2026")
                .contains("aria-label=\"Pages. This is what we now know about 3 June 2026");
    }

    /** The first and the last of each side. */
    private static List<String> listed(String html) {
        return sides(html).stream()
                .map(side -> found("Do action:wide:(W\\d+)", side))
                .map(codes -> codes.getFirst() + "-" + codes.getLast())
                .toList();
    }

    private static List<String> next(String html) {
        return found("href=\"([^\"]*)\" rel=\"next\"", html).stream()
                .map(address -> address.replace("&amp;", "&"))
                .toList();
    }

    @Test
    void two_states_that_there_are_not_are_refused() {
        for (var query : List.of("?beside=now", "?asAt=2026-06-02&beside=x", "?beside=")) {
            Response answer = SIDE.get(BODY + query);
            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.http().body()).contains("There is a problem");
        }
    }

    @Test
    void the_public_is_told_no_difference_of_what_it_does_not_see() {
        var answer = SIDE.getBy(null, BODY + "?asAt=2026-06-02&beside=now");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer.http().body()))
                .contains("An action of long ago")
                .doesNotContain("The grant had ended");
    }
}
