package uk.tallystick.command.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import uk.tallystick.command.CommandSideTest;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Small numbers, recorded in rounds that know nothing of one another. */
class SmallNumbersOnRecordTest extends CommandSideTest {

    private static final String CAREFUL =
            """
            "name": "Assaults", "unit": "count", "direction": "decrease", "source": "Police",
            "breakdowns": ["city", "county"],
            "schemes": [{"name": "Councils", "breakdowns": ["city", "county"], "addsUp": true}],
            "checks": {"suppressBelow": 5}\
            """;

    private final String body = "b" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aBody() {
        register(body);
    }

    @Test
    void roundsRecordedAtTheSameMomentGiveNothingAwayTogether() throws Exception {
        for (var attempt = 0; attempt < 5; attempt++) {
            var kpi = "K" + attempt;
            kpi(kpi);
            figure(round(kpi + "city"), kpi, "city 3");
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var sent = new ArrayList<Callable<Integer>>();
                for (var part : List.of("county 7", "all 10")) {
                    var round = round(kpi + part.split(" ", -1)[0]);
                    sent.add(() -> {
                        start.await();
                        return figure(round, kpi, part);
                    });
                }
                for (var answer : threads.invokeAll(sent)) {
                    assertThat(answer.get()).isEqualTo(200);
                }
            }
            assertThat(shown(kpi)).as("figures of %s that have a value", kpi).isLessThan(2);
        }
    }

    @Test
    void aRedefinitionOpensNothing() {
        kpi("K");
        var first = round("first");
        figure(first, "K", "city 3");
        figure(first, "K", "county 7");
        figure(first, "K", "all 10");
        assertThat(shown("K")).isLessThan(2);
        var opened =
                post(
                        "/api/bodies/" + body + "/kpis/K/definitions",
                        """
                        {"name": "Assaults", "unit": "count", "direction": "decrease", "source": "Police",
                         "breakdowns": ["city", "county"], "reason": "No threshold any more"}\
                        """);
        assertThat(opened.status()).as("%s", opened.body()).isEqualTo(200);
        var second = round("second");
        figure(second, "K", "county 7");
        figure(second, "K", "all 10");

        assertThat(shown("K")).isLessThan(2);
    }

    private void kpi(String code) {
        var answer =
                post(
                        "/api/bodies/" + body + "/kpis",
                        "{\"code\": \"" + code + "\", " + CAREFUL + "}");
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private String round(String supplier) {
        var answer =
                post(
                        "/api/bodies/" + body + "/submissions",
                        "{\"period\": \"2024-25-Q1\", \"supplier\": \""
                                + supplier
                                + "\", \"dueOn\": \"2024-07-31\"}");
        var id = answer.body().path("id").asString();
        return id.substring(id.lastIndexOf(':') + 1);
    }

    private int figure(String round, String kpi, String part) {
        var words = part.split(" ", -1);
        return put(
                        "/api/bodies/" + body + "/submissions/" + round + "/measurements",
                        "[{\"kpi\": \"%s\", \"breakdown\": \"%s\", \"value\": %s}]"
                                .formatted(kpi, words[0], words[1]))
                .status();
    }

    /** How many of the three figures have a value now: two would tell the third. */
    private long shown(String kpi) {
        var count =
                jdbc.queryForObject(
                        """
                        SELECT count(DISTINCT breakdown) FROM command.figure
                        WHERE body = ? AND kpi = ? AND value IS NOT NULL\
                        """,
                        Long.class,
                        body,
                        kpi);
        return count == null ? -1 : count;
    }
}
