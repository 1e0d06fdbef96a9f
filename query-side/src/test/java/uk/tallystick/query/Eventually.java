package uk.tallystick.query;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what must come about, however long it takes within reason. */
public final class Eventually {

    private Eventually() {}

    public static void eventually(String what, BooleanSupplier condition) {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came about: " + what);
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
