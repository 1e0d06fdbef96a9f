package uk.tallystick.command.starter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.sql.Timestamp;
import java.time.Clock;

/** Loads the starter data into an empty record, once; health is up when it is there. */
@Component("starter")
class Starter implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Starter.class);
    private static final String NONE = "none";

    private final String set;
    private final StarterLoader loader;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private volatile Health health = Health.down().withDetail("starter", "not begun").build();

    Starter(
            @Value("${tallystick.starter}") String set,
            StarterLoader loader,
            @Qualifier("commandJdbc") JdbcTemplate jdbc,
            Clock clock) {
        this.set = set;
        this.loader = loader;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Health health() {
        return health;
    }

    @EventListener(ContextRefreshedEvent.class)
    void begin() {
        if (set.equals(NONE)) {
            health = Health.up().withDetail("starter", NONE).build();
        } else {
            Thread.ofVirtual().name("starter").start(this::load);
        }
    }

    private void load() {
        try {
            if (isDue()) {
                health = Health.down().withDetail("starter", "loading " + set).build();
                loader.load(set);
                jdbc.update(
                        "UPDATE command.starter SET loaded_at = ? WHERE name = ?",
                        Timestamp.from(clock.instant()),
                        set);
                LOG.info("the starter data of {} is loaded", set);
            }
            health = Health.up().withDetail("starter", set).build();
        } catch (RuntimeException e) {
            LOG.error("the starter data of {} cannot be loaded", set, e);
            health = Health.down(e).withDetail("starter", set).build();
        }
    }

    /** Begun and not finished, or never begun and no body is on record. */
    private boolean isDue() {
        jdbc.update(
                """
                INSERT INTO command.starter (name, begun_at)
                SELECT ?, ? WHERE NOT EXISTS (SELECT FROM log.event WHERE type = 'body-registered')
                ON CONFLICT DO NOTHING
                """,
                set,
                Timestamp.from(clock.instant()));
        return Boolean.TRUE.equals(
                jdbc.query(
                        "SELECT loaded_at IS NULL FROM command.starter WHERE name = ?",
                        row -> row.next() && row.getBoolean(1),
                        set));
    }
}
