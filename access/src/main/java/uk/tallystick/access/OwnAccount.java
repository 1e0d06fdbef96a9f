package uk.tallystick.access;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** Whether a person has a password here, and where they change it. */
@Component
public class OwnAccount {

    /** The page to change one's password on, of the command side. */
    public static final String PASSWORD = "/account/password";

    private final JdbcClient jdbc;
    private final LocalSignIn local;

    OwnAccount(@Qualifier("accessJdbc") JdbcClient jdbc, LocalSignIn local) {
        this.jdbc = jdbc;
        this.local = local;
    }

    public boolean hasPassword(String person) {
        return temporary(person).isPresent();
    }

    /** Whether it is one that was made up for the person, which another is to replace. */
    boolean isTemporary(String person) {
        return temporary(person).orElse(false);
    }

    private Optional<Boolean> temporary(String person) {
        return local.on()
                ? jdbc.sql("SELECT temporary FROM access.account WHERE person = :person")
                        .param("person", person)
                        .query(Boolean.class)
                        .optional()
                : Optional.empty();
    }
}
