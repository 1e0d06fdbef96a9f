package uk.tallystick.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.QuerySide.Response;
import uk.tallystick.query.TestLog.Commit;
import uk.tallystick.query.kpi.Office;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

class ReplayFileTest {

    private static final QuerySide SIDE = QuerySide.start();

    /** Whatever a browser would follow, or fetch, by itself or on a click. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?:href|src|srcset|action|data|poster)=\"([^\"]*)\"");

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String words(String page) {
        return page.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static Response file(String token, String path) {
        var answer = SIDE.getBy(token, path);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer;
    }

    @Test
    void every_step_of_a_concern_is_in_one_file_that_asks_for_nothing() {
        var concern = new Concern(SIDE, "file");
        var last = concern.told();
        SIDE.get("/api/replay/" + concern.action, last);
        var token = SIDE.tokenOf("file", Role.SECRETARY);

        var file = file(token, "/api/bodies/file/chain/" + concern.action + "/export");

        assertThat(file.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).contains("attachment", "action-A1.html");
        assertThat(file.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'unsafe-inline'");
        var body = file.http().body();
        assertThat(body)
                .doesNotContain(
                        "<script",
                        "<link",
                        "<img",
                        "url(",
                        "@import",
                        "http://",
                        "https://",
                        " th:");
        assertThat(REFERENCE.matcher(body).results().map(MatchResult::group))
                .isNotEmpty()
                .allMatch(reference -> reference.startsWith("href=\"#step-"));
        assertThat(words(body))
                .contains("Office of file, action A1.", "about 1 June 2026")
                .contains("Step 1: Put down for scrutiny", "Step 2: Decision proposed")
                .contains("Step 3: Action put on record Action: Recruit caseworkers")
                .contains("Step 4: Decision deferred", "Step 5: Action status changed")
                .contains("Because of the decision Fund caseworkers , step 2")
                .contains("Status Changed proposed deferred")
                .contains("Comment New – Two of &lt;four&gt; are in post")
                .contains("by local");
        assertThat(body).doesNotContain("<four>");
    }

    @Test
    void each_step_can_be_checked_by_its_entry_and_read_by_a_program() {
        var concern = new Concern(SIDE, "data");
        var last = concern.told();
        var token = SIDE.tokenOf("data", Role.SECRETARY);
        var step = SIDE.get("/api/replay/" + concern.action + "?at=" + last.last(), last).json();

        var body = file(token, "/api/replay/" + concern.action + "/export").http().body();

        var data = data(body);
        assertThat(data.path("steps")).hasSize(2);
        assertThat(data.at("/steps/1/receipt").asString()).isEqualTo(last.receipt());
        assertThat(data.at("/steps/1/entry")).isEqualTo(step.path("entry"));
        assertThat(data.at("/steps/1/event/after")).isEqualTo(step.at("/event/after"));
        assertThat(data.path("left").path(concern.action)).isEqualTo(step.path("after"));
        assertThat(data.at("/state/position").asLong()).isGreaterThanOrEqualTo(last.last());
        assertThat(words(body))
                .contains("Entry " + last.last() + " of the ledger, receipt " + last.receipt())
                .contains(step.path("entry").asString().replace("\"", "&quot;"));
    }

    private static JsonNode data(String body) {
        var data = body.replaceFirst("(?s).*<pre id=\"data\">(.*?)</pre>.*", "$1");
        return JsonMapper.shared()
                .readTree(
                        data.replace("&quot;", "\"")
                                .replace("&#39;", "'")
                                .replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&amp;", "&"));
    }

    @Test
    void a_file_is_of_the_state_that_was_asked_about() {
        var concern = new Concern(SIDE, "past");
        var added = concern.added(concern.asked());
        var last = concern.moved(ActionStatus.PAUSED, null, null, Concern.DAY);
        SIDE.get("/api/replay/" + concern.action, last);
        var token = SIDE.tokenOf("past", Role.SECRETARY);

        var path = "/api/replay/" + concern.action + "/export?knownAt=" + added.last();
        assertThat(words(file(token, path).http().body()))
                .contains("It is of the first " + added.last() + " entries", "Step 1:")
                .doesNotContain("Step 2:");
        assertThat(SIDE.getBy(token, "/api/replay/action:past:NONE/export").status())
                .isEqualTo(404);
        assertThat(SIDE.getBy(token, path + "x").json().at("/errors/0/field").asString())
                .isEqualTo("knownAt");
    }

    @Test
    void what_the_public_takes_away_names_no_person_and_nothing_hidden() {
        var concern = new Concern(SIDE, "outside");
        var last = concern.told();
        SIDE.get("/api/replay/" + concern.action, last);

        var body =
                SIDE.getBy(null, "/api/bodies/outside/chain/" + concern.decision + "/export")
                        .http()
                        .body();

        assertThat(words(body)).contains("Step 2: Decision deferred", "by the office");
        assertThat(body)
                .doesNotContain("local", "Repeat victims", "Recruit", "scrutiny:outside", "Step 3");
        assertThat(SIDE.getBy(null, "/api/replay/" + concern.action + "/export").status())
                .isEqualTo(404);
    }

    @Test
    void what_stays_as_it_was_is_counted_where_it_would_be_repeated_without_end() {
        var office = new Office(SIDE, "many");
        office.kpi("K1");
        var round = office.round("2025-26-Q4", "Survey");
        Commit last = null;
        for (var year = 2012; year < 2025; year++) {
            last = office.figure(round, "K1", Integer.toString(year), "50");
        }
        var token = SIDE.tokenOf("many", Role.SECRETARY);
        SIDE.get("/api/replay/" + round, Objects.requireNonNull(last));

        assertThat(words(file(token, "/api/replay/" + round + "/export").http().body()))
                .contains("What stayed as it was (")
                .containsPattern("Step 14: .* \\d{2,} other fields stayed as they were\\.");
        assertThat(
                        words(
                                SIDE.getBy(token, "/replay/" + round + "?at=" + last.last())
                                        .http()
                                        .body()))
                .contains("January to December 2012: value 50");
    }
}
