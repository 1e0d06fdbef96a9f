package uk.tallystick.command.person;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.access.Tokens;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Gives people with local accounts the bearer tokens of their programs. */
@Component
class NewTokens {

    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final int BYTES = 32;

    /** A token, told once. */
    record NewToken(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "a token until " + expiresAt;
        }
    }

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    NewTokens(@Qualifier("commandJdbc") JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    NewToken give(String person) {
        var now = clock.instant();
        jdbc.update("DELETE FROM access.token WHERE expires_at <= ?", Timestamp.from(now));
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = Tokens.PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var expiresAt = now.plus(GOOD_FOR);
        jdbc.update(
                "INSERT INTO access.token (digest, person, expires_at) VALUES (?, ?, ?)",
                Tokens.digest(token),
                person,
                Timestamp.from(expiresAt));
        return new NewToken(token, expiresAt);
    }
}
