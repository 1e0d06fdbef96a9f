package uk.tallystick.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.events.Ids;

import java.util.List;
import java.util.Locale;

/**
 * Each kind of thing read back from the real store: a fixture stays green when events are stored
 * under a wrong id.
 */
class EveryKindOfThingTest extends CommandSideTest {

    private static final String PATH = "/api/bodies/kindshire";

    @BeforeEach
    void body() {
        register("kindshire");
    }

    @Test
    void aBodyIsFoundAgain() {
        var again =
                post(
                        "/api/bodies",
                        "{\"id\":\"kindshire\",\"name\":\"kindshire\",\"kind\":\"other\"}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(typesOn("body:kindshire")).containsExactly("body-registered");
    }

    @Test
    void aPlanIsFoundAgain() {
        var plan =
                """
                {"id": "X1", "title": "Plan", "startsOn": "2024-04-01", "endsOn": "2029-03-31", "status": "issued"}\
                """;

        assertThat(post(PATH + "/plans", plan).status()).isEqualTo(201);
        assertThat(post(PATH + "/plans", plan).status()).isEqualTo(200);
        assertThat(typesOn("plan:kindshire:X1")).containsExactly("plan-recorded");
    }

    @Test
    void aKpiIsFoundAgain() {
        propose();

        put(PATH + "/kpis/X1/baseline", "{\"period\": \"2023-24\", \"value\": 52.0}");

        assertThat(typesOn("kpi:kindshire:X1")).containsExactly("kpi-proposed", "baseline-set");
    }

    @Test
    void aSubmissionIsFoundAgain() {
        propose();
        var opened =
                post(
                        PATH + "/submissions",
                        "{\"period\": \"2024\", \"supplier\": \"X1\", \"dueOn\": \"2025-04-30\"}");

        put(
                PATH + "/submissions/" + idOf(opened) + "/measurements",
                "[{\"kpi\": \"X1\", \"value\": 51}]");

        assertThat(typesOn(idOf(opened)))
                .containsExactly("submission-requested", "measurements-recorded");
    }

    @Test
    void anActionIsFoundAgain() {
        post(PATH + "/actions", "{\"code\": \"X1\", \"title\": \"Review\", \"lead\": \"force\"}");

        post(PATH + "/actions/X1/status", "{\"status\": \"paused\"}");

        assertThat(typesOn("action:kindshire:X1"))
                .containsExactly("action-added", "action-status-changed");
    }

    @Test
    void aDecisionIsFoundAgain() {
        var proposed =
                post(
                        PATH + "/decisions",
                        "{\"title\": \"Grant\", \"classification\": \"public\", \"kind\":"
                                + " \"key\"}");

        post(
                PATH + "/decisions/" + idOf(proposed) + "/take",
                "{\"takenOn\": \"2025-01-31\", \"madeBy\": \"X1\", \"rationale\": \"Need\"}");

        assertThat(typesOn(idOf(proposed))).containsExactly("decision-proposed", "decision-taken");
    }

    @Test
    void aScrutinyItemIsFoundAgain() {
        var scheduled =
                post(
                        PATH + "/scrutiny",
                        "{\"forum\": \"X1\", \"topic\": \"Response\", \"heldOn\": \"2025-01-31\"}");

        post(
                PATH + "/scrutiny/" + idOf(scheduled) + "/outcome",
                "{\"outcome\": \"noted\", \"recordedOn\": \"2025-01-31\", \"reasons\": \"Fine\"}");

        assertThat(typesOn(idOf(scheduled)))
                .containsExactly("scrutiny-scheduled", "scrutiny-outcome-recorded");
    }

    @Test
    void aMeetingIsFoundAgain() {
        var scheduled =
                post(
                        PATH + "/meetings",
                        "{\"kind\": \"panel\", \"forum\": \"X1\", \"heldOn\": \"2025-01-31\"}");

        post(PATH + "/meetings/" + idOf(scheduled) + "/hold", "{}");

        assertThat(typesOn(idOf(scheduled))).containsExactly("meeting-scheduled", "meeting-held");
    }

    @Test
    void aPersonIsFoundAgain() {
        var person = idOf(post("/api/people", "{\"username\": \"x1\", \"name\": \"X One\"}"));

        put(PATH + "/people/x1/roles", "[\"auditor\"]");

        assertThat(typesOn(person)).containsExactly("person-registered", "roles-granted");
    }

    @Test
    void aVisibilityIsFoundAgain() {
        post(PATH + "/actions", "{\"code\": \"X1\", \"title\": \"Review\", \"lead\": \"force\"}");

        put(PATH + "/actions/X1/visibility", "{\"visibility\": \"public\"}");
        put(
                PATH + "/actions/X1/visibility",
                "{\"visibility\": \"internal\", \"reason\": \"A trial is on\"}");

        assertThat(typesOn("visibility:kindshire:action.X1"))
                .containsExactly("visibility-set", "visibility-set");
    }

    @Test
    void twoKindsNeverShareAnIdThoughTheirCodesAreTheSame() {
        propose();
        post(PATH + "/actions", "{\"code\": \"X1\", \"title\": \"Review\", \"lead\": \"force\"}");

        jdbc.query(
                "SELECT DISTINCT aggregate_type, aggregate_id FROM log.event",
                row -> {
                    assertThat(Ids.kindOf(row.getString(2)))
                            .isEqualTo(row.getString(1).toLowerCase(Locale.ROOT));
                });
    }

    private void propose() {
        post(
                PATH + "/kpis",
                "{\"code\": \"X1\", \"name\": \"Safe\", \"direction\": \"increase\", \"source\":"
                        + " \"S\"}");
    }

    private static String idOf(Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
        return answer.body().path("id").asString();
    }

    private List<@Nullable String> typesOn(String id) {
        return jdbc.queryForList(
                "SELECT type FROM log.event WHERE aggregate_id = ? ORDER BY sequence",
                String.class,
                id);
    }
}
