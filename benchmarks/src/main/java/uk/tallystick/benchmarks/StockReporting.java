package uk.tallystick.benchmarks;

import com.zaxxer.hikari.HikariDataSource;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcSQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

import uk.tallystick.command.recording.Acts;
import uk.tallystick.database.Database;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.Rag;

import java.time.LocalDate;

/**
 * As Axon with its JDBC event store does it out of the box, in the same database, with its own
 * tables, a pool of the usual ten connections, and all the actions with their history.
 */
final class StockReporting implements Reporting, AutoCloseable {

    private static final String TAKE_OVER =
            """
            INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type, eventIdentifier, metaData, payload,
                                          payloadRevision, payloadType, timeStamp)
            SELECT aggregate_id, row_number() OVER (PARTITION BY aggregate_id ORDER BY sequence) - 1, 'StockAction',
                   event_id, convert_to('{}', 'UTF8'), payload, NULL,
                   CASE type WHEN 'action-added' THEN '%s' ELSE '%s' END, occurred_at
            FROM log.event WHERE type IN ('action-added', 'action-status-changed')
            """
                    .formatted(ActionAdded.class.getName(), ActionStatusChanged.class.getName());

    private final HikariDataSource source = new HikariDataSource();
    private final Configuration axon;
    private final CommandGateway commands;

    StockReporting(Database database) {
        source.setJdbcUrl(database.url());
        source.setUsername(database.owner().user());
        source.setPassword(database.owner().password());
        source.addDataSourceProperty("options", "-c search_path=stock");
        var connections =
                new UnitOfWorkAwareConnectionProviderWrapper(
                        new SpringDataSourceConnectionProvider(source));
        var transactions = new SpringTransactionManager(new JdbcTransactionManager(source));
        var serializer = Jackson3Serializer.builder().build();
        var engine =
                JdbcEventStorageEngine.builder()
                        .connectionProvider(connections)
                        .transactionManager(transactions)
                        .persistenceExceptionResolver(new JdbcSQLErrorCodesResolver())
                        .eventSerializer(serializer)
                        .snapshotSerializer(serializer)
                        .build();
        axon =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(_ -> serializer)
                        .configureTransactionManager(_ -> transactions)
                        .configureEmbeddedEventStore(_ -> engine)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(StockAction.class))
                        .start();
        commands = axon.commandGateway();
        var jdbc = JdbcClient.create(source);
        jdbc.sql("DROP SCHEMA IF EXISTS stock CASCADE").update();
        jdbc.sql("CREATE SCHEMA stock").update();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        jdbc.sql(TAKE_OVER).update();
        jdbc.sql("VACUUM ANALYZE DomainEventEntry").update();
    }

    @Override
    public void report(String action, Rag rag) {
        commands.sendAndWait(new StockAction.Report(action, rag, LocalDate.now(Acts.LONDON)));
    }

    @Override
    public void close() {
        axon.shutdown();
        JdbcClient.create(source).sql("DROP SCHEMA stock CASCADE").update();
        source.close();
    }
}
