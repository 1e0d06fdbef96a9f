package uk.tallystick.command.person;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import uk.tallystick.access.Callers;
import uk.tallystick.access.Newcomers;
import uk.tallystick.command.person.PersonCommand.Identity;
import uk.tallystick.command.person.PersonCommand.RegisterPerson;
import uk.tallystick.command.person.PersonCommand.SetRoles;
import uk.tallystick.command.person.PersonCommand.Who;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.person.Grant;
import uk.tallystick.events.person.Role;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Registers whom the organisation's provider sends for the first time; without a role, but for the
 * one person whom the installation names as its administrator.
 */
@Component
class FirstSignIn implements Newcomers {

    private static final String PROGRAM = "system:sign-in";

    private final JdbcTemplate jdbc;
    private final Acts acts;
    private final Recorder recorder;
    private final Administrators administrators;
    private final String administrator;

    FirstSignIn(
            @Qualifier("commandJdbc") JdbcTemplate jdbc,
            Acts acts,
            Recorder recorder,
            Administrators administrators,
            @Value("${tallystick.oidc.administrator:}") String administrator) {
        this.jdbc = jdbc;
        this.acts = acts;
        this.recorder = recorder;
        this.administrators = administrators;
        this.administrator = administrator;
    }

    @Override
    public String register(String issuer, String subject, String username, String name) {
        var identity = new Identity(issuer, subject);
        var person = find(identity).orElseGet(() -> newcomer(identity, username, name));
        if (!administrator.isBlank()
                && (administrator.equalsIgnoreCase(username) || administrator.equals(subject))
                && !administrators.canSignIn()) {
            var act = acts.ofProgram(PROGRAM);
            var all = List.of(new Grant(Role.ADMINISTRATOR, List.of()));
            recorder.record(act, new SetRoles(person, null, all, act.today()));
        }
        return person;
    }

    /** Somebody else may go by the name already; they are known by their identity. */
    private String newcomer(Identity identity, String username, String name) {
        var plain = username.toLowerCase(Locale.ROOT);
        var usable =
                plain.matches(RegisterPersonRequest.USERNAME)
                                && !plain.equals(FirstAdministrator.USERNAME)
                        ? plain
                        : null;
        try {
            return registered(identity, usable, name);
        } catch (Invalid taken) {
            return find(identity).orElseGet(() -> registeredOrFound(identity, name));
        }
    }

    /** The same person may be arriving by another door at this moment. */
    private String registeredOrFound(Identity identity, String name) {
        try {
            return registered(identity, null, name);
        } catch (Invalid taken) {
            return find(identity).orElseThrow(() -> taken);
        }
    }

    private String registered(Identity identity, @Nullable String username, String name) {
        Act act = acts.ofProgram(PROGRAM);
        var who = new Who(username, name, null, identity);
        var command =
                new RegisterPerson(Callers.PERSON + act.newCode(), who, List.of(), act.today());
        return recorder.record(act, command).id();
    }

    private Optional<String> find(Identity identity) {
        return jdbc
                .query(
                        "SELECT person FROM access.identity WHERE issuer = ? AND subject = ?",
                        (row, _) -> row.getString(1),
                        identity.issuer(),
                        identity.subject())
                .stream()
                .findFirst();
    }
}
