package uk.tallystick.command.clock;

import org.springframework.boot.test.context.TestComponent;

/** Lets the tests of a feature look at the clocks when they want to. */
@TestComponent
public class Ticking {

    private final Tick tick;

    Ticking(Tick tick) {
        this.tick = tick;
    }

    public void tick() {
        tick.tick();
    }
}
