package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.query.asat.Resolver.Behind;
import uk.tallystick.query.projection.Progress;

import java.time.Duration;
import java.util.function.Supplier;

/** Each answer sees the database as it is at one instant, which it holds until it is made. */
@Component
class Snapshots {

    /** How long to wait for a projection of another process before looking again. */
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Progress progress;
    private final TransactionTemplate usual;
    private final TransactionTemplate bounded;
    private final Duration patience;

    /**
     * Of the program's database.
     *
     * @param longest how long a whole answer may take; a page is short
     */
    Snapshots(
            Progress progress,
            @Qualifier("queryTransactions") PlatformTransactionManager transactions,
            @Value("${tallystick.query.patience}") Duration patience,
            @Value("${tallystick.query.longest}") Duration longest) {
        this.progress = progress;
        this.usual = snapshot(transactions);
        this.bounded = snapshot(transactions);
        this.bounded.setTimeout(Math.toIntExact(longest.toSeconds()));
        this.patience = patience;
    }

    private static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        var snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot;
    }

    /**
     * Tries, in a new snapshot each time, until the projections are far enough or patience ends.
     */
    <T> T waiting(Supplier<T> answer) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var changes = progress.changes();
            try {
                return inSnapshot(answer);
            } catch (Behind e) {
                var left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new CatchingUp(String.valueOf(e.getMessage()));
                }
                progress.await(changes, Math.min(left, LOOK_AGAIN_MILLIS));
            }
        }
    }

    private <T> T inSnapshot(Supplier<T> answer) {
        var snapshot = WholeAnswers.isMaking() ? bounded : usual;
        @Nullable T given = snapshot.execute(_ -> answer.get());
        if (given == null) {
            throw new IllegalStateException("a question got no answer");
        }
        return given;
    }
}
