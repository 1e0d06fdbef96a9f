package uk.tallystick.command.person;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.person.PersonCommand.Account;
import uk.tallystick.command.person.PersonCommand.Identity;
import uk.tallystick.command.person.PersonCommand.RegisterPerson;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.person.PersonEvent.PersonRegistered;

/**
 * Who a person is goes from the command to the directory, in the transaction of the event that says
 * nothing of it.
 */
@Component
class WhenPersonIsRegisteredThenDirectoryKnows implements InTransaction {

    private final JdbcTemplate jdbc;

    WhenPersonIsRegisteredThenDirectoryKnows(@Qualifier("commandJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(PersonRegistered event) {
        if (!(CurrentUnitOfWork.get().root().getMessage().getPayload()
                instanceof RegisterPerson command)) {
            throw new IllegalStateException("somebody was registered by no command");
        }
        var who = command.who();
        if (jdbc.update(
                        "INSERT INTO access.person (id, username, name) VALUES (?, ?, ?)"
                                + " ON CONFLICT (username) DO NOTHING",
                        event.id(),
                        who.username(),
                        who.name())
                == 0) {
            throw new Invalid("username", "is somebody's already");
        }
        if (who.account() instanceof Account account) {
            jdbc.update(
                    "INSERT INTO access.account (person, password, temporary) VALUES (?, ?, ?)",
                    event.id(),
                    account.password(),
                    account.temporary());
        }
        if (who.identity() instanceof Identity identity
                && jdbc.update(
                                "INSERT INTO access.identity (issuer, subject, person) VALUES (?,"
                                        + " ?, ?) ON CONFLICT DO NOTHING",
                                identity.issuer(),
                                identity.subject(),
                                event.id())
                        == 0) {
            throw new Invalid("subject", "is somebody's already");
        }
    }
}
