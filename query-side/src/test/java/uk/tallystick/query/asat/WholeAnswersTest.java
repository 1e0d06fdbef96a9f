package uk.tallystick.query.asat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.Ids;
import uk.tallystick.query.QuerySide;
import uk.tallystick.query.QuerySide.Response;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

class WholeAnswersTest {

    private static <T> T whileTwoAreMade(WholeAnswers whole, Supplier<T> meanwhile) {
        return whole.make(() -> whole.make(meanwhile));
    }

    @Test
    void a_third_is_not_made_while_two_are() {
        var whole = new WholeAnswers(Duration.ofMillis(1));

        assertThatThrownBy(() -> whileTwoAreMade(whole, () -> whole.make(() -> "third")))
                .isInstanceOf(Busy.class);
        assertThat(whileTwoAreMade(whole, () -> "second"))
                .as("what failed has given its place back")
                .isEqualTo("second");
    }

    @Test
    void who_asks_for_a_third_file_is_told_to_ask_again() {
        try (var side = QuerySide.start("tallystick.query.patience=500ms")) {
            var last = side.log.body("busy");
            assertThat(side.get("/api/bodies/busy", last).status()).isEqualTo(200);
            var body = Ids.body("busy");
            for (var file :
                    List.of(
                            "/api/bodies/busy/changes?from=0&format=csv",
                            "/api/replay/" + body + "/export",
                            "/api/bodies/busy/chain/" + body + "/export")) {
                assertRefused(
                        whileTwoAreMade(side.bean(WholeAnswers.class), () -> side.get(file)),
                        "2 whole answers are being made already");
            }
            assertThat(side.get("/api/bodies/busy/changes?from=0&format=csv").status())
                    .isEqualTo(200);
            assertThat(
                            whileTwoAreMade(
                                            side.bean(WholeAnswers.class),
                                            () -> side.get("/api/bodies/busy/changes?from=0"))
                                    .status())
                    .as("a page of it")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_file_that_the_database_does_not_give_in_time_is_given_up() throws SQLException {
        try (var side = QuerySide.start("tallystick.query.longest=1s")) {
            var last = side.log.body("slow");
            assertThat(side.get("/api/bodies/slow", last).status()).isEqualTo(200);
            try (var owner = TestDatabase.as(side.database.owner(), side.database);
                    var statement = owner.createStatement()) {
                owner.setAutoCommit(false);
                statement.execute("LOCK TABLE query.record IN ACCESS EXCLUSIVE MODE");

                assertRefused(
                        side.get("/api/bodies/slow/changes?from=0&format=csv"),
                        "It takes longer than it may");
                owner.rollback();
            }
            assertThat(side.get("/api/bodies/slow/changes?from=0&format=csv").status())
                    .isEqualTo(200);
        }
    }

    private static void assertRefused(Response answer, String because) {
        assertThat(answer.status()).as(answer.http().body()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.json().path("detail").asString()).startsWith(because);
    }
}
