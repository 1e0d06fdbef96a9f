package uk.tallystick.query.projection;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Notes every position it is given, without a key: what is applied twice is there twice. Fails
 * where a test says.
 */
public final class CountingProjection implements Projection {

    private final int version;
    private final List<Long> given = new CopyOnWriteArrayList<>();
    private volatile long failsAt = Long.MAX_VALUE;
    private volatile long waitsAt = Long.MAX_VALUE;

    public CountingProjection() {
        this(1);
    }

    /** One whose rows say which version made them. */
    public CountingProjection(int version) {
        this.version = version;
    }

    /** Makes its table. */
    public static void prepare(Database database) {
        execute(database, "CREATE TABLE query.counted (position bigint, version int)");
        execute(database, "GRANT ALL ON query.counted TO " + database.query().user());
    }

    public static void execute(Database database, String sql) {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static List<Long> counted(Database database) {
        return longs(database, "SELECT array_agg(position ORDER BY position) FROM query.counted");
    }

    private static List<Long> longs(Database database, String sql) {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            var array = found.getArray(1);
            return array == null ? List.of() : List.of((Long[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Which versions made the rows that serve. */
    public static List<Long> versions(Database database) {
        return longs(database, "SELECT array_agg(DISTINCT version::bigint) FROM query.counted");
    }

    /** The positions that it was given, as often as it was. */
    public List<Long> given() {
        return given;
    }

    public void failAt(long position) {
        failsAt = position;
    }

    /** Goes no further than before a position, until it is told another. */
    public synchronized void waitAt(long position) {
        waitsAt = position;
        notifyAll();
    }

    private synchronized void pass(long position) {
        while (position >= waitsAt) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public String name() {
        return "counting";
    }

    @Override
    public Set<String> tables() {
        return Set.of("counted");
    }

    @Override
    public void project(Recorded event, Rows rows) {
        if (event.position() == failsAt) {
            throw new IllegalStateException("told to fail");
        }
        given.add(event.position());
        pass(event.position());
        rows.write("INSERT INTO counted VALUES (?, ?)", event.position(), version);
    }
}
