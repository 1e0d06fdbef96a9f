package uk.tallystick.command.person;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.command.person.PersonCommand.Account;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotPossible;

/** Passwords of local accounts, of which only what cannot be turned back is kept. */
@Component
class Passwords {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PasswordEncoder encoder;

    Passwords(
            @Qualifier("commandJdbc") JdbcTemplate jdbc,
            @Qualifier("commandTransactions") PlatformTransactionManager transactions,
            PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.encoder = encoder;
    }

    Account account(String password, boolean temporary) {
        return new Account(encoded(password), temporary);
    }

    /** Puts another in its place and signs the person out everywhere. */
    void change(String person, String current, String replacement) {
        var kept =
                jdbc
                        .query(
                                "SELECT password FROM access.account WHERE person = ?",
                                (row, _) -> row.getString(1),
                                person)
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> new NotPossible("there is no password to change"));
        if (!encoder.matches(current, kept)) {
            throw new Invalid("current", "is not the password");
        }
        var encoded = encoded(replacement);
        transaction.executeWithoutResult(_ -> {
            jdbc.update(
                    "UPDATE access.account SET password = ?, temporary = false WHERE person = ?",
                    encoded,
                    person);
            jdbc.update("DELETE FROM access.token WHERE person = ?", person);
            jdbc.update("DELETE FROM access.session WHERE principal_name = ?", person);
        });
    }

    private String encoded(String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("a password was not encoded");
        }
        return encoded;
    }
}
