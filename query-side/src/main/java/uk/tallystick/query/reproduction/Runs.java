package uk.tallystick.query.reproduction;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** What was compared, when, and what came of it. */
@Component
class Runs {

    private static final String ALL =
            "SELECT id, position, asked_by, begun_at, ended_at, failure, answer FROM reproduction ";

    private static final String INTERRUPTED =
            "UPDATE reproduction SET ended_at = :now, failure = 'it was interrupted' WHERE ended_at"
                    + " IS NULL";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    Runs(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins one; whoever began one and did not end it is not there any more. */
    long begin(long position, @Nullable String askedBy, Instant now) {
        jdbc.sql(INTERRUPTED).param("now", now.atOffset(ZoneOffset.UTC)).update();
        return jdbc.sql(
                        """
                        INSERT INTO reproduction (position, asked_by, begun_at) VALUES (:position, :askedBy, :now) RETURNING id
                        """)
                .param("position", position)
                .param("askedBy", askedBy)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * Ends what is under way though nobody works at it: its program was ended, or its connection.
     */
    void endInterrupted(Instant now) {
        jdbc.sql(
                        INTERRUPTED
                                + """
                                 AND NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 1
                                    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                                    AND (classid::bigint << 32) + objid::bigint = :work)
                                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("work", Reproducer.REPRODUCING)
                .update();
    }

    /** Forgets all but the last ones, and the last that ended well. */
    void keep(int most) {
        jdbc.sql(
                        """
                        DELETE FROM reproduction WHERE id NOT IN (SELECT id FROM reproduction ORDER BY id DESC LIMIT :most)
                        AND id <> coalesce((SELECT max(id) FROM reproduction WHERE answer IS NOT NULL), 0)
                        """)
                .param("most", most)
                .update();
    }

    void end(long id, Reproduction answer, Instant now) {
        end(id, null, json.writeValueAsString(answer), now);
    }

    void fail(long id, String failure, Instant now) {
        end(id, failure, null, now);
    }

    private void end(long id, @Nullable String failure, @Nullable String answer, Instant now) {
        jdbc.sql(
                        """
                        UPDATE reproduction SET ended_at = :now, failure = :failure, answer = :answer WHERE id = :id
                        """)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("failure", failure)
                .param("answer", answer)
                .update();
    }

    /** Whether a nightly one that began since then came to an end, or three of them to none. */
    boolean wasNightlySince(Instant due) {
        return jdbc.sql(
                        """
                        SELECT count(answer) > 0 OR count(*) >= 3 FROM reproduction WHERE asked_by IS NULL AND begun_at >= :due
                        """)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    Optional<Run> find(long id) {
        return jdbc.sql(ALL + "WHERE id = :id")
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    /** The last ones, the latest first. */
    List<Run> latest(int most) {
        return jdbc.sql(ALL + "ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query((row, _) -> run(row))
                .list();
    }

    /** The last one that ended well. */
    Optional<Run> lastAnswered() {
        return jdbc.sql(ALL + "WHERE answer IS NOT NULL ORDER BY id DESC LIMIT 1")
                .query((row, _) -> run(row))
                .optional();
    }

    private Run run(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        var answer = row.getString("answer");
        return new Run(
                row.getLong("id"),
                row.getLong("position"),
                row.getString("asked_by"),
                row.getString("asked_by") == null,
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("failure"),
                answer == null ? null : json.readValue(answer, Reproduction.class));
    }
}
