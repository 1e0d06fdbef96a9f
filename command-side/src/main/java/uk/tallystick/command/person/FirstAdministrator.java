package uk.tallystick.command.person;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import uk.tallystick.access.Callers;
import uk.tallystick.access.LocalSignIn;
import uk.tallystick.command.person.PersonCommand.RegisterPerson;
import uk.tallystick.command.person.PersonCommand.Who;
import uk.tallystick.command.recording.Acts;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.person.Grant;
import uk.tallystick.events.person.Role;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Sees to it that somebody can sign in and let the others in. */
@Component
class FirstAdministrator {

    static final String USERNAME = "admin";

    private static final String PROGRAM = "system:start";
    private static final int BYTES = 15;

    private final LocalSignIn local;
    private final Administrators administrators;
    private final Passwords passwords;
    private final Acts acts;
    private final Recorder recorder;
    private final String given;

    FirstAdministrator(
            LocalSignIn local,
            Administrators administrators,
            Passwords passwords,
            Acts acts,
            Recorder recorder,
            @Value("${tallystick.admin-password:${TALLYSTICK_ADMIN_PASSWORD:}}") String given) {
        this.local = local;
        this.administrators = administrators;
        this.passwords = passwords;
        this.acts = acts;
        this.recorder = recorder;
        this.given = given;
    }

    /** Before anything else is recorded; once, however many processes start at the same time. */
    @EventListener(ContextRefreshedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void appoint() {
        if (!local.on() || administrators.canSignIn()) {
            return;
        }
        var password = given.isBlank() ? random() : given;
        var who =
                new Who(
                        USERNAME,
                        "First administrator",
                        passwords.account(password, given.isBlank()),
                        null);
        var act = acts.ofProgram(PROGRAM, "administrator", "first");
        var id = Callers.PERSON + act.newCode();
        var all = List.of(new Grant(Role.ADMINISTRATOR, List.of()));
        var recorded = recorder.record(act, new RegisterPerson(id, who, all, act.today()));
        if (given.isBlank() && recorded.id().equals(id)) {
            tell(password);
        }
    }

    /** To whoever started the program, and to no log file. */
    private static void tell(String password) {
        System.out.println(
                "Tallystick: sign in as "
                        + USERNAME
                        + " with the one-time password "
                        + password
                        + " and change it");
    }

    private static String random() {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
