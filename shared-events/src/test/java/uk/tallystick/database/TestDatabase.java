package uk.tallystick.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases of a real PostgreSQL that lives as long as the tests' JVM. */
public final class TestDatabase {

    private static final AtomicInteger MADE = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new, empty database, prepared: its schema is there and so are its two roles. */
    public static Database prepared() {
        var database = empty();
        database.prepare();
        return database;
    }

    /** A new, empty database that nobody has prepared. */
    public static Database empty() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();
        var owner = new Login(name + "_owner", "owner of " + name);
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute(
                    "CREATE ROLE "
                            + owner.user()
                            + " LOGIN CREATEROLE PASSWORD '"
                            + owner.password()
                            + "'");
            statement.execute("CREATE DATABASE " + name + " OWNER " + owner.user());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Database.of("jdbc:postgresql://localhost:" + port() + "/" + name, owner, null, null);
    }

    /** A connection of the cluster's superuser, for what no role of ours may do. */
    public static Connection superuser(String databaseName) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port() + "/" + databaseName, "postgres", "");
    }

    /** A connection as one of a database's roles. */
    public static Connection as(Login role, Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), role.user(), role.password());
    }

    private static int port() {
        return Server.RUNNING.getPort();
    }
}
