package uk.tallystick.query.projection;

import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Projects events in bulk, through one connection, into the tables that its search path finds
 * first. When to commit is for the caller to say.
 */
public final class Loader {

    /** A projection could not take an event. */
    public static final class Failed extends RuntimeException {

        private final Projection projection;
        private final long position;

        public Failed(Projection projection, long position, Throwable cause) {
            super(Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
            this.projection = projection;
            this.position = position;
        }

        public Projection projection() {
            return projection;
        }

        public long position() {
            return position;
        }
    }

    private final Map<Projection, Rows> rows = new LinkedHashMap<>();
    private final Bulk bulk;
    private long position;

    /**
     * Begins after a position.
     *
     * @param connection sees the events; its transactions are the caller's
     */
    public Loader(Connection connection, List<Projection> projections, long position) {
        this.bulk = new Bulk(connection);
        this.position = position;
        projections.forEach(projection -> rows.put(projection, new Rows()));
    }

    /**
     * Takes the next event, if there is one.
     *
     * @return whether there was
     * @throws Failed if a projection cannot, or if it is not the next
     */
    public boolean addNext(Iterator<? extends EventMessage<?>> events) {
        if (!events.hasNext()) {
            return false;
        }
        add(events.next());
        return true;
    }

    /** It is read once for all of them. */
    private void add(EventMessage<?> message) {
        var next = Recorded.positionOf(message);
        @Nullable Recorded recorded = null;
        for (var one : rows.entrySet()) {
            try {
                if (next != position + 1) {
                    throw Recorded.missing(next, position);
                }
                recorded = recorded == null ? Recorded.of(message) : recorded;
                one.getKey().project(recorded, one.getValue());
            } catch (RuntimeException | Error e) {
                throw new Failed(one.getKey(), next, e);
            }
        }
        position = next;
    }

    /** The position of the event that was taken last. */
    public long position() {
        return position;
    }

    /** How much is kept and not yet sent. */
    public int kept() {
        return rows.values().stream().mapToInt(Rows::size).sum();
    }

    /** Sends what is kept. */
    public void send() {
        rows.forEach((projection, kept) -> {
            try {
                kept.sendTo(bulk);
            } catch (RuntimeException e) {
                throw new Failed(projection, position, e);
            }
        });
    }
}
