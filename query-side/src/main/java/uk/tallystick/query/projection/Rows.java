package uk.tallystick.query.projection;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Period;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch of events writes, kept in order and sent in bulk. A table of a projection has the
 * columns from_pos, to_pos, effective_from, stated_on, to_stated_on and stated_source, and a
 * primary key of what names a fact and from_pos.
 */
public final class Rows {

    private final List<Write> writes = new ArrayList<>();

    /**
     * Adds a row that is known from this event on, about the day the event is about unless {@code
     * effective_from} is among the columns. A second row of the same key at the same position takes
     * the place of the first.
     */
    public void insert(String table, Map<String, ?> columns, Recorded event) {
        var stated = event.fact().stated();
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("from_pos", event.position());
        row.put("effective_from", event.fact().effectiveOn());
        row.put("stated_on", stated == null ? null : stated.on());
        row.put("stated_source", stated == null ? null : stated.source().digest());
        columns.forEach((name, value) -> row.put(name, plain(value)));
        writes.add(new Write.Insert(table, row));
    }

    /**
     * Ends the rows of a key that stand: they are known until this event. Those that it made itself
     * go.
     */
    public void close(String table, Map<String, ?> key, Recorded event) {
        var stated = event.fact().stated();
        var plain = new LinkedHashMap<String, @Nullable Object>();
        key.forEach((name, value) -> plain.put(name, plain(value)));
        writes.add(
                new Write.Close(
                        table, plain, event.position(), stated == null ? null : stated.on()));
    }

    /** Any other write, where the two above do not say it. */
    public void write(String sql, @Nullable Object... values) {
        var plain = new ArrayList<@Nullable Object>();
        for (var value : values) {
            plain.add(plain(value));
        }
        writes.add(new Write.Other(sql, plain));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Code code -> code.code();
            case Period period -> period.code();
            case Exhibit exhibit -> exhibit.digest();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case null, default -> value;
        };
    }

    int size() {
        return writes.size();
    }

    /** Sends what was kept. */
    void sendTo(Sink sink) {
        sink.send(List.copyOf(writes));
        writes.clear();
    }
}
