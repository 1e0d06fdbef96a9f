package uk.tallystick.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * A PostgreSQL with the settings of the one that the product brings: what is committed is on the
 * disk. The server of the tests does not wait for the disk and would flatter.
 */
final class Postgres implements AutoCloseable {

    private static final Map<String, String> AS_IN_PRODUCTION =
            Map.ofEntries(
                    Map.entry("fsync", "on"),
                    Map.entry("synchronous_commit", "on"),
                    Map.entry("full_page_writes", "on"),
                    Map.entry("max_connections", "120"),
                    Map.entry("shared_buffers", "48MB"),
                    Map.entry("max_wal_size", "256MB"),
                    Map.entry("max_wal_senders", "0"),
                    Map.entry("max_logical_replication_workers", "0"),
                    Map.entry("max_parallel_workers_per_gather", "0"),
                    Map.entry("io_method", "sync"),
                    Map.entry("huge_pages", "off"),
                    Map.entry("jit", "off"));

    private final EmbeddedPostgres server;

    /** Takes up what an earlier run left in the directory. */
    Postgres(Path directory) throws IOException {
        var builder =
                EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false);
        AS_IN_PRODUCTION.forEach(builder::setServerConfig);
        server = builder.start();
        AS_IN_PRODUCTION.forEach(this::require);
    }

    private void require(String setting, String value) {
        var taken =
                superuser("postgres")
                        .sql("SELECT current_setting(:name)")
                        .param("name", setting)
                        .query(String.class)
                        .single();
        if (!value.equals(taken)) {
            close();
            throw new IllegalStateException("PostgreSQL did not take " + setting);
        }
    }

    int port() {
        return server.getPort();
    }

    /** A database with our schema, made if it is not there. */
    Database database(String name) {
        var owner = new Login(name + "_owner", "owner of " + name);
        var superuser = superuser("postgres");
        var isThere =
                superuser
                        .sql("SELECT EXISTS (SELECT FROM pg_database WHERE datname = :name)")
                        .param("name", name)
                        .query(Boolean.class)
                        .single();
        if (!isThere) {
            superuser
                    .sql(
                            "CREATE ROLE %s LOGIN CREATEROLE PASSWORD '%s'"
                                    .formatted(owner.user(), owner.password()))
                    .update();
            superuser.sql("CREATE DATABASE %s OWNER %s".formatted(name, owner.user())).update();
        }
        var database =
                Database.of(
                        "jdbc:postgresql://localhost:" + port() + "/" + name, owner, null, null);
        database.prepare();
        return database;
    }

    private JdbcClient superuser(String database) {
        return JdbcClient.create(
                new DriverManagerDataSource(
                        "jdbc:postgresql://localhost:" + port() + "/" + database, "postgres", ""));
    }

    /** Asks as one of the roles of a database. */
    static JdbcClient as(Login role, Database database) {
        return JdbcClient.create(
                new DriverManagerDataSource(database.url(), role.user(), role.password()));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
