package uk.tallystick.access;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** Short-lived bearer tokens of people with local accounts; only their digests are kept. */
@Component
public class Tokens {

    /** How our own tokens begin; a JSON Web Token cannot. */
    public static final String PREFIX = "ts_";

    private final JdbcClient jdbc;
    private final Clock clock;

    Tokens(@Qualifier("accessJdbc") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whose token it is, if it is one and has not expired. */
    Optional<String> personOf(String token) {
        return jdbc.sql(
                        "SELECT person FROM access.token WHERE digest = :digest AND expires_at >"
                                + " :now")
                .param("digest", digest(token))
                .param(
                        "now",
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(String.class)
                .optional();
    }

    /** What is kept of a token: its SHA-256 in hexadecimal. */
    public static String digest(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
