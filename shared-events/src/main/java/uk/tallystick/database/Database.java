package uk.tallystick.database;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * One PostgreSQL database and the three roles that use it: the owner migrates and nothing else, the
 * command side records, the query side reads the log and keeps its projections.
 *
 * @param url a JDBC URL without credentials
 */
public record Database(
        String url, Login owner, Login command, Login query, boolean ownerMakesRoles) {

    /** Any number: whoever prepares the database waits for whoever else does. */
    private static final long PREPARING = 7_455_129_001L;

    /**
     * A database whose owner makes the two other roles, unless they are given.
     *
     * @param command an existing role for the command side, or null
     * @param query an existing role for the query side, or null
     */
    public static Database of(
            String url, Login owner, @Nullable Login command, @Nullable Login query) {
        if ((command == null) != (query == null)) {
            throw new IllegalArgumentException(
                    "name both the command and the query role of the database, or neither");
        }
        var name = url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
        return command == null || query == null
                ? new Database(
                        url,
                        owner,
                        owner.derived(name + "_command"),
                        owner.derived(name + "_query"),
                        true)
                : new Database(url, owner, command, query, false);
    }

    /**
     * Makes the roles where that is the owner's task, brings the schema up to date and grants what
     * each role may do.
     *
     * @throws IllegalStateException if that fails, or if a role may do more than it should
     */
    public void prepare() {
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password())) {
            execute(connection, "SELECT pg_advisory_lock(" + PREPARING + ")");
            var check = new RoleCheck(connection, this);
            // Before, so that nothing is made in a superuser's name; after, for what is new.
            check.check();
            if (ownerMakesRoles) {
                makeRole(connection, command);
                makeRole(connection, query);
            }
            Flyway.configure()
                    .dataSource(url, owner.user(), owner.password())
                    .schemas("log", "command", "query")
                    .defaultSchema("log")
                    .placeholders(
                            Map.of(
                                    "command",
                                    quoted(command.user()),
                                    "query",
                                    quoted(query.user())))
                    .load()
                    .migrate();
            check.check();
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the database could not be prepared: " + e.getMessage(), e);
        }
    }

    private static void makeRole(Connection connection, Login role) throws SQLException {
        try (var find = connection.prepareStatement("SELECT 1 FROM pg_roles WHERE rolname = ?")) {
            find.setString(1, role.user());
            var verb = find.executeQuery().next() ? "ALTER" : "CREATE";
            execute(
                    connection,
                    verb
                            + " ROLE "
                            + quoted(role.user())
                            + " LOGIN PASSWORD '"
                            + role.password().replace("'", "''")
                            + "'");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
