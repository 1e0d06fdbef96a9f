package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.command.refusal.Refusal.KeyReused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;

/** First answers to requests that their senders named. */
@Component
class IdempotencyKeys {

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(@Qualifier("commandJdbc") JdbcTemplate jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Takes a key within the current transaction; whoever else wants it waits until this
     * transaction has ended.
     *
     * @return the first answer if there is one already
     */
    @Nullable Recorded claim(IdempotencyClaim claim) {
        var now = clock.instant();
        var taken =
                jdbc.update(
                        """
                        INSERT INTO command.idempotency_key AS k (person, route, key, request_digest, expires_at)
                        VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (person, route, key) DO UPDATE
                        SET request_digest = excluded.request_digest, answer = NULL, expires_at = excluded.expires_at
                        WHERE k.expires_at <= ?
                        """,
                        claim.person(),
                        claim.route(),
                        claim.key(),
                        claim.requestDigest(),
                        Timestamp.from(now.plus(claim.kept())),
                        Timestamp.from(now));
        return taken == 1 ? null : firstAnswer(claim);
    }

    /** The first answer to a request, if that has come to an end; the key is not taken. */
    @Nullable Recorded answered(IdempotencyClaim claim) {
        return jdbc
                .query(
                        """
                        SELECT request_digest, answer FROM command.idempotency_key
                        WHERE person = ? AND route = ? AND key = ? AND expires_at > ? AND answer IS NOT NULL
                        """,
                        (row, _) -> answer(claim, row),
                        claim.person(),
                        claim.route(),
                        claim.key(),
                        Timestamp.from(clock.instant()))
                .stream()
                .findFirst()
                .orElse(null);
    }

    private @Nullable Recorded firstAnswer(IdempotencyClaim claim) {
        return jdbc.queryForObject(
                """
                SELECT request_digest, answer FROM command.idempotency_key
                WHERE person = ? AND route = ? AND key = ?
                """,
                (row, _) -> answer(claim, row),
                claim.person(),
                claim.route(),
                claim.key());
    }

    private Recorded answer(IdempotencyClaim claim, ResultSet row) throws SQLException {
        if (!row.getString(1).equals(claim.requestDigest())) {
            throw new KeyReused();
        }
        return json.readValue(row.getString(2), Recorded.class);
    }

    void answer(IdempotencyClaim claim, Recorded recorded) {
        jdbc.update(
                """
                UPDATE command.idempotency_key SET answer = ?::json
                WHERE person = ? AND route = ? AND key = ?
                """,
                json.writeValueAsString(recorded),
                claim.person(),
                claim.route(),
                claim.key());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void forgetExpired() {
        jdbc.update(
                "DELETE FROM command.idempotency_key WHERE expires_at <= ?",
                Timestamp.from(clock.instant()));
    }
}
