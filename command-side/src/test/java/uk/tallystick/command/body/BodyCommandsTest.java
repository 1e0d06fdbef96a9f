package uk.tallystick.command.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.tallystick.command.CommandSideTest;

import java.util.List;

/** What a client sends about a body, read back from the real store. */
class BodyCommandsTest extends CommandSideTest {

    private static final String REASON = "{\"reason\": \"The order of 2025\"";

    @Test
    void holders_forces_and_areas_are_found_again() {
        register("dated");
        var path = "/api/bodies/dated";

        done(path + "/holders", "{\"office\": \"commissioner\", \"name\": \"A. Holder\"}");
        done(path + "/holders/end", "{\"office\": \"commissioner\", \"name\": \"A.  holder\"}");
        var force = post(path + "/forces", "{\"name\": \"Dated Police\"}");
        assertThat(force.status()).isEqualTo(201);
        assertThat(force.http().headers().firstValue("Location"))
                .hasValue(path + "/forces/dated-police");
        var id = force.body().path("id").asString();
        done(path + "/forces/" + id + "/monitoring", "{\"phase\": \"engage\"}");
        done(
                path + "/forces/dated-police/grades",
                "{\"inspection\": \"PEEL\", \"question\": \"Victims\", \"grade\": \"good\"}");
        done(path + "/forces/dated-police/release", "{}");
        assertThat(
                        post(path + "/areas", "{\"name\": \"City\", \"scheme\": \"Districts\"}")
                                .status())
                .isEqualTo(201);
        done(path + "/areas/city/end", "{}");

        assertThat(typesOn("body:dated"))
                .containsExactly(
                        "body-registered",
                        "holder-appointed",
                        "holder-ended",
                        "force-covered",
                        "monitoring-phase-changed",
                        "grade-given",
                        "force-released",
                        "area-defined",
                        "area-ended");
        assertThat(
                        post(
                                        path + "/holders",
                                        "{\"office\": \"deputy\", \"name\": \"B\", \"effectiveOn\":"
                                                + " \"2150-01-01\"}")
                                .body()
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("effectiveOn");
    }

    @Test
    void functions_go_to_a_body_that_answers() {
        register("giver");
        register("taker");
        register("gone");
        var path = "/api/bodies/giver/transfer";
        done("/api/bodies/gone/abolish", REASON + "}");

        for (var to : List.of("nowhere", "gone", "giver")) {
            var refused = post(path, REASON + ", \"to\": \"" + to + "\"}");
            assertThat(refused.status()).as(to).isEqualTo(422);
            assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("to");
        }
        done(path, REASON + ", \"to\": \"taker\"}");
        assertThat(
                        post("/api/bodies/taker/transfer", REASON + ", \"to\": \"giver\"}")
                                .body()
                                .at("/errors/0/field")
                                .asString())
                .isEqualTo("to");
    }

    @Test
    void nothing_begins_where_nobody_answers_any_more_and_what_is_under_way_goes_on() {
        register("old");
        register("new");
        var path = "/api/bodies/old";
        assertThat(post(path + "/actions", action("A1", "")).status()).isEqualTo(201);
        done(path + "/transfer", REASON + ", \"to\": \"new\"}");

        var refused = post(path + "/actions", action("A2", ""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("detail").asString())
                .contains("answers for nothing any more", "what is under way can be ended");
        assertThat(typesOn("action:old:A2")).isEmpty();
        done(path + "/actions/A1/status", "{\"status\": \"complete\", \"comment\": \"Done\"}");
        var stated = ", \"statedOn\": \"2024-05-01\", \"statedSource\": \"The plan\"";
        assertThat(post(path + "/actions", action("A3", stated)).status()).isEqualTo(201);
        assertThat(post("/api/bodies/new/actions", action("A2", "")).status()).isEqualTo(201);
    }

    private static String action(String code, String stated) {
        return "{\"code\": \"" + code + "\", \"title\": \"Do\", \"lead\": \"force\"" + stated + "}";
    }

    private void done(String path, String body) {
        var answer = post(path, body);
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    }

    private List<String> typesOn(String id) {
        return jdbc.query(
                "SELECT type FROM log.event WHERE aggregate_id = ? ORDER BY sequence",
                (row, _) -> row.getString(1),
                id);
    }
}
