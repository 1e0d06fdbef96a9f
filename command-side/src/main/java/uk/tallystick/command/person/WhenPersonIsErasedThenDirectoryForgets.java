package uk.tallystick.command.person;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.person.PersonEvent.PersonErased;

/** Who it was is forgotten, and is signed out everywhere; the id stays, for events name it. */
@Component
class WhenPersonIsErasedThenDirectoryForgets implements InTransaction {

    private final JdbcTemplate jdbc;
    private final Administrators administrators;

    WhenPersonIsErasedThenDirectoryForgets(
            @Qualifier("commandJdbc") JdbcTemplate jdbc, Administrators administrators) {
        this.jdbc = jdbc;
        this.administrators = administrators;
    }

    @EventHandler
    void on(PersonErased event) {
        administrators.checkNotTheLast(event.id());
        for (var table : new String[] {"role", "account", "identity", "token"}) {
            jdbc.update("DELETE FROM access." + table + " WHERE person = ?", event.id());
        }
        jdbc.update("DELETE FROM access.session WHERE principal_name = ?", event.id());
        jdbc.update(
                "UPDATE access.person SET username = NULL, name = NULL, erased = true WHERE id = ?",
                event.id());
    }
}
