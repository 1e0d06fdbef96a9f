package uk.tallystick.benchmarks;

import org.springframework.jdbc.core.simple.JdbcClient;

import uk.tallystick.benchmarks.Peer.Question;
import uk.tallystick.database.Database;
import uk.tallystick.events.Ids;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One question, what the figures of a round were after a random position, answered in several ways;
 * one after the other, and all have to give the same answer.
 */
final class PeersBenchmark implements NationalBenchmark.Part {

    private final SplittableRandom random = new SplittableRandom(11);

    @Override
    public void run(Database database, Size size) throws Exception {
        var peers = new Peers(database);
        try (var place = new Place()) {
            var server = MariaDb.in(place.directory());
            try (var now = peers.oursNow();
                    var ours = peers.oursAsAt();
                    var replay = peers.replay();
                    var history = peers.historyTable()) {
                var all = new ArrayList<>(List.of(now, ours, history, replay));
                if (server.isPresent()) {
                    all.add(peers.mariaDb(server.get(), place.directory()));
                }
                measure(all, Postgres.as(database.owner(), database), size);
            } finally {
                peers.dropHistoryTable();
                if (server.isPresent()) {
                    server.get().close();
                }
            }
            if (server.isEmpty()) {
                System.out.println("MariaDB is not installed here, and not compared.");
            }
        }
    }

    private void measure(List<Peer> peers, JdbcClient jdbc, Size size) throws Exception {
        var table =
                new Table(
                        "%d figures of a round".formatted(size.figuresOfRound()),
                        "p50 ms",
                        "p99 ms",
                        "p50, long history",
                        "p99, long history");
        var times = size.equals(Size.TINY) ? 20 : 400;
        var others =
                questions(
                        times,
                        jdbc,
                        size,
                        IntStream.range(0, size.bodies() - 1).mapToObj(size::body).toList());
        var longLived = questions(times, jdbc, size, List.of(size.longLived()));
        var typical = ask(peers, others);
        var longHistory = ask(peers, longLived);
        for (var peer : peers) {
            var usual = Objects.requireNonNull(typical.get(peer));
            var rare = Objects.requireNonNull(longHistory.get(peer));
            table.row(peer.name(), usual.p50(), usual.p99(), rare.p50(), rare.p99());
        }
        table.print(
                "After a random position, but the first, which is for comparison; no network, no"
                        + " rights");
    }

    private List<Question> questions(int times, JdbcClient jdbc, Size size, List<String> bodies) {
        return IntStream.range(0, times)
                .mapToObj(_ ->
                        question(
                                bodies.get(random.nextInt(bodies.size())),
                                random.nextInt(size.quarters()),
                                jdbc))
                .toList();
    }

    /** At a position at which the round has all its figures. */
    private Question question(String body, int quarter, JdbcClient jdbc) {
        var round = Ids.of("submission", body, Rounds.code(quarter));
        var since =
                jdbc.sql("SELECT min(from_pos) FROM query.kpi_figure WHERE submission = :round")
                        .param("round", round)
                        .query(Long.class)
                        .single();
        var last = jdbc.sql("SELECT position FROM log.ledger_head").query(Long.class).single();
        var position = random.nextLong(since, last + 1);
        var events =
                jdbc.sql(
                                """
                                SELECT count(*) FROM log.event JOIN log.ledger_entry USING (global_index)
                                WHERE aggregate_id = :round AND position <= :position
                                """)
                        .param("round", round)
                        .param("position", position)
                        .query(Integer.class)
                        .single();
        return new Question(body, Nation.period(quarter).code(), round, position, events);
    }

    /** All are asked one question before the next, and the first quarter only warms up. */
    private static Map<Peer, Latencies> ask(List<Peer> peers, List<Question> questions)
            throws SQLException {
        var taken = new HashMap<Peer, double[]>();
        for (var i = 0; i < questions.size(); i++) {
            var answers = new HashMap<Peer, Map<String, String>>();
            for (var peer : peers) {
                var begin = System.nanoTime();
                var answer = peer.figures(questions.get(i));
                taken.computeIfAbsent(peer, _ -> new double[questions.size()])[i] =
                        (System.nanoTime() - begin) / 1e6;
                answers.put(peer, plain(answer));
            }
            // The first is asked about now.
            if (peers.stream().skip(1).map(answers::get).distinct().count() > 1) {
                throw new IllegalStateException("not the same answers: " + questions.get(i));
            }
        }
        return taken.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                one -> Latencies.afterWarmingUp(one.getValue())));
    }

    private static Map<String, String> plain(Map<String, BigDecimal> answer) {
        var plain = new TreeMap<String, String>();
        answer.forEach((key, value) -> plain.put(key, value.stripTrailingZeros().toPlainString()));
        return plain;
    }
}
