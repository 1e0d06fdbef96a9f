package uk.tallystick.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A hundred thousand requests that nobody should send, by people who may do everything. */
class HostileRequestsTest {

    private static final int REQUESTS = Integer.getInteger("hostile.requests", 100_000);
    private static final int CLIENTS = 8;

    /** Everything but sessions: whoever looks at the sign-in page gets one, for half an hour. */
    private static final String TRACES =
            """
            SELECT (SELECT count(*) FROM log.event) + (SELECT count(*) FROM log.exhibit)
                 + (SELECT count(*) FROM log.ledger_entry) + (SELECT count(*) FROM command.idempotency_key)
                 + (SELECT count(*) FROM command.due) + (SELECT count(*) FROM access.person)
                 + (SELECT count(*) FROM access.role) + (SELECT count(*) FROM access.token)
                 + (SELECT count(*) FROM access.account)
            """;

    @Test
    void a_hundred_thousand_hostile_requests_find_no_fault_and_leave_no_trace() throws Exception {
        var seed = System.nanoTime();
        try (var house = House.open()) {
            var staff = house.everyRole();
            house.command(
                    staff,
                    "POST",
                    "/api/bodies",
                    "{\"id\":\"alpha\",\"name\":\"Alpha\",\"kind\":\"other\"}");
            house.command(
                    staff,
                    "POST",
                    "/api/bodies/alpha/kpis",
                    "{\"code\":\"K1\",\"name\":\"K\",\"direction\":\"increase\",\"source\":\"S\"}");
            var endpoints = Endpoint.of(house);
            var traces = house.number(TRACES);
            var faults = new ConcurrentLinkedQueue<String>();
            var statuses = new ConcurrentHashMap<Integer, AtomicInteger>();
            try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
                for (var client = 0; client < CLIENTS; client++) {
                    var random = new Random(seed + client);
                    clients.execute(
                            () -> attack(house, endpoints, staff, random, faults, statuses));
                }
            }
            System.out.println("seed " + seed + ", answers " + new TreeMap<>(statuses));
            assertThat(faults).as("seed %s", seed).isEmpty();
            assertThat(statuses.values().stream().mapToInt(AtomicInteger::get).sum())
                    .isEqualTo(REQUESTS);
            assertThat(house.number(TRACES)).as("seed %s", seed).isEqualTo(traces);
        }
    }

    private static void attack(
            House house,
            List<Endpoint> endpoints,
            String staff,
            Random random,
            Queue<String> faults,
            ConcurrentHashMap<Integer, AtomicInteger> statuses) {
        for (var i = 0; i < REQUESTS / CLIENTS; i++) {
            var request = Hostile.request(endpoints, staff, random);
            try {
                var answer =
                        house.send(
                                request.token(),
                                request.method(),
                                request.path(),
                                request.body(),
                                request.headers().toArray(String[]::new));
                statuses.computeIfAbsent(answer.statusCode(), _ -> new AtomicInteger())
                        .incrementAndGet();
                if (answer.statusCode() >= 500
                        || answer.body().contains("Exception:")
                        || answer.body().contains("\tat ")) {
                    faults.add(request + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (RuntimeException e) {
                faults.add(request + ": " + e);
            }
        }
    }
}
