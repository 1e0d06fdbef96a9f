package uk.tallystick.command.person;

import static java.util.Objects.requireNonNullElse;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.person.PersonEvent.RolesGranted;
import uk.tallystick.events.person.PersonEvent.RolesRevoked;
import uk.tallystick.events.person.Role;

/** What the events about roles come to: what {@code access} asks at every request. */
@Component
class WhenRolesChangeThenTheyCount implements InTransaction {

    private final JdbcTemplate jdbc;
    private final Administrators administrators;

    WhenRolesChangeThenTheyCount(
            @Qualifier("commandJdbc") JdbcTemplate jdbc, Administrators administrators) {
        this.jdbc = jdbc;
        this.administrators = administrators;
    }

    @EventHandler
    void on(RolesGranted event) {
        jdbc.batchUpdate(
                "INSERT INTO access.role (person, body, role, scope) VALUES (?, ?, ?, ?)",
                event.grants().stream()
                        .map(grant ->
                                new Object[] {
                                    event.id(),
                                    requireNonNullElse(event.body(), ""),
                                    grant.role().code(),
                                    grant.scope().toArray(String[]::new)
                                })
                        .toList());
    }

    @EventHandler
    void on(RolesRevoked event) {
        if (event.body() == null
                && event.grants().stream().anyMatch(grant -> grant.role() == Role.ADMINISTRATOR)) {
            administrators.checkNotTheLast(event.id());
        }
        jdbc.batchUpdate(
                "DELETE FROM access.role WHERE person = ? AND body = ? AND role = ?",
                event.grants().stream()
                        .map(grant ->
                                new Object[] {
                                    event.id(),
                                    requireNonNullElse(event.body(), ""),
                                    grant.role().code()
                                })
                        .toList());
    }
}
