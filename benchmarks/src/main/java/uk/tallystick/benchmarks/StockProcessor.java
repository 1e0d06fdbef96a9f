package uk.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.PostgresTokenTableFactory;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import uk.tallystick.database.Database;
import uk.tallystick.events.log.LogSerializer;
import uk.tallystick.query.projection.OneByOne;
import uk.tallystick.query.projection.Projection;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The same projections as Axon's pooled streaming processor feeds them out of the box: its own
 * event store and token store, batches of 500, a statement for each row.
 */
final class StockProcessor implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    /** How far it came, and after how many seconds. */
    record Reached(long position, double seconds) {}

    /** Gives every event to all projections. */
    private final class Every implements EventHandlerInvoker {

        private final OneByOne projections;

        Every(OneByOne projections) {
            this.projections = projections;
        }

        @Override
        public boolean canHandle(EventMessage<?> message, Segment segment) {
            return true;
        }

        /** Nobody else wrote while the nation was put on record: its index is its position. */
        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            var index = ((TrackedEventMessage<?>) message).trackingToken().position().orElseThrow();
            projections.handle(message, index);
            handled = index;
        }
    }

    private final HikariDataSource source = new HikariDataSource();
    private final ScheduledExecutorService coordinator =
            Executors.newSingleThreadScheduledExecutor();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final EmbeddedEventStore events;
    private final PooledStreamingEventProcessor processor;
    private volatile long handled;

    StockProcessor(Database database, Collection<Projection> projections, List<String> tables) {
        source.setJdbcUrl(database.url());
        source.setUsername(database.owner().user());
        source.setPassword(database.owner().password());
        source.addDataSourceProperty("options", "-c search_path=stock,query,log");
        var jdbc = JdbcClient.create(source);
        jdbc.sql("DROP SCHEMA IF EXISTS stock CASCADE").update();
        jdbc.sql("CREATE SCHEMA stock").update();
        tables.forEach(table ->
                jdbc.sql("CREATE TABLE stock.%1$s (LIKE query.%1$s INCLUDING ALL)".formatted(table))
                        .update());
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(source));
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(source));
        var tokens =
                JdbcTokenStore.builder()
                        .connectionProvider(connections)
                        .serializer(new LogSerializer())
                        .build();
        transactions.executeInTransaction(
                () -> tokens.createSchema(PostgresTokenTableFactory.INSTANCE));
        events = StockEvents.store(connections, transactions);
        processor =
                PooledStreamingEventProcessor.builder()
                        .name("stock")
                        .eventHandlerInvoker(
                                new Every(
                                        new OneByOne(
                                                List.copyOf(projections),
                                                new JdbcTemplate(source))))
                        .errorHandler(PropagatingErrorHandler.INSTANCE)
                        .messageSource(events)
                        .tokenStore(tokens)
                        .transactionManager(transactions)
                        .coordinatorExecutor(coordinator)
                        .workerExecutor(worker)
                        .initialSegmentCount(1)
                        .initialToken(log -> log.createTailToken())
                        .batchSize(BATCH)
                        .build();
    }

    /** Goes on until it is at a position, or for so long. */
    Reached run(Duration most, long last) throws InterruptedException {
        var begin = System.nanoTime();
        processor.start();
        while (handled < last && System.nanoTime() - begin < most.toNanos()) {
            Thread.sleep(LOOK_AGAIN);
        }
        var reached = new Reached(handled, (System.nanoTime() - begin) / 1e9);
        processor.shutDown();
        return reached;
    }

    @Override
    public void close() {
        events.shutDown();
        coordinator.shutdown();
        worker.shutdown();
        JdbcClient.create(source).sql("DROP SCHEMA stock CASCADE").update();
        source.close();
    }
}
