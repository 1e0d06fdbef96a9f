package uk.tallystick.benchmarks;

import uk.tallystick.access.TestPeople;
import uk.tallystick.database.Database;
import uk.tallystick.events.person.Role;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/**
 * The dashboard of a body, now and as at a random past position, of a body like the others and of
 * one with many times the history; and of all bodies in turn.
 */
final class DashboardBenchmark implements NationalBenchmark.Part {

    /** Of a quiet time, in which no question waits for another, and of a busy one. */
    private static final List<Integer> RATES = List.of(5, 50);

    /** How many questions a run has at least, so that a hundredth of them is one. */
    private static final int LEAST = 100;

    private static final int ROUNDS = 3;
    private static final List<String> ASKING = List.of("the public", "a panel member");
    private static final String NOW = ", now";
    private static final String AS_AT = ", as at";
    private static final String LONG = ", long history";

    private final Map<String, IntFunction<OpenLoop.Call>> cases = new LinkedHashMap<>();
    private final Map<String, List<Latencies>> found = new LinkedHashMap<>();

    @Override
    public void run(Database database, Size size) throws Exception {
        var member = TestPeople.somebody(database, "", Set.of(Role.PANEL_MEMBER));
        try (var program = Program.query(database);
                var http = HttpClient.newHttpClient()) {
            var questions = new DashboardQuestions(program, http, head(database));
            for (var who : ASKING) {
                var token = who.equals(ASKING.getFirst()) ? "" : member;
                cases.put(who + NOW, _ -> questions.now(size.typical(), token));
                cases.put(who + AS_AT, _ -> questions.asAt(size.typical(), token));
                cases.put(who + NOW + LONG, _ -> questions.now(size.longLived(), token));
                cases.put(who + AS_AT + LONG, _ -> questions.asAt(size.longLived(), token));
                cases.put(
                        who + NOW + ", all bodies in turn",
                        i -> questions.now(turn(size, i), token));
                cases.put(
                        who + AS_AT + ", all bodies in turn",
                        i -> questions.asAt(turn(size, i), token));
            }
            for (var rate : RATES) {
                measure(rate, size.equals(Size.TINY));
                print(rate);
            }
        }
    }

    private static String turn(Size size, int number) {
        return size.body(number % size.bodies());
    }

    private static long head(Database database) {
        return Postgres.as(database.query(), database)
                .sql("SELECT position FROM log.ledger_head")
                .query(Long.class)
                .single();
    }

    /** By turns, so that what else the machine does falls on all. */
    private void measure(int rate, boolean briefly) {
        var second = briefly ? 10 : 1000;
        found.clear();
        var warmingUp = new OpenLoop(rate, Duration.ofMillis(5L * second));
        cases.values().forEach(warmingUp::run);
        var loop = new OpenLoop(rate, Duration.ofMillis(Math.max(LEAST / rate, 10L) * second));
        for (var round = 0; round < ROUNDS; round++) {
            cases.forEach((name, calls) ->
                    found.computeIfAbsent(name, _ -> new ArrayList<>()).add(loop.run(calls)));
        }
    }

    private double figure(String name, ToDoubleFunction<Latencies> figure) {
        return Latencies.median(Objects.requireNonNull(found.get(name)), figure);
    }

    private void print(int rate) {
        var table = new Table("dashboard of a body", "p50 ms", "p99 ms");
        for (var name : cases.keySet()) {
            table.row(name, figure(name, Latencies::p50), figure(name, Latencies::p99));
        }
        for (var who : ASKING) {
            ratio(table, who + ": as at to now", who + AS_AT, who + NOW);
            for (var when : List.of(NOW, AS_AT)) {
                ratio(
                        table,
                        who + when + ": long history to others",
                        who + when + LONG,
                        who + when);
            }
        }
        table.print(
                "Over HTTP at %d requests a second, from when each was due, median of %d runs"
                        .formatted(rate, ROUNDS));
    }

    private void ratio(Table table, String name, String of, String to) {
        table.row(
                name,
                figure(of, Latencies::p50) / figure(to, Latencies::p50),
                figure(of, Latencies::p99) / figure(to, Latencies::p99));
    }
}
