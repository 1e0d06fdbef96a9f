package uk.tallystick.query.restricted;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The log of reads of restricted material: written before the answer leaves, never changed. */
@Component
public class RestrictedReads {

    private final JdbcClient jdbc;
    private final Clock clock;

    RestrictedReads(@Qualifier("accessJdbc") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Notes one, in a transaction of its own.
     *
     * @param body its slug; empty for a question about all bodies
     */
    public void note(
            String person,
            String body,
            String resource,
            long position,
            @Nullable String knownAt,
            LocalDate effectiveOn) {
        jdbc.sql(
                        """
                        INSERT INTO access.restricted_read (at, person, body, resource, position, known_at, effective_on)
                        VALUES (:at, :person, :body, :resource, :position, :knownAt, :effectiveOn)
                        """)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("person", person)
                .param("body", body)
                .param("resource", resource)
                .param("position", position)
                .param("knownAt", knownAt)
                .param("effectiveOn", effectiveOn)
                .update();
    }

    /**
     * A page of the reads about a body.
     *
     * @param cursor where it starts, as the page before said; null for the latest
     */
    public ReadsPage page(String body, @Nullable Long cursor, int limit) {
        return ReadsPage.of(
                before(body, cursor == null ? Long.MAX_VALUE : cursor, limit + 1), limit);
    }

    private List<RestrictedRead> before(String body, long id, int limit) {
        return jdbc.sql(
                        """
                        SELECT r.id, r.at, r.person, p.name, r.resource, r.position, r.known_at, r.effective_on
                        FROM access.restricted_read r LEFT JOIN access.person p ON p.id = r.person
                        WHERE r.body IN (:body, '') AND r.id < :before ORDER BY r.id DESC LIMIT :limit
                        """)
                .param("body", body)
                .param("before", id)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    private static RestrictedRead read(ResultSet row) throws SQLException {
        return new RestrictedRead(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("name"),
                row.getString("resource"),
                row.getLong("position"),
                row.getString("known_at"),
                row.getObject("effective_on", LocalDate.class));
    }
}
