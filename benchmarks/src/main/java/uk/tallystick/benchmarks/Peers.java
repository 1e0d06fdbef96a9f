package uk.tallystick.benchmarks;

import org.postgresql.PGConnection;

import uk.tallystick.database.Database;
import uk.tallystick.database.Login;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** Those that are compared, each with all the nation's figures in it, indexed as it likes best. */
final class Peers {

    /** Where the ledger's positions begin as MariaDB's instants, a second each. */
    private static final LocalDateTime BEGINNING = LocalDateTime.of(2020, 1, 1, 0, 0);

    private static final String OURS =
            "SELECT split_part(kpi, ':', 3), breakdown, value FROM query.kpi_figure WHERE"
                    + " submission = ? AND ";

    private final Database database;

    Peers(Database database) {
        this.database = database;
    }

    /** Without asking who may see what, as the others cannot either. */
    Peer oursNow() throws SQLException {
        return new SqlPeer(
                "our rows, now",
                connect(database.owner()),
                OURS + "to_pos IS NULL",
                (statement, question) -> statement.setString(1, question.round()));
    }

    Peer oursAsAt() throws SQLException {
        return new SqlPeer(
                "our rows, as at",
                connect(database.owner()),
                OURS + "from_pos <= ? AND (to_pos IS NULL OR to_pos > ?)",
                (statement, question) -> {
                    statement.setString(1, question.round());
                    statement.setLong(2, question.position());
                    statement.setLong(3, question.position());
                });
    }

    /** Every version of a figure as a row with its position, as many write it by hand. */
    Peer historyTable() throws SQLException {
        var connection = connect(database.owner());
        execute(
                connection,
                "DROP TABLE IF EXISTS public.figure_history",
                """
                CREATE TABLE public.figure_history AS
                SELECT split_part(kpi, ':', 2) AS body, period, split_part(kpi, ':', 3) AS kpi, breakdown,
                       from_pos AS recorded, value FROM query.kpi_figure
                """,
                "ALTER TABLE public.figure_history ADD PRIMARY KEY (body, period, kpi, breakdown,"
                        + " recorded)",
                "VACUUM ANALYZE public.figure_history");
        return new SqlPeer(
                "a history table in PostgreSQL, DISTINCT ON",
                connection,
                """
                SELECT DISTINCT ON (kpi, breakdown) kpi, breakdown, value FROM public.figure_history
                WHERE body = ? AND period = ? AND recorded <= ? ORDER BY kpi, breakdown, recorded DESC
                """,
                (statement, question) -> {
                    statement.setString(1, question.body());
                    statement.setString(2, question.period());
                    statement.setLong(3, question.position());
                });
    }

    void dropHistoryTable() throws SQLException {
        try (var connection = connect(database.owner())) {
            execute(connection, "DROP TABLE IF EXISTS public.figure_history");
        }
    }

    Peer replay() throws SQLException {
        return new ReplayPeer(connect(database.owner()));
    }

    /** Its own history is filled as if each figure had been changed when it was. */
    Peer mariaDb(MariaDb server, Path directory) throws Exception {
        var connection = server.connect();
        execute(
                connection,
                "CREATE DATABASE peers",
                "USE peers",
                "SET time_zone = '+00:00', system_versioning_insert_history = ON",
                """
                CREATE TABLE figure (
                    body varchar(64), period varchar(64), kpi varchar(64), breakdown varchar(64), value decimal(20, 4),
                    PRIMARY KEY (body, period, kpi, breakdown)) WITH SYSTEM VERSIONING
                """,
                "LOAD DATA LOCAL INFILE '%s' INTO TABLE figure (body, period, kpi, breakdown, value, row_start, row_end)"
                        .formatted(versions(directory.resolve("figures"))),
                "ANALYZE TABLE figure");
        return new SqlPeer(
                "system-versioned table in MariaDB",
                connection,
                """
                SELECT kpi, breakdown, value FROM figure FOR SYSTEM_TIME AS OF ? WHERE body = ? AND period = ?
                """,
                (statement, question) -> {
                    statement.setObject(1, BEGINNING.plusSeconds(question.position()));
                    statement.setString(2, question.body());
                    statement.setString(3, question.period());
                });
    }

    private Path versions(Path file) throws SQLException, IOException {
        try (var connection = connect(database.owner());
                var out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            """
                            COPY (SELECT split_part(kpi, ':', 2), period, split_part(kpi, ':', 3), breakdown, value,
                                         timestamp '%1$s' + from_pos * interval '1 s',
                                         coalesce(timestamp '%1$s' + to_pos * interval '1 s', '2038-01-19 03:14:07.999999')
                                  FROM query.kpi_figure) TO STDOUT
                            """
                                    .formatted(BEGINNING),
                            out);
        }
        return file;
    }

    private Connection connect(Login role) throws SQLException {
        return DriverManager.getConnection(database.url(), role.user(), role.password());
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
