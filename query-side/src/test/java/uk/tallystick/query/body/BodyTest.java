package uk.tallystick.query.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import uk.tallystick.query.QuerySide;

class BodyTest {

    private static final QuerySide SIDE = QuerySide.start();

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void bodies_are_known_once_they_are_recorded() {
        assertThat(SIDE.get("/api/bodies").json().path("items").size()).isZero();
        var first = SIDE.log.body("north");
        var last = SIDE.log.body("east");

        var items = SIDE.get("/api/bodies", last).json().path("items");

        assertThat(items.valueStream().map(item -> item.path("code").asString()))
                .containsExactly("east", "north");
        assertThat(items.at("/1/id").asString()).isEqualTo("body:north");
        assertThat(items.at("/1/name").asString()).isEqualTo("Office of north");
        assertThat(items.at("/1/kind").asString()).isEqualTo("policeAndCrimeCommissioner");
        assertThat(SIDE.get("/api/bodies?knownAt=" + first.last()).json().path("items").size())
                .isEqualTo(1);
        assertThat(
                        SIDE.get("/api/bodies?asAt=2026-05-31")
                                .json()
                                .at("/state/recordedLater")
                                .asLong())
                .isEqualTo(2);
        for (var id : new String[] {"east", "body:east"}) {
            var one = SIDE.get("/api/bodies/" + id);
            assertThat(one.status()).isEqualTo(200);
            assertThat(one.header("ETag")).isEqualTo("\"1\"");
        }
        assertThat(SIDE.get("/api/bodies/west").status()).isEqualTo(404);
        assertThat(SIDE.get("/api/bodies/east?effectiveOn=2012-11-21").status()).isEqualTo(404);
    }
}
