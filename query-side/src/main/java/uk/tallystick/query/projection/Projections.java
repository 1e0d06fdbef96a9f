package uk.tallystick.query.projection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.events.log.LogSerializer;
import uk.tallystick.query.stream.LedgerListener;
import uk.tallystick.query.stream.LedgerStream;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;

import javax.sql.DataSource;

/** Runs every projection as an event processor of its own, with one segment. */
@Component("projections")
public class Projections implements SmartLifecycle, AutoCloseable {

    private static final int BATCH = 500;

    /**
     * The same for every process, so that one that takes the place of a killed one need not wait
     * for its claim to end. It is the lock on the progress, not the claim, that keeps two processes
     * from applying one event twice.
     */
    private static final String NODE = "query";

    private static final Duration CLAIM = Duration.ofSeconds(2);

    private final DataSource source;
    private final PlatformTransactionManager transactions;
    private final LedgerStream stream;
    private final Progress progress;
    private final long built;
    private final List<Projector> projectors;
    private final ScheduledExecutorService coordinator;
    private final ScheduledExecutorService workers;
    private final List<PooledStreamingEventProcessor> processors;
    private volatile boolean running;

    Projections(
            List<Projection> projections,
            @Qualifier("queryDataSource") DataSource source,
            @Qualifier("queryTransactions") PlatformTransactionManager transactions,
            LedgerStream stream,
            LedgerListener listener,
            Progress progress,
            @Value("${tallystick.query.built-from}") long built,
            Clock clock,
            MeterRegistry meters) {
        this.source = source;
        this.transactions = transactions;
        this.stream = stream;
        this.progress = progress;
        this.built = built;
        this.projectors =
                projections.stream()
                        .map(projection ->
                                new Projector(
                                        projection,
                                        progress,
                                        new JdbcTemplate(source),
                                        new TransactionTemplate(transactions),
                                        clock,
                                        meters))
                        .toList();
        // One thread coordinates, so that a call to look for events never finds another look under
        // way and is dropped.
        this.coordinator =
                Executors.newSingleThreadScheduledExecutor(daemon("projection-coordinator"));
        this.workers =
                Executors.newScheduledThreadPool(projections.size(), daemon("projection-worker"));
        var tokens = tokenStore();
        this.processors =
                projectors.stream().map(projector -> processor(projector, tokens)).toList();
        projections.forEach(projection ->
                Gauge.builder(
                                "tallystick.projection.lag",
                                () -> listener.head() - progress.least(List.of(projection.name())))
                        .description("Positions between the ledger's head and the projection")
                        .tag("projection", projection.name())
                        .register(meters));
    }

    private static ThreadFactory daemon(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 0).factory();
    }

    private TokenStore tokenStore() {
        return JdbcTokenStore.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(source)::getConnection)
                .serializer(new LogSerializer())
                .nodeId(NODE)
                .claimTimeout(CLAIM)
                .schema(
                        TokenSchema.builder()
                                .setTokenTable("token")
                                .setProcessorNameColumn("processor_name")
                                .setTokenTypeColumn("token_type")
                                .build())
                .build();
    }

    private PooledStreamingEventProcessor processor(Projector projector, TokenStore tokens) {
        var projection = projector.projection();
        return PooledStreamingEventProcessor.builder()
                .name(projection.name() + " " + projection.version())
                .eventHandlerInvoker(projector)
                .errorHandler(projector)
                .messageSource(stream)
                .tokenStore(tokens)
                .transactionManager(new SpringTransactionManager(transactions))
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(1)
                .initialToken(_ ->
                        new GlobalSequenceTrackingToken(progress.serving(projection).position()))
                .tokenClaimInterval(1000)
                .claimExtensionThreshold(1000)
                .batchSize(BATCH)
                .build();
    }

    List<Projector> projectors() {
        return projectors;
    }

    @Override
    public void start() {
        running = true;
        feed();
    }

    /**
     * Feeds what serves and is of this program's version, or is not there yet and soon will be:
     * another version's tables are not for it. One of which a later version serves is fed no more.
     */
    public synchronized void feed() {
        for (var i = 0; running && i < processors.size(); i++) {
            var processor = processors.get(i);
            var projection = projectors.get(i).projection();
            var fed = !isSuperseded(projection) && !isToBeBuilt(projection);
            if (fed && !processor.isRunning()) {
                processor.start();
            } else if (!fed && processor.isRunning()) {
                var _ = processor.shutdownAsync();
            }
        }
    }

    /**
     * Whether it is to be built before it is fed: an earlier version serves, or nothing does of a
     * long ledger, such as a restored one.
     */
    public boolean isToBeBuilt(Projection projection) {
        var version = progress.serving(projection).version();
        return version == 0 ? stream.goesTo(built) : version < projection.version();
    }

    /** What one is doing, in a word or two; nothing if it feeds its projection. */
    Optional<String> idle(Projector projector) {
        if (processors.get(projectors.indexOf(projector)).isRunning()) {
            return Optional.empty();
        }
        var projection = projector.projection();
        var version = progress.serving(projection).version();
        return Optional.of(
                version == 0 || version == projection.version()
                        ? "not started"
                        : "version %d serves and is not fed by this program, which has %d"
                                .formatted(version, projection.version()));
    }

    /** Whether a later version of a projection serves than this program's. */
    boolean isSuperseded(Projection projection) {
        return progress.serving(projection).version() > projection.version();
    }

    @Override
    public synchronized void stop() {
        running = false;
        CompletableFuture.allOf(
                        processors.stream()
                                .map(EventProcessor::shutdownAsync)
                                .toArray(CompletableFuture[]::new))
                .join();
    }

    /** Stopped for good. */
    @Override
    public void close() {
        coordinator.shutdown();
        workers.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the listener; before the web server, which is last. */
    @Override
    public int getPhase() {
        return 1;
    }
}
