package uk.tallystick.query.asat;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionTimedOutException;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers that are whole, not a page: files. Each keeps the database and a processor busy for as
 * long as there is something to say, so only a few are made at a time, and none takes for ever.
 */
@Component
public class WholeAnswers {

    static final int AT_ONCE = 2;

    private static final ScopedValue<Boolean> MAKING = ScopedValue.newInstance();

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Duration patience;

    WholeAnswers(@Value("${tallystick.query.patience}") Duration patience) {
        this.patience = patience;
    }

    /**
     * Makes one.
     *
     * @throws Busy if others are being made until patience ends, or this takes too long
     */
    public <T> T make(Supplier<T> answer) {
        if (!isFree()) {
            throw new Busy(
                    "%d whole answers are being made already, as many as may be at once: ask again"
                                    .formatted(AT_ONCE)
                            + " in a while");
        }
        try {
            return ScopedValue.where(MAKING, true).call(answer::get);
        } catch (TransactionTimedOutException | QueryTimeoutException e) {
            throw new Busy("It takes longer than it may: ask again in a while, or for less", e);
        } finally {
            places.release();
        }
    }

    private boolean isFree() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether what this thread asks the database is for one. */
    static boolean isMaking() {
        return MAKING.isBound();
    }
}
