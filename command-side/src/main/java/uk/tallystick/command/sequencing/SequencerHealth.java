package uk.tallystick.command.sequencing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Whether events get their positions: how many wait, since when, and which process holds them up.
 */
@Component("sequencer")
class SequencerHealth implements HealthIndicator {

    /** Well above what a slow transaction takes, well below what a person would put up with. */
    private static final Duration STUCK = Duration.ofSeconds(15);

    private static final String WAITING =
            """
            SELECT count(*) AS events, min(e.occurred_at) AS since, min(e.global_index) AS first_index
            FROM log.event e, log.ledger_head h
            WHERE e.xact_id >= h.low_xid AND e.global_index > h.adopted_index
              AND NOT EXISTS (SELECT FROM log.ledger_entry l WHERE l.global_index = e.global_index)
            """;

    private static final String OLDEST_WRITER =
            """
            SELECT concat_ws(' ', 'process', pid, application_name, state, 'since ' || xact_start) FROM pg_stat_activity
            WHERE backend_xid IS NOT NULL AND pid <> pg_backend_pid()
              AND application_name IS DISTINCT FROM 'tallystick sequencer'
            ORDER BY age(backend_xid) DESC LIMIT 1
            """;

    private final JdbcTemplate jdbc;
    private final SequencerLoop loop;
    private final Clock clock;

    SequencerHealth(
            @Qualifier("commandJdbc") JdbcTemplate jdbc,
            SequencerLoop loop,
            Clock clock,
            MeterRegistry registry) {
        this.jdbc = jdbc;
        this.loop = loop;
        this.clock = clock;
        Gauge.builder("tallystick.sequencer.lag", () -> waiting().events())
                .description("Committed events that have no position yet")
                .baseUnit("events")
                .register(registry);
    }

    @Override
    public Health health() {
        var failure = loop.failure();
        if (failure != null) {
            return Health.down()
                    .withDetail("since", failure.since())
                    .withDetail("reason", failure.reason())
                    .build();
        }
        try {
            return of(waiting());
        } catch (DataAccessException e) {
            return Health.down(e).build();
        }
    }

    private Health of(Waiting waiting) {
        var position = jdbc.queryForObject("SELECT position FROM log.ledger_head", Long.class);
        var health = Health.up().withDetail("position", String.valueOf(position));
        if (waiting.events() == 0) {
            return health.build();
        }
        health.withDetail("waitingEvents", waiting.events())
                .withDetail("waitingSince", waiting.since())
                .withDetail("heldUpBy", heldUpBy());
        var stuck = waiting.since().plus(STUCK).isBefore(clock.instant());
        return (stuck ? health.down() : health).build();
    }

    private List<@Nullable String> heldUpBy() {
        return jdbc.queryForList(OLDEST_WRITER, String.class);
    }

    private Waiting waiting() {
        return jdbc.query(
                WAITING,
                row -> {
                    row.next();
                    var since = row.getString("since");
                    return new Waiting(
                            row.getLong("events"),
                            since == null ? Instant.MAX : Instant.parse(since));
                });
    }

    private record Waiting(long events, Instant since) {}
}
