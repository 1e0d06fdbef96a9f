package uk.tallystick.command;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, as far ahead of the real time as a test says. */
public final class SteppedClock extends Clock {

    /** For a program whose clock its test sets. */
    @TestConfiguration
    public static class Stepped {
        @Bean
        @Primary
        SteppedClock steppedClock() {
            return new SteppedClock();
        }
    }

    private final AtomicReference<Clock> real = new AtomicReference<>(Clock.systemUTC());
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    public void step(Duration by) {
        ahead.updateAndGet(before -> before.plus(by));
    }

    /** Stands still at an instant until it is stepped. */
    public void stand(Instant instant) {
        real.set(Clock.fixed(instant, ZoneOffset.UTC));
        ahead.set(Duration.ZERO);
    }

    /** Shows the real time again. */
    public void right() {
        real.set(Clock.systemUTC());
        ahead.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        return real.get().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        var stepped = this;
        return new Clock() {
            @Override
            public Instant instant() {
                return stepped.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return stepped.withZone(other);
            }
        };
    }
}
