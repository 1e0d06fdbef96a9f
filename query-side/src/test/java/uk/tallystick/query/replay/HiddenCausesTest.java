package uk.tallystick.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.TestLog.Commit;

import java.util.List;

/** A scrutiny that only the office sees, a decision on the register, an action that is public. */
class HiddenCausesTest {

    private static final QuerySide SIDE = QuerySide.start();
    private static final String BODY = "hidden-cause";
    private static final Concern CONCERN = new Concern(SIDE, BODY);
    private static final @Nullable String PUBLIC = null;
    private static final Commit SCRUTINY = CONCERN.asked();
    private static final Commit DECISION = CONCERN.proposed(SCRUTINY);
    private static final String WITHIN = SIDE.tokenOf(BODY, Role.SECRETARY);

    @BeforeAll
    static void record() {
        CONCERN.added(DECISION);
        CONCERN.moved(ActionStatus.IN_PROGRESS, null, null, Concern.DAY);
        SIDE.get("/api/replay/" + CONCERN.action, CONCERN.publicised(CONCERN.action));
    }

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    private static String body(@Nullable String reader, String path) {
        var answer = SIDE.getBy(reader, path);
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
        return answer.http().body();
    }

    /** Wherever a reader is told what the first event of a thing came of. */
    private static List<String> causes(@Nullable String reader, String id) {
        var history = "/api/history/" + id;
        var replay = "/api/replay/" + id;
        var changes = "/api/bodies/" + BODY + "/changes?from=0&id=" + id;
        return List.of(
                        at(reader, history, "/items/0/causationId"),
                        at(reader, replay, "/event/causationId"),
                        at(reader, changes, "/items/0/events/0/causationId"))
                .stream()
                .map(cause -> cause.isNull() ? "" : cause.asString())
                .distinct()
                .toList();
    }

    private static JsonNode at(@Nullable String reader, String path, String place) {
        return SIDE.getBy(reader, path).json().at(place);
    }

    @Test
    void the_office_is_told_what_a_decision_came_of_and_the_public_not_that_there_was_anything() {
        assertThat(causes(WITHIN, CONCERN.decision)).containsOnly(SCRUTINY.receipt());
        assertThat(causes(PUBLIC, CONCERN.decision)).containsOnly("");
        for (var path :
                List.of(
                        "/api/replay/" + CONCERN.decision + "/export",
                        "/api/bodies/" + BODY + "/chain/" + CONCERN.decision,
                        "/api/bodies/" + BODY + "/chain/" + CONCERN.decision + "/replay",
                        "/api/bodies/" + BODY + "/chain/" + CONCERN.decision + "/export",
                        "/api/bodies/" + BODY + "/changes?from=0&format=csv")) {
            assertThat(body(PUBLIC, path)).as(path).doesNotContain(SCRUTINY.receipt());
        }
        assertThat(body(WITHIN, "/api/replay/" + CONCERN.decision + "/export"))
                .contains(SCRUTINY.receipt());
    }

    @Test
    void everybody_is_told_of_a_cause_that_everybody_sees() {
        assertThat(causes(WITHIN, CONCERN.action)).containsOnly(DECISION.receipt());
        assertThat(causes(PUBLIC, CONCERN.action)).containsOnly(DECISION.receipt());
    }

    @Test
    void what_came_of_no_event_looks_like_what_came_of_a_hidden_one() {
        assertThat(at(WITHIN, "/api/history/" + CONCERN.action, "/items/1/causationId").isNull())
                .isTrue();
        assertThat(causes(WITHIN, CONCERN.scrutiny)).containsOnly("");
    }
}
