package uk.tallystick.command.recording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

import uk.tallystick.command.CommandSideTest;
import uk.tallystick.command.SteppedClock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** A request that is sent again under its key is answered again, and not done again. */
@Import(IdempotencyTest.Clocks.class)
class IdempotencyTest extends CommandSideTest {

    private static final int SENDERS = 16;
    private static final Duration KEPT = Duration.ofHours(24);

    @Autowired private SteppedClock clock;

    private final String key = UUID.randomUUID().toString();
    private final String body = "b" + key.substring(0, 8);
    private Duration stepped = Duration.ZERO;

    @TestConfiguration
    static class Clocks {
        @Bean
        @Primary
        SteppedClock steppedClock() {
            return new SteppedClock();
        }
    }

    @BeforeEach
    void aBody() {
        register(body);
    }

    @AfterEach
    void stepBack() {
        step(stepped.negated());
    }

    @Test
    void theSameKeyTwiceGetsTheSameAnswerAndOneEvent() {
        var first = add("A1", key);
        var second = add("A1", key);

        assertThat(first.status()).as("%s", first.body()).isEqualTo(201);
        assertThat(answered(second)).isEqualTo(answered(first));
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void theFirstAnswerIsGivenThoughTheThingHasChangedSince() {
        var first = add("A1", key);
        assertThat(pause(UUID.randomUUID().toString(), "\"1\"").status()).isEqualTo(200);

        assertThat(answered(add("A1", key))).isEqualTo(answered(first));
        assertThat(pause(key, "\"2\"").status()).as("a key is one route's").isEqualTo(200);
    }

    @Test
    void theSameKeySixteenTimesAtOnceGetsTheSameAnswerAndOneEvent() throws Exception {
        var together = new CyclicBarrier(SENDERS);
        var answers = new ArrayList<String>();
        try (var senders = Executors.newFixedThreadPool(SENDERS)) {
            Callable<Answer> sending =
                    () -> {
                        together.await();
                        return add("A1", key);
                    };
            for (var answer :
                    senders.invokeAll(
                            IntStream.range(0, SENDERS).mapToObj(_ -> sending).toList())) {
                answers.add(answered(answer.get()));
            }
        }
        assertThat(answers.getFirst()).startsWith("201 ");
        assertThat(answers).hasSize(SENDERS).containsOnly(answers.getFirst());
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        assertThat(add("A1", key).status()).isEqualTo(201);
        var other = add("A2", key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.body().at("/errors/0/field").asString()).isEqualTo("Idempotency-Key");
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void anAttemptThatIsRefusedLeavesItsKeyFree() {
        assertThat(add("A1", UUID.randomUUID().toString()).status()).isEqualTo(201);

        assertThat(pause(key, "\"7\"").status()).isEqualTo(412);
        assertThat(pause(key, "\"1\"").status()).isEqualTo(200);
        assertThat(pause(key, "\"1\"").status()).as("the first answer").isEqualTo(200);
        assertThat(events()).isEqualTo(3);
    }

    @Test
    void aKeyIsKeptForADay() {
        assertThat(add("A1", key).status()).isEqualTo(201);

        step(KEPT.minusMinutes(5));
        assertThat(add("A2", key).status()).isEqualTo(422);

        step(Duration.ofMinutes(6));
        assertThat(add("A2", key).status()).isEqualTo(201);
        assertThat(add("A1", key).status()).isEqualTo(422);
    }

    @Test
    void expiredKeysAreForgotten(@Autowired IdempotencyKeys keys) {
        assertThat(add("A1", key).status()).isEqualTo(201);
        keys.forgetExpired();
        assertThat(kept()).isEqualTo(1);

        step(KEPT.plusMinutes(1));
        keys.forgetExpired();
        assertThat(kept()).isZero();
    }

    private void step(Duration by) {
        clock.step(by);
        stepped = stepped.plus(by);
    }

    private Answer add(String code, String key) {
        return post(
                "/api/bodies/" + body + "/actions",
                """
                {"code": "%s", "title": "Review", "lead": "force"}\
                """
                        .formatted(code),
                "Idempotency-Key",
                key);
    }

    private Answer pause(String key, String version) {
        return post(
                "/api/bodies/" + body + "/actions/A1/status",
                """
                {"status": "paused"}\
                """,
                "Idempotency-Key",
                key,
                "If-Match",
                version);
    }

    /** An answer but for the position, which may have come meanwhile. */
    private static String answered(Answer answer) {
        return answer.status()
                + " "
                + answer.body().path("id")
                + answer.body().path("version")
                + answer.body().path("receipt")
                + answer.http().headers().firstValue("ETag")
                + answer.http().headers().firstValue("Location");
    }

    private long events() {
        return jdbc.queryForList(
                        "SELECT count(*) FROM log.event WHERE aggregate_id LIKE '%' || ? || '%'",
                        Long.class, body)
                .getFirst();
    }

    private long kept() {
        return jdbc.queryForList(
                        "SELECT count(*) FROM command.idempotency_key WHERE key = ?",
                        Long.class,
                        key)
                .getFirst();
    }
}
