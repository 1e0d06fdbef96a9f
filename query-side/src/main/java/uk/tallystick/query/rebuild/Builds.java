package uk.tallystick.query.rebuild;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.tallystick.query.projection.Projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is being built, and how far: a build's rows and its position are of one transaction. */
@Component
class Builds {

    private static final String ALL =
            "SELECT name, version, position, begun_at, resumed_at, resumed_from FROM"
                    + " projection_build";

    private final JdbcClient jdbc;

    Builds(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same, asked through another connection. */
    Builds through(JdbcClient connection) {
        return new Builds(connection);
    }

    List<Build> all() {
        return jdbc.sql(ALL + " ORDER BY name").query((row, _) -> build(row)).list();
    }

    /** The same, held against every other process until the transaction ends. */
    Optional<Build> hold(Projection projection) {
        return jdbc.sql(ALL + " WHERE name = :name AND version = :version FOR UPDATE")
                .param("name", projection.name())
                .param("version", projection.version())
                .query((row, _) -> build(row))
                .optional();
    }

    /**
     * Holds builds against every other process until the transaction ends.
     *
     * @return whether all are there, at a position
     */
    boolean hold(List<Build> together, long at) {
        return jdbc.sql(
                                """
                                SELECT b.name FROM projection_build b JOIN unnest(:names, :versions) t (name, version)
                                    ON b.name = t.name AND b.version = t.version
                                WHERE b.position = :at ORDER BY b.name FOR UPDATE OF b
                                """)
                        .param("names", together.stream().map(Build::name).toArray(String[]::new))
                        .param(
                                "versions",
                                together.stream().map(Build::version).toArray(Integer[]::new))
                        .param("at", at)
                        .query(String.class)
                        .list()
                        .size()
                == together.size();
    }

    private static Build build(ResultSet row) throws SQLException {
        return new Build(
                row.getString("name"),
                row.getInt("version"),
                row.getLong("position"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("resumed_at", OffsetDateTime.class).toInstant(),
                row.getLong("resumed_from"));
    }

    /**
     * Makes empty tables beside those that serve. What was begun of an earlier version is thrown
     * away; to be called in a transaction.
     *
     * @return whether there was no such build yet
     */
    boolean begin(Projection projection, Instant now) {
        var begun =
                jdbc.sql(
                                """
                                INSERT INTO projection_build (name, version, begun_at, resumed_at, tables)
                                VALUES (:name, :version, :now, :now, :tables)
                                ON CONFLICT (name) DO UPDATE SET version = excluded.version, position = 0, resumed_from = 0,
                                    begun_at = excluded.begun_at, resumed_at = excluded.resumed_at, tables = excluded.tables
                                WHERE projection_build.version < excluded.version
                                """)
                        .param("name", projection.name())
                        .param("version", projection.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("tables", projection.tables().toArray(String[]::new))
                        .update();
        if (begun == 1) {
            call("begin_building", projection.tables());
        }
        return begun == 1;
    }

    /** Throws away what was built of one and makes its tables again; in a transaction. */
    void beginAnew(Projection projection, Instant now) {
        var begun =
                jdbc.sql(
                                """
                                UPDATE projection_build SET position = 0, resumed_from = 0, begun_at = :now, resumed_at = :now
                                WHERE name = :name AND version = :version
                                """)
                        .param("name", projection.name())
                        .param("version", projection.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
        if (begun == 1) {
            call("begin_building", projection.tables());
        }
    }

    /**
     * Throws away what was built, of whatever version; in a transaction. The build is held before
     * its tables are touched, as whoever builds does, so that neither waits for the other for ever.
     */
    void abandon(Projection projection) {
        jdbc.sql(
                        "DELETE FROM projection_build WHERE name = :name RETURNING coalesce(tables,"
                                + " :tables)")
                .param("name", projection.name())
                .param("tables", projection.tables().toArray(String[]::new))
                .query((row, _) -> Set.of((String[]) row.getArray(1).getArray()))
                .optional()
                .ifPresent(tables -> call("drop_building", tables));
    }

    /** What of the tables that serve those that are built have not, if there is something. */
    @Nullable String lost(Projection projection) {
        return jdbc.sql("SELECT query.lost_by_switch(:tables)")
                .param("tables", projection.tables().toArray(String[]::new))
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** Says who goes on with a build, and from where. */
    void resume(Build build, Instant now) {
        jdbc.sql(
                        """
                        UPDATE projection_build SET resumed_at = :now, resumed_from = position
                        WHERE name = :name AND version = :version
                        """)
                .param("name", build.name())
                .param("version", build.version())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Moves builds on together; nothing is moved if somebody else moved or replaced one. */
    void advance(List<Build> together, long from, long to) {
        var moved =
                jdbc.sql(
                                """
                                UPDATE projection_build b SET position = :to
                                FROM unnest(:names, :versions) t (name, version)
                                WHERE b.name = t.name AND b.version = t.version AND b.position = :from
                                """)
                        .param("names", together.stream().map(Build::name).toArray(String[]::new))
                        .param(
                                "versions",
                                together.stream().map(Build::version).toArray(Integer[]::new))
                        .param("from", from)
                        .param("to", to)
                        .update();
        if (moved != together.size()) {
            throw new IllegalStateException(
                    "of %s only %d stood at %d: another program builds them"
                            .formatted(together, moved, from));
        }
    }

    /** So that questions are planned by what is in a new table. */
    void analyse(String table) {
        call("analyse_built", Set.of(table));
    }

    /** Puts the tables that were built in the place of those that serve. */
    void putInPlace(Projection projection) {
        call("switch_to_built", projection.tables());
        jdbc.sql("DELETE FROM projection_build WHERE name = :name AND version = :version")
                .param("name", projection.name())
                .param("version", projection.version())
                .update();
    }

    private void call(String function, Set<String> tables) {
        jdbc.sql("SELECT query." + function + "(:tables)")
                .param("tables", tables.toArray(String[]::new))
                .query((_, _) -> true)
                .list();
    }
}
