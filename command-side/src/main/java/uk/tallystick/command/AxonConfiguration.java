package uk.tallystick.command;

import io.micrometer.core.instrument.MeterRegistry;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.micrometer.MessageTimerMonitor;
import org.axonframework.micrometer.TagsUtil;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

import uk.tallystick.command.action.Action;
import uk.tallystick.command.body.Body;
import uk.tallystick.command.decision.Decision;
import uk.tallystick.command.duty.Duty;
import uk.tallystick.command.exhibit.FiledExhibit;
import uk.tallystick.command.kpi.Kpi;
import uk.tallystick.command.meeting.Meeting;
import uk.tallystick.command.person.Person;
import uk.tallystick.command.plan.Plan;
import uk.tallystick.command.recommendation.Recommendation;
import uk.tallystick.command.recording.CommandTarget;
import uk.tallystick.command.recording.Correlation;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.command.recording.RecordedAggregate;
import uk.tallystick.command.scrutiny.Scrutiny;
import uk.tallystick.command.submission.Submission;
import uk.tallystick.command.visibility.VisibilityRule;
import uk.tallystick.events.log.LogSerializer;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

/**
 * Axon as the command side uses it: a command bus, the aggregates, and the event store in
 * PostgreSQL.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    private static final List<Class<? extends RecordedAggregate>> AGGREGATES =
            List.of(
                    Body.class,
                    Plan.class,
                    Kpi.class,
                    Submission.class,
                    Action.class,
                    Decision.class,
                    Scrutiny.class,
                    Meeting.class,
                    Recommendation.class,
                    Duty.class,
                    FiledExhibit.class,
                    Person.class,
                    VisibilityRule.class);

    private static final String UNIQUE_VIOLATION = "23505";

    private static final EventSchema SCHEMA =
            EventSchema.builder()
                    .eventTable("log.event")
                    .globalIndexColumn("global_index")
                    .timestampColumn("occurred_at")
                    .eventIdentifierColumn("event_id")
                    .aggregateIdentifierColumn("aggregate_id")
                    .sequenceNumberColumn("sequence")
                    .typeColumn("aggregate_type")
                    .payloadTypeColumn("type")
                    .payloadRevisionColumn("revision")
                    .payloadColumn("payload")
                    .metaDataColumn("metadata")
                    .build();

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration commanding(
            @Qualifier("commandDataSource") DataSource dataSource,
            @Qualifier("commandTransactions") PlatformTransactionManager transactions,
            List<InTransaction> policies,
            MeterRegistry meters,
            Clock clock) {
        GenericEventMessage.clock = clock;
        var serializer = new LogSerializer();
        var configurer =
                DefaultConfigurer.defaultConfiguration(false)
                        .configureSerializer(_ -> serializer)
                        .configureEventSerializer(_ -> serializer)
                        .configureMessageSerializer(_ -> serializer)
                        .configureTransactionManager(
                                _ -> new SpringTransactionManager(transactions))
                        .configureCorrelationDataProviders(_ -> List.of(new Correlation()))
                        .configureEmbeddedEventStore(axon -> engine(axon, dataSource));
        AGGREGATES.forEach(type -> addAggregate(configurer, type));
        if (!policies.isEmpty()) {
            addPolicies(configurer, policies);
        }
        configurer.configureMessageMonitor(
                CommandBus.class,
                _ ->
                        MessageTimerMonitor.builder()
                                .meterNamePrefix("commandBus")
                                .meterRegistry(meters)
                                .tagsBuilder(TagsUtil.PAYLOAD_TYPE_TAGGER_FUNCTION)
                                .build());
        return configurer.buildConfiguration();
    }

    @Bean
    CommandBus commandBus(
            @Qualifier("commanding") org.axonframework.config.Configuration commanding,
            List<MessageHandlerInterceptor<CommandMessage<?>>> interceptors) {
        var bus = commanding.commandBus();
        interceptors.forEach(bus::registerHandlerInterceptor);
        return bus;
    }

    @Bean
    EventStore eventStore(
            @Qualifier("commanding") org.axonframework.config.Configuration commanding) {
        return commanding.eventStore();
    }

    private static EventStorageEngine engine(
            org.axonframework.config.Configuration axon, DataSource dataSource) {
        return new LogStorage(
                JdbcEventStorageEngine.builder()
                        .schema(SCHEMA)
                        .dataType(byte[].class)
                        .connectionProvider(
                                new UnitOfWorkAwareConnectionProviderWrapper(
                                        new SpringDataSourceConnectionProvider(dataSource)))
                        .transactionManager(
                                axon.getComponent(
                                        org.axonframework.common.transaction.TransactionManager
                                                .class))
                        .persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))
                        .eventSerializer(axon.eventSerializer())
                        .snapshotSerializer(axon.serializer()));
    }

    private static <A extends RecordedAggregate> void addAggregate(
            Configurer configurer, Class<A> type) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(type)
                        .configureCommandTargetResolver(_ -> new CommandTarget()));
    }

    private static void addPolicies(Configurer configurer, List<InTransaction> policies) {
        var processing = configurer.eventProcessing();
        policies.forEach(policy -> processing.registerEventHandler(_ -> policy));
        processing
                .usingSubscribingEventProcessors()
                .byDefaultAssignTo("in-transaction")
                .registerDefaultListenerInvocationErrorHandler(
                        _ -> PropagatingErrorHandler.instance());
    }
}
