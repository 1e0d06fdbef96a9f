package uk.tallystick.packaged;

import uk.tallystick.database.Database;
import uk.tallystick.database.TestDatabase;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What the owner of a database sees. */
record Psql(Database database) {

    /** Rows, each as the text of its only column. */
    List<String> rows(String query) throws SQLException {
        try (var connection = TestDatabase.as(database.owner(), database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    long number(String query) throws SQLException {
        return Long.parseLong(rows(query).getFirst());
    }

    long events() throws SQLException {
        return number("SELECT count(*) FROM log.event");
    }
}
