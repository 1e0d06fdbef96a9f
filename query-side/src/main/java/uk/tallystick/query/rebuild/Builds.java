package uk.tallystick.query.rebuild;

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
                                INSERT INTO projection_build (name, version, begun_at, resumed_at) VALUES (:name, :version, :now, :now)
                                ON CONFLICT (name) DO UPDATE SET version = excluded.version, position = 0, resumed_from = 0,
                                    begun_at = excluded.begun_at, resumed_at = excluded.resumed_at
                                WHERE projection_build.version < excluded.version
                                """)
                        .param("name", projection.name())
                        .param("version", projection.version())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update();
        if (begun == 1) {
            call("begin_building", projection.tables());
        }
        return begun == 1;
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
