package uk.tallystick.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.QuerySide;

class ReplayPageTest {

    private static final QuerySide SIDE = QuerySide.start();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String page(@Nullable String token, String path) {
        var answer = SIDE.getBy(token, path);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.http().body();
    }

    private static String words(String page) {
        return page.replaceAll("(?s)<head>.*?</head>|<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void a_step_shows_what_changed_and_what_stayed_as_it_was() {
        var concern = new Concern(SIDE, "page");
        concern.added((Stated) null);
        concern.moved(ActionStatus.PAUSED, Rag.RED, null, Concern.DAY);
        var last = concern.moved(ActionStatus.IN_PROGRESS, null, "Begun", Concern.DAY);
        var token = SIDE.tokenOf("page", Role.SECRETARY);
        SIDE.get("/api/replay/" + concern.action, last);

        var page = page(token, "/replay/" + concern.action + "?at=" + last.last());

        assertThat(words(page))
                .contains("Step 3 of 3 Recruit caseworkers", "Action status changed")
                .contains("Recorded on 1 June 2026 at 12:00pm by local , about 1 May 2026")
                .contains("Status Changed paused in progress")
                .contains("RAG Gone red –")
                .contains("Comment New – Begun")
                .contains("What stayed as it was (3)", "Head of victims")
                .contains("Action status changed (this step)");
        assertThat(page)
                .contains("href=\"/replay/action:page:A1?at=" + (last.last() - 1) + "\"")
                .contains("href=\"/replay/action:page:A1?at=" + (last.last() - 2) + "\"")
                .contains("Previous step")
                .doesNotContain("Next step")
                .contains("href=\"/api/replay/action:page:A1/export\"")
                .contains("href=\"/api/replay/action:page:A1?at=" + last.last() + "&amp;knownAt=");
    }

    @Test
    void a_concern_is_gone_through_page_by_page_and_each_leads_to_what_it_came_of() {
        var concern = new Concern(SIDE, "story");
        var asked = concern.asked();
        var proposed = concern.proposed(asked);
        var last = concern.added(proposed);
        var token = SIDE.tokenOf("story", Role.PANEL_MEMBER);
        SIDE.get("/api/replay/" + concern.action, last);
        var path = "/bodies/story/concerns/action/A1/replay";

        var page = page(token, path + "?at=" + proposed.last() + "&knownAt=" + last.last());

        assertThat(words(page))
                .contains("Step 2 of 3 Recruit caseworkers", "Decision: Fund caseworkers")
                .contains("Because of the scrutiny item Repeat victims")
                .contains("Scrutiny item: Repeat victims Scheduled")
                .contains("Action: Recruit caseworkers Not on record yet");
        assertThat(page)
                .contains(at(path, asked.last(), last.last()))
                .contains(at(path, last.last(), last.last()));
        assertThat(page(token, "/replay/" + concern.decision))
                .contains("href=\"/replay/scrutiny:story:S1?at=" + asked.last() + "\"");
    }

    private static String at(String path, long position, long known) {
        return "href=\"%s?at=%d&amp;knownAt=%d\"".formatted(path, position, known);
    }

    @Test
    void a_replay_is_reached_from_the_thing_its_history_and_its_concern() {
        var concern = new Concern(SIDE, "reached");
        var first = concern.asked();
        var last = concern.added(concern.proposed(first));
        var token = SIDE.tokenOf("reached", Role.PANEL_MEMBER);
        SIDE.get("/api/replay/" + concern.action, last);

        assertThat(page(token, "/bodies/reached/actions/A1"))
                .contains("href=\"/replay/action:reached:A1\"");
        assertThat(page(token, "/history/" + concern.decision))
                .contains("href=\"/replay/decision:reached:D1\"");
        assertThat(page(token, "/bodies/reached/concerns/action/A1"))
                .contains(
                        "href=\"/bodies/reached/concerns/action/A1/replay?at="
                                + first.last()
                                + "\"");
    }

    @Test
    void the_public_sees_no_person_and_no_step_that_is_not_its_own() {
        var concern = new Concern(SIDE, "outside");
        var last = concern.told();
        SIDE.get("/api/replay/" + concern.action, last);

        var page = page(null, "/replay/" + concern.decision);

        assertThat(words(page))
                .contains("Step 1 of 2 Fund caseworkers", "by the office")
                .doesNotContain("Because of", "Repeat victims", "local");
        assertThat(page).doesNotContain("scrutiny:outside", "action:outside");
        assertThat(SIDE.getBy(null, "/replay/" + concern.action).status()).isEqualTo(404);
        assertThat(SIDE.getBy(null, "/replay/" + concern.decision + "?at=x").status())
                .isEqualTo(400);
    }
}
