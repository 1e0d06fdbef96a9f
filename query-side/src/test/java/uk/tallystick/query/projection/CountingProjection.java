package uk.tallystick.query.projection;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Notes every position it is given, without a key: what is applied twice is there twice. Fails
 * where a test says.
 */
public final class CountingProjection implements Projection {

    private volatile long failsAt = Long.MAX_VALUE;

    /** Makes its table. */
    public static void prepare(Database database) {
        execute(database, "CREATE TABLE query.counted (position bigint)");
        execute(database, "GRANT ALL ON query.counted TO " + database.query().user());
    }

    static void execute(Database database, String sql) {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Long> counted(Database database) {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT array_agg(position ORDER BY position) FROM"
                                        + " query.counted")) {
            found.next();
            var array = found.getArray(1);
            return array == null ? List.of() : List.of((Long[]) array.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public void failAt(long position) {
        failsAt = position;
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
        rows.write("INSERT INTO counted VALUES (?)", event.position());
    }
}
