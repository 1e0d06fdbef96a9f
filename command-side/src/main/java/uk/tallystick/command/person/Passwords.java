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

    /** Wrong ones after which no more are looked at. */
    private static final int GUESSES = 5;

    private record Kept(String password, int failures) {}

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

    /** Refuses whoever has but a token or a session, and has guessed for long enough. */
    void checkNotGuessed(String person) {
        if (kept(person).failures() >= GUESSES) {
            throw new NotPossible(
                    "too many wrong passwords were given; sign in anew in five minutes, or send the"
                            + " right one by HTTP Basic");
        }
    }

    /** Puts another in its place and signs the person out everywhere. */
    void change(String person, String current, String replacement) {
        var kept = kept(person);
        if (!encoder.matches(current, kept.password())) {
            jdbc.update(
                    "UPDATE access.account SET failures = failures + 1 WHERE person = ?", person);
            throw new Invalid("current", "is not the password");
        }
        var encoded = encoded(replacement);
        transaction.executeWithoutResult(_ -> {
            jdbc.update(
                    "UPDATE access.account SET password = ?, temporary = false, failures = 0 WHERE"
                            + " person = ?",
                    encoded,
                    person);
            jdbc.update("DELETE FROM access.token WHERE person = ?", person);
            jdbc.update("DELETE FROM access.session WHERE principal_name = ?", person);
        });
    }

    private Kept kept(String person) {
        return jdbc
                .query(
                        "SELECT password, failures FROM access.account WHERE person = ?",
                        (row, _) -> new Kept(row.getString(1), row.getInt(2)),
                        person)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotPossible("there is no password to change"));
    }

    private String encoded(String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("a password was not encoded");
        }
        return encoded;
    }
}
