package uk.tallystick.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.tallystick.events.Ids;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.body.BodyKind;
import uk.tallystick.query.QuerySide;

import java.time.LocalDate;
import java.util.List;

/** As a program of its own, and with no time to wait. */
class ImpatientPagesTest {

    @Test
    void what_was_just_recorded_is_said_to_be_recorded_and_forms_are_on_the_other_side() {
        try (var side = QuerySide.start()) {
            var first = side.log.body("sample");
            assertThat(side.get("/bodies/sample", first).status()).isEqualTo(200);
            try (var impatient =
                    QuerySide.over(
                            side.database,
                            side.clock,
                            side.log,
                            List.of(),
                            "tallystick.query.patience=100ms",
                            "tallystick.command-url=https://command.example/")) {
                assertThat(impatient.get("/bodies/sample").http().body())
                        .contains("href=\"https://command.example/bodies/sample/decisions/new\"");
                var receipt =
                        side.log
                                .appendUnsequenced(
                                        new BodyRegistered(
                                                Ids.body("other"),
                                                side.log.words("other", "Other"),
                                                BodyKind.OTHER,
                                                null,
                                                LocalDate.of(2026, 1, 1),
                                                null))
                                .getFirst();

                var behind = impatient.get("/bodies/sample/actions?status=agreed&seen=" + receipt);

                assertThat(behind.status()).isEqualTo(503);
                assertThat(behind.header("Retry-After")).isEqualTo("1");
                assertThat(behind.http().body())
                        .contains("Recorded, catching up")
                        .contains("/bodies/sample/actions?status=agreed&amp;seen=" + receipt);
                side.log.sequence(List.of(receipt));
                assertThat(side.get("/bodies/sample/actions?seen=" + receipt).status())
                        .isEqualTo(200);
            }
        }
    }
}
