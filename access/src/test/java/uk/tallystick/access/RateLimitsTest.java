package uk.tallystick.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.tallystick.database.TestDatabase;
import uk.tallystick.events.person.Role;
import uk.tallystick.probe.Probe;

import java.util.Set;
import java.util.stream.IntStream;

class RateLimitsTest {

    @Test
    void who_asks_too_often_is_told_when_to_try_again_and_nobody_else_is_held_up() {
        var database = TestDatabase.prepared();
        var token = TestPeople.somebody(database, "notts", Set.of(Role.AUDITOR));
        try (var probe =
                        Probe.start(
                                database,
                                new SteppedClock(),
                                "--tallystick.rate-limit.anonymous=2",
                                "--tallystick.rate-limit.signed-in=1000");
                var browser = new Browser()) {
            var url = probe.url() + "/api/open";
            var answers = IntStream.range(0, 100).mapToObj(_ -> browser.get(url)).toList();
            assertThat(answers.subList(0, 4)).allMatch(answer -> answer.statusCode() == 200);
            var refused = answers.stream().filter(answer -> answer.statusCode() == 429).findFirst();
            assertThat(refused).isPresent();
            assertThat(refused.get().headers().firstValue("Retry-After").orElse(""))
                    .matches("[12]");
            assertThat(refused.get().headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            for (var i = 0; i < 50; i++) {
                assertThat(browser.get(url, "Authorization", "Bearer " + token).statusCode())
                        .isEqualTo(200);
            }
            var guesses =
                    IntStream.range(0, 50)
                            .mapToObj(i -> browser.get(url, "Authorization", "Bearer ts_" + i))
                            .toList();
            assertThat(guesses).anyMatch(answer -> answer.statusCode() == 429);
            assertThat(browser.get(probe.url() + "/actuator/health").statusCode())
                    .isNotEqualTo(429);
        }
    }
}
