package uk.tallystick.benchmarks;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;

import java.math.BigDecimal;
import java.sql.Connection;
import java.util.HashMap;
import java.util.Map;

/** Answers by replaying the round's events through Axon's event store. */
final class ReplayPeer implements Peer {

    private final SingleConnectionDataSource source;
    private final EmbeddedEventStore events;

    ReplayPeer(Connection connection) {
        source = new SingleConnectionDataSource(connection, true);
        events = StockEvents.store(source::getConnection, NoTransactionManager.instance());
    }

    @Override
    public String name() {
        return "the round's events replayed through Axon";
    }

    @Override
    public Map<String, BigDecimal> figures(Question question) {
        var figures = new HashMap<String, BigDecimal>();
        var stream = events.readEvents(question.round());
        while (stream.hasNext()) {
            var event = stream.next();
            if (event.getSequenceNumber() >= question.events()) {
                break;
            }
            switch (event.getPayload()) {
                case MeasurementsRecorded recorded ->
                        recorded.measurements()
                                .forEach(figure ->
                                        figures.put(key(figure.figure()), figure.value()));
                case FigureRevised revised -> figures.put(key(revised.figure()), revised.value());
                default -> {}
            }
        }
        return figures;
    }

    private static String key(FigureKey figure) {
        return figure.kpi() + " " + figure.breakdown();
    }

    @Override
    public void close() {
        events.shutDown();
        source.destroy();
    }
}
