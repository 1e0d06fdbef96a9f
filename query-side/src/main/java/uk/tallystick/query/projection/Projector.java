package uk.tallystick.query.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Objects;

/** Feeds one projection, a batch and its progress in one transaction. */
final class Projector implements EventHandlerInvoker, ErrorHandler {

    private final Projection projection;
    private final Progress progress;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer batches;
    private volatile @Nullable Stuck stuck;

    Projector(
            Projection projection,
            Progress progress,
            JdbcTemplate jdbc,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry meters) {
        this.projection = projection;
        this.progress = progress;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.meters = meters;
        this.batches =
                Timer.builder("tallystick.projection.batch")
                        .description("Batches of events applied")
                        .tag("projection", projection.name())
                        .register(meters);
    }

    Projection projection() {
        return projection;
    }

    @Nullable Stuck stuck() {
        return stuck;
    }

    /** Every event: a position that is not seen would be a gap. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        var work = CurrentUnitOfWork.get();
        Batch batch = work.getResource(projection.name());
        if (batch == null) {
            batch = begin(work);
            work.resources().put(projection.name(), batch);
        }
        batch.add(message);
    }

    private Batch begin(UnitOfWork<?> work) {
        var began = Timer.start(meters);
        var batch = new Batch(projection, progress, jdbc);
        work.onPrepareCommit(_ -> batch.save());
        work.afterCommit(_ -> {
            began.stop(batches);
            cameFurther();
        });
        return batch;
    }

    private void cameFurther() {
        stuck = null;
        progress.changed();
    }

    /**
     * A batch failed and was rolled back: apply its events one by one, to stop at the very one that
     * fails.
     */
    @Override
    public void handleError(ErrorContext failed) {
        for (var message : failed.failedEvents()) {
            try {
                transaction.executeWithoutResult(_ -> {
                    var batch = new Batch(projection, progress, jdbc);
                    batch.add(message);
                    batch.save();
                });
                cameFurther();
            } catch (RuntimeException | Error e) {
                stopAt(Recorded.positionOf(message), e);
                throw e;
            }
        }
    }

    private void stopAt(long position, Throwable cause) {
        var before = stuck;
        var since =
                before != null && before.position() == position ? before.since() : clock.instant();
        stuck =
                new Stuck(
                        position,
                        since,
                        Objects.requireNonNullElse(cause.getMessage(), cause.toString()));
    }
}
