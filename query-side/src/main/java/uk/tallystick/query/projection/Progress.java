package uk.tallystick.query.projection;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each projection has come that serves: the row that says so is written in the transaction
 * of the rows themselves.
 */
@Component
public class Progress {

    /**
     * A projection as it serves.
     *
     * @param version of its tables' rows; 0 if nothing serves yet
     */
    public record Serving(int version, long position) {}

    private record Least(int projections, int notLater, long position) {}

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
     * it; 0 if one has not begun. One whose next version is being built stands still until that
     * takes its place.
     *
     * @throws Superseded if a later version of one serves than this program knows
     */
    public long least(Collection<String> names) {
        var wanted = names.stream().distinct().map(this::projection).toList();
        var least =
                jdbc.sql(
                                """
                                SELECT count(p.name), count(*) FILTER (WHERE p.version <= w.version), coalesce(min(p.position), 0)
                                FROM unnest(:names, :versions) w (name, version) JOIN projection_progress p USING (name)
                                """)
                        .param(
                                "names",
                                wanted.stream().map(Projection::name).toArray(String[]::new))
                        .param(
                                "versions",
                                wanted.stream().map(Projection::version).toArray(Integer[]::new))
                        .query((row, _) -> new Least(row.getInt(1), row.getInt(2), row.getLong(3)))
                        .single();
        if (least.notLater() < least.projections()) {
            throw new Superseded(names);
        }
        return least.projections() < wanted.size() ? 0 : least.position();
    }

    /**
     * Whether what serves is still what served when the caller's snapshot was taken: a table's name
     * is looked up as of now, whatever the snapshot, so that after a switch it would be asked for
     * rows that it does not see.
     */
    public boolean stillServes(Collection<String> names) {
        var tables =
                names.stream()
                        .distinct()
                        .map(name -> projection(name).tables().iterator().next())
                        .toArray(String[]::new);
        return jdbc.sql(
                        """
                        SELECT count(*) = 0 FROM unnest(:tables) t (name)
                        WHERE to_regclass('query.' || t.name)::oid IS DISTINCT FROM
                              (SELECT c.oid FROM pg_class c WHERE c.relname = t.name AND c.relnamespace = 'query'::regnamespace)
                        """)
                .param("tables", tables)
                .query(Boolean.class)
                .single();
    }

    private Projection projection(String name) {
        var projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("there is no projection " + name);
        }
        return projection;
    }

    /**
     * The position up to which every projection serves.
     *
     * @throws Superseded if a later version of one serves
     */
    public long leastOfAll() {
        return least(projections.keySet());
    }

    /** Whether one serves an earlier version than this program's, which is being built. */
    public boolean servesEarlierVersions() {
        return projections.values().stream()
                .map(projection -> Map.entry(projection, serving(projection).version()))
                .anyMatch(serving ->
                        serving.getValue() > 0 && serving.getValue() < serving.getKey().version());
    }

    /** The same, asked through another connection. */
    public Progress through(JdbcClient connection) {
        return new Progress(connection, List.copyOf(projections.values()));
    }

    /** The projections of this program. */
    public Collection<Projection> projections() {
        return projections.values();
    }

    /** What serves of a projection. */
    public Serving serving(Projection projection) {
        return serving(projection, "");
    }

    /** The same, held against every other process until the transaction ends. */
    public Serving holdServing(Projection projection) {
        return serving(projection, " FOR UPDATE");
    }

    private Serving serving(Projection projection, String held) {
        return jdbc.sql(
                        "SELECT version, position FROM projection_progress WHERE name = :name"
                                + held)
                .param("name", projection.name())
                .query((row, _) -> new Serving(row.getInt(1), row.getLong(2)))
                .optional()
                .orElse(new Serving(0, 0));
    }

    /**
     * The projection's position, held against every other process until the transaction ends; of
     * one that nothing serves of yet, this version begins.
     */
    long lock(Projection projection) {
        var serving = holdServing(projection);
        if (serving.version() == 0) {
            jdbc.sql(
                            "INSERT INTO projection_progress VALUES (:name, :version, 0) ON"
                                    + " CONFLICT DO NOTHING")
                    .param("name", projection.name())
                    .param("version", projection.version())
                    .update();
            serving = holdServing(projection);
        }
        if (serving.version() != projection.version()) {
            throw new Superseded(List.of(projection.name()));
        }
        return serving.position();
    }

    /** From here on a version serves, up to a position. */
    public void serve(Projection projection, long position) {
        jdbc.sql(
                        """
                        INSERT INTO projection_progress VALUES (:name, :version, :position)
                        ON CONFLICT (name) DO UPDATE SET version = excluded.version, position = excluded.position
                        """)
                .param("name", projection.name())
                .param("version", projection.version())
                .param("position", position)
                .update();
    }

    void set(Projection projection, long position) {
        jdbc.sql("UPDATE projection_progress SET position = :position WHERE name = :name")
                .param("position", position)
                .param("name", projection.name())
                .update();
    }

    /** Says that a projection of this process came further. */
    public synchronized void changed() {
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
