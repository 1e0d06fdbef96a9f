package uk.tallystick.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The starter data of the packaged program, loaded in one go and with a kill in between. */
class StarterResumeIT {

    private static final String SET = "nottinghamshire";
    private static final Pattern DIGEST = Pattern.compile("\"digest\":\"([^\"]+)\"");
    private static final Pattern GENERATED =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String LOADED =
            "SELECT count(*) FROM command.starter WHERE loaded_at IS NOT NULL";

    @Test
    void a_kill_in_the_middle_of_loading_leaves_no_trace_in_the_record() throws Exception {
        try (var whole = Installation.empty("starter-whole");
                var killed = Installation.empty("starter-killed")) {
            var expected = List.<String>of();
            try (var program = whole.start("starter-whole", SET).awaitUp()) {
                expected = facts(whole.psql());
                assertThat(expected).hasSizeGreaterThan(200);
                isLoaded(program.as(whole.person()), whole.psql());
            }
            killWhileLoading(killed);
            for (var start = 2; start <= 3; start++) {
                try (var program = killed.start("starter-killed-" + start, SET).awaitUp()) {
                    assertThat(facts(killed.psql())).containsExactlyInAnyOrderElementsOf(expected);
                    isLoaded(program.as(killed.person()), killed.psql());
                }
            }
        }
    }

    private static void isLoaded(Program program, Psql psql) throws Exception {
        assertThat(psql.number(LOADED)).as("loaded when it said that it is up").isOne();
        var last = psql.rows("SELECT event_id FROM log.event ORDER BY global_index DESC LIMIT 1");
        var actions = "/api/bodies/" + SET + "/actions?limit=1000&seen=" + last.getFirst();
        assertThat(program.get(actions).path("items").valueStream())
                .hasSize(
                        Math.toIntExact(
                                psql.number(
                                        "SELECT count(*) FROM log.event WHERE type ="
                                                + " 'action-added'")));
        assertThat(psql.number("SELECT position FROM log.ledger_head")).isEqualTo(psql.events());
    }

    private static void killWhileLoading(Installation installation) throws Exception {
        try (var program = installation.start("starter-killed-1", SET)) {
            var deadline = System.nanoTime() + 120_000_000_000L;
            while (events(installation) < 20) {
                assertThat(program.isUp()).as("up before anything is loaded").isFalse();
                assertThat(System.nanoTime()).as("time").isLessThan(deadline);
            }
            program.kill();
            assertThat(installation.psql().events()).isBetween(20L, 200L);
            assertThat(installation.psql().number(LOADED)).isZero();
        }
    }

    private static long events(Installation installation) {
        try {
            return installation.psql().events();
        } catch (IOException | SQLException _) {
            // There is no database yet.
            return 0;
        }
    }

    /** Every event's type, kind of thing and facts; words instead of their salted digests. */
    private static List<String> facts(Psql psql) throws SQLException {
        var words = new HashMap<String, String>();
        for (var row : psql.rows("SELECT digest || ' ' || text FROM log.exhibit")) {
            var end = row.indexOf(' ');
            words.put(row.substring(0, end), row.substring(end + 1));
        }
        return psql
                .rows(
                        """
                        SELECT concat_ws(' ', type, revision, aggregate_type, sequence, convert_from(payload, 'UTF8'))
                        FROM log.event
                        """)
                .stream()
                .map(facts -> withWords(facts, words))
                .map(facts -> GENERATED.matcher(facts).replaceAll("generated"))
                .toList();
    }

    private static String withWords(String facts, Map<String, String> words) {
        return DIGEST.matcher(facts)
                .replaceAll(found ->
                        Matcher.quoteReplacement(requireNonNull(words.get(found.group(1)))));
    }
}
