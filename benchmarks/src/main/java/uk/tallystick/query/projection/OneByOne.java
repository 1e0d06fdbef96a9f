package uk.tallystick.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.NullMarked;
import org.springframework.jdbc.core.JdbcTemplate;

import uk.tallystick.query.stream.LedgerStream;

import java.util.List;
import java.util.Map;

/** Projections as a handler writes them that keeps nothing back: each event's rows at once. */
@NullMarked
public final class OneByOne {

    private final List<Projection> projections;
    private final JdbcTemplate jdbc;

    public OneByOne(List<Projection> projections, JdbcTemplate jdbc) {
        this.projections = List.copyOf(projections);
        this.jdbc = jdbc;
    }

    /** Writes what all projections make of an event. */
    public void handle(EventMessage<?> message, long position) {
        var event =
                Recorded.of(
                        message.andMetaData(
                                Map.of(
                                        LedgerStream.POSITION,
                                        position,
                                        LedgerStream.RECORDED_AT,
                                        message.getTimestamp())));
        for (var projection : projections) {
            var rows = new Rows();
            projection.project(event, rows);
            rows.sendTo(new Statements(jdbc));
        }
    }
}
