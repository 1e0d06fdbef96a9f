package uk.tallystick.command.clock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Ticks from the start on, so that what came due while no program ran is noticed then. */
@Component
class TickLoop implements SmartLifecycle, Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(TickLoop.class);

    private final Tick tick;
    private final Duration every;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * The loop.
     *
     * @param every how long it waits between two ticks; 0 for a program that never ticks
     */
    TickLoop(Tick tick, @Value("${tallystick.tick}") Duration every) {
        this.tick = tick;
        this.every = every;
    }

    @Override
    public void run() {
        try {
            while (running) {
                tickOnce();
                Thread.sleep(every);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tickOnce() {
        try {
            tick.tick();
        } catch (RuntimeException e) {
            LOG.error("nobody looks at what is due until this works again", e);
        }
    }

    @Override
    public void start() {
        running = true;
        if (every.isPositive()) {
            thread = Thread.ofPlatform().name("tick").daemon().start(this);
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (thread != null) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the sequencer, before the web server; each stops in turn the other way round. */
    @Override
    public int getPhase() {
        return 1;
    }
}
