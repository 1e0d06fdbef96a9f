package uk.tallystick.benchmarks;

import org.postgresql.PGConnection;

import uk.tallystick.database.Database;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** COPY of what is in tables into tables with the same indexes. */
final class CopiedTables {

    private final Database database;

    CopiedTables(Database database) {
        this.database = database;
    }

    /** How long it takes to copy the rows in; to take them out before is not counted. */
    double seconds(List<String> tables) throws SQLException, IOException {
        var seconds = 0.0;
        var file = Files.createTempFile("copied", ".text");
        var owner = database.owner();
        try (var connection =
                DriverManager.getConnection(database.url(), owner.user(), owner.password())) {
            execute(connection, "DROP SCHEMA IF EXISTS copied CASCADE");
            execute(connection, "CREATE SCHEMA copied");
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var table : tables) {
                execute(
                        connection,
                        "CREATE TABLE copied.%1$s (LIKE query.%1$s INCLUDING ALL)"
                                .formatted(table));
                try (var out = Files.newOutputStream(file)) {
                    copy.copyOut("COPY query." + table + " TO STDOUT", out);
                }
                try (var in = Files.newInputStream(file)) {
                    var begin = System.nanoTime();
                    copy.copyIn("COPY copied." + table + " FROM STDIN", in);
                    seconds += (System.nanoTime() - begin) / 1e9;
                }
            }
            execute(connection, "DROP SCHEMA copied CASCADE");
        } finally {
            Files.delete(file);
        }
        return seconds;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
