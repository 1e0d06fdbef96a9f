package uk.tallystick.query.projection;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each projection has come: the row that says so is written in the transaction of the rows
 * themselves.
 */
@Component
public class Progress {

    private final JdbcClient jdbc;
    private final Map<String, Projection> projections = new LinkedHashMap<>();
    private long changes;

    Progress(@Qualifier("queryJdbc") JdbcClient jdbc, List<Projection> projections) {
        this.jdbc = jdbc;
        for (var projection : projections) {
            if (this.projections.put(projection.name(), projection) != null) {
                throw new IllegalStateException("two projections are called " + projection.name());
            }
        }
    }

    /**
     * The position up to which all of these projections have come, as the caller's transaction sees
     * it.
     */
    public long least(Collection<String> names) {
        var keys = names.stream().distinct().map(this::key).toList();
        return jdbc.sql(
                        """
                        SELECT CASE WHEN count(*) = :wanted THEN min(position) ELSE 0 END
                        FROM projection_progress WHERE name || ' ' || version IN (:keys)
                        """)
                .param("wanted", keys.size())
                .param("keys", keys)
                .query(Long.class)
                .single();
    }

    private String key(String name) {
        var projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("there is no projection " + name);
        }
        return name + " " + projection.version();
    }

    /** The projection's position, held against every other process until the transaction ends. */
    long lock(Projection projection) {
        jdbc.sql(
                        "INSERT INTO projection_progress VALUES (:name, :version, 0) ON CONFLICT DO"
                                + " NOTHING")
                .param("name", projection.name())
                .param("version", projection.version())
                .update();
        return jdbc.sql(
                        "SELECT position FROM projection_progress WHERE name = :name AND version ="
                                + " :version FOR UPDATE")
                .param("name", projection.name())
                .param("version", projection.version())
                .query(Long.class)
                .single();
    }

    void set(Projection projection, long position) {
        jdbc.sql(
                        "UPDATE projection_progress SET position = :position WHERE name = :name AND"
                                + " version = :version")
                .param("position", position)
                .param("name", projection.name())
                .param("version", projection.version())
                .update();
    }

    /** Says that a projection of this process came further. */
    synchronized void changed() {
        changes++;
        notifyAll();
    }

    /** What to give to {@link #await}: taken before looking, so that no change is missed. */
    public synchronized long changes() {
        return changes;
    }

    /**
     * Waits for a change, but not long: a projection of another process may be the one that is
     * waited for.
     */
    public synchronized void await(long changesSeen, long millis) {
        var end = System.nanoTime() + millis * 1_000_000;
        var left = millis;
        try {
            while (changes == changesSeen && left > 0) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
