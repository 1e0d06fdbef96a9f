package uk.tallystick.standalone;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A PostgreSQL of our own, with its files in the data directory: durable, reachable from this
 * machine only, there from start to close. What it holds survives a kill of this process; the next
 * start takes over.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final String NAME = "tallystick";

    private final DataDirectory data;
    private final PostgresCluster cluster;
    private final Database database;

    private EmbeddedDatabase(DataDirectory data, PostgresCluster cluster, Database database) {
        this.data = data;
        this.cluster = cluster;
        this.database = database;
    }

    /**
     * Starts the server and prepares the database.
     *
     * @throws DataDirectoryInUseException if another process holds the directory; nothing of it was
     *     touched
     */
    static EmbeddedDatabase start(Path directory) {
        try {
            var data = DataDirectory.open(directory);
            try {
                return start(data);
            } catch (IOException | RuntimeException e) {
                data.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the database in " + directory + " could not be started", e);
        }
    }

    private static EmbeddedDatabase start(DataDirectory data) throws IOException {
        var cluster = PostgresCluster.in(data);
        cluster.stopLeftOver();
        var port = data.port();
        cluster.start(port);
        try {
            var server = "jdbc:postgresql://127.0.0.1:" + port + "/";
            var database = prepare(server, data);
            LOG.info("PostgreSQL serves {} on port {} of this machine", data, port);
            return new EmbeddedDatabase(data, cluster, database);
        } catch (IOException | RuntimeException e) {
            cluster.stop();
            throw e;
        }
    }

    private static Database prepare(String server, DataDirectory data) throws IOException {
        var owner = new Login(NAME + "_owner", data.secret("owner"));
        var database = Database.of(server + NAME, owner, null, null);
        try (var superuser =
                DriverManager.getConnection(
                        server + "postgres", PostgresCluster.SUPERUSER, data.secret("superuser"))) {
            if (missing(superuser, "SELECT FROM pg_roles WHERE rolname = '" + owner.user() + "'")) {
                execute(
                        superuser,
                        "CREATE ROLE "
                                + owner.user()
                                + " LOGIN CREATEROLE PASSWORD '"
                                + owner.password()
                                + "'");
            }
            if (missing(superuser, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                execute(superuser, "CREATE DATABASE " + NAME + " OWNER " + owner.user());
            }
            database.prepare();
            // Health names the process that holds everybody up, whoever's it is.
            execute(superuser, "GRANT pg_read_all_stats TO " + database.command().user());
            checkDurable(database);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "the embedded database could not be prepared: " + e.getMessage(), e);
        }
    }

    /** Asked as the role that records, for settings can be given to a role or a database too. */
    private static void checkDurable(Database database) throws SQLException {
        var command = database.command();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(), command.user(), command.password());
                var statement = connection.createStatement()) {
            for (var setting : PostgresCluster.DURABLE.entrySet()) {
                var rows = statement.executeQuery("SHOW " + setting.getKey());
                rows.next();
                if (!setting.getValue().equals(rows.getString(1))) {
                    throw new IllegalStateException(
                            "PostgreSQL runs with "
                                    + setting.getKey()
                                    + " = "
                                    + rows.getString(1)
                                    + ": what it acknowledged could be lost");
                }
            }
        }
    }

    private static boolean missing(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The database, ready for use. */
    Database database() {
        return database;
    }

    /** Stops the server, then lets go of the directory. */
    @Override
    public void close() {
        try (data) {
            cluster.stop();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be stopped", e);
        }
    }
}
