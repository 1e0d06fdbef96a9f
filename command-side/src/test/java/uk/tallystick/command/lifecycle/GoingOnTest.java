package uk.tallystick.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.CommandSideTest;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** What takes another's place is still there itself. */
class GoingOnTest extends CommandSideTest {

    private String path = "";

    @BeforeEach
    void body() {
        var body = "goingon" + System.nanoTime();
        register(body);
        path = "/api/bodies/" + body;
    }

    private void action(String code) {
        assertThat(
                        post(
                                        path + "/actions",
                                        "{\"code\": \"%s\", \"title\": \"T\", \"lead\": \"force\", \"effectiveOn\": \"2025-01-01\"}"
                                                .formatted(code))
                                .status())
                .isEqualTo(201);
    }

    private Answer merge(String one, String into, String stated) {
        return post(
                path + "/actions/" + one + "/merge",
                "{\"into\": \"%s\", \"reason\": \"Both say so\"%s}".formatted(into, stated));
    }

    @Test
    void an_action_does_not_go_on_in_one_that_has_gone_on_in_another() {
        List.of("A1", "A2", "A3").forEach(this::action);
        assertThat(merge("A1", "A2", "").status()).isEqualTo(200);

        var refused = merge("A3", "A1", "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("into");
        assertThat(refused.body().at("/errors/0/message").asString())
                .isEqualTo("A1 has gone on in another, A2");
        var stated = ", \"statedOn\": \"2026-01-01\", \"statedSource\": \"Minutes\"";
        assertThat(merge("A3", "A1", stated).status()).isEqualTo(200);
        assertThat(merge("A2", "A3", stated).body().at("/errors/0/message").asString())
                .isEqualTo("A3 goes on in this one itself");
    }

    @Test
    void two_decisions_do_not_take_each_others_place() {
        var one = decision();
        var other = decision();
        assertThat(supersede(one, other).status()).isEqualTo(200);

        var refused = supersede(other, one);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("by");
    }

    private String decision() {
        var added =
                post(
                        path + "/decisions",
                        "{\"title\": \"D\", \"classification\": \"public\", \"kind\": \"key\"}");
        var code = added.body().path("id").asString().replaceFirst(".*:", "");
        assertThat(
                        post(
                                        path + "/decisions/" + code + "/take",
                                        "{\"takenOn\": \"2026-01-31\", \"madeBy\": \"PCC\","
                                                + " \"rationale\": \"R\"}")
                                .status())
                .isEqualTo(200);
        return code;
    }

    private Answer supersede(String one, String by) {
        return post(path + "/decisions/" + one + "/supersede", "{\"by\": \"" + by + "\"}");
    }

    @Test
    void of_two_that_merge_into_each_other_at_the_same_moment_one_does() throws Exception {
        for (var round = 0; round < 5; round++) {
            var one = "B" + round;
            var other = "C" + round;
            action(one);
            action(other);
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                Callable<Integer> first =
                        () -> {
                            start.await();
                            return merge(one, other, "").status();
                        };
                Callable<Integer> second =
                        () -> {
                            start.await();
                            return merge(other, one, "").status();
                        };
                var answers =
                        threads.invokeAll(List.of(first, second)).stream()
                                .map(done -> done.resultNow())
                                .sorted()
                                .toList();
                assertThat(answers).containsExactly(200, 422);
            }
        }
    }
}
