package uk.tallystick.standalone.asat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for what must come about, however long it takes within reason. */
final class Eventually {

    private Eventually() {}

    static void eventually(String what, Callable<Boolean> condition) throws Exception {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never came about: " + what);
            }
            LockSupport.parkNanos(5_000_000);
        }
    }
}
