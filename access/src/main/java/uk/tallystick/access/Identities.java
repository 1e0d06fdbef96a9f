package uk.tallystick.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Who people are at the organisation's OpenID provider. */
@Component
class Identities {

    private final JdbcClient jdbc;

    Identities(@Qualifier("accessJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> personOf(String issuer, @Nullable String subject) {
        return subject == null
                ? Optional.empty()
                : jdbc.sql(
                                "SELECT person FROM access.identity WHERE issuer = :issuer AND"
                                        + " subject = :subject")
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .query(String.class)
                        .optional();
    }
}
