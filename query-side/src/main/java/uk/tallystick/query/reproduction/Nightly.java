package uk.tallystick.query.reproduction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Once a night, whichever of several programs looks first. One that does not run at night does it
 * when it runs again.
 */
@Component
class Nightly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Nightly.class);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String NEVER = "never";

    /** Of the nightly ones more than a year's. */
    private static final int KEPT = 400;

    private final Reproductions reproductions;
    private final Runs runs;
    private final Clock clock;
    private final String at;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("reproduction-nightly").factory());

    Nightly(
            Reproductions reproductions,
            Runs runs,
            Clock clock,
            @Value("${tallystick.reproduction.nightly}") String at) {
        this.reproductions = reproductions;
        this.runs = runs;
        this.clock = clock;
        this.at = at;
        if (!at.equals(NEVER)) {
            LocalTime.parse(at);
            var _ = looking.scheduleWithFixedDelay(this::lookAndSay, 10, 10, TimeUnit.MINUTES);
        }
    }

    private void lookAndSay() {
        try {
            look();
        } catch (RuntimeException | SQLException e) {
            LOG.warn("The nightly comparison did not begin and is tried again", e);
        }
    }

    /** Begins one unless one came to an end since the last time of day at which one is due. */
    boolean look() throws SQLException {
        if (reproductions.isBuilding() || runs.wasNightlySince(due())) {
            return false;
        }
        runs.keep(KEPT);
        return reproductions.begin(reproductions.furthest(), null).isPresent();
    }

    private Instant due() {
        var now = ZonedDateTime.ofInstant(clock.instant(), LONDON);
        var today = now.toLocalDate().atTime(LocalTime.parse(at)).atZone(LONDON);
        return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
    }

    @Override
    public void close() {
        looking.shutdownNow();
    }
}
