package uk.tallystick.command.person;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.access.Callers;
import uk.tallystick.access.Directory;
import uk.tallystick.access.LocalSignIn;
import uk.tallystick.command.person.PersonCommand.Account;
import uk.tallystick.command.person.PersonCommand.ErasePerson;
import uk.tallystick.command.person.PersonCommand.Identity;
import uk.tallystick.command.person.PersonCommand.RegisterPerson;
import uk.tallystick.command.person.PersonCommand.SetRoles;
import uk.tallystick.command.person.PersonCommand.Who;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.events.person.Role;

import java.util.List;
import java.util.Locale;

/** People and their roles. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class PersonController {

    private final Recorder recorder;
    private final Directory directory;
    private final LocalSignIn local;
    private final Passwords passwords;
    private final String issuer;

    PersonController(
            Recorder recorder,
            Directory directory,
            LocalSignIn local,
            Passwords passwords,
            @Value("${tallystick.oidc.issuer:}") String issuer) {
        this.recorder = recorder;
        this.directory = directory;
        this.local = local;
        this.passwords = passwords;
        this.issuer = issuer;
    }

    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.ANY_BODY)
    @PostMapping("/api/people")
    public ResponseEntity<Receipt> register(
            @Valid @RequestBody RegisterPersonRequest request, Act act) {
        if (request.subject() != null) {
            act.checkEverywhere(Role.ADMINISTRATOR);
        }
        var who =
                new Who(
                        request.username().toLowerCase(Locale.ROOT),
                        request.name().strip(),
                        account(request.password()),
                        identity(request.subject()));
        var command =
                new RegisterPerson(Callers.PERSON + act.newCode(), who, List.of(), act.today());
        return recorder.record(act, command, PersonController::path);
    }

    @Allows(Role.ADMINISTRATOR)
    @PutMapping("/api/bodies/{body}/people/{person}/roles")
    public ResponseEntity<Receipt> setRoles(
            @PathVariable String body,
            @PathVariable String person,
            @Valid @RequestBody RolesRequest request,
            Act act) {
        return record(person, body, request, act);
    }

    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @PutMapping("/api/people/{person}/roles")
    public ResponseEntity<Receipt> setRolesOnEveryBody(
            @PathVariable String person, @Valid @RequestBody RolesRequest request, Act act) {
        return record(person, null, request, act);
    }

    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @PostMapping("/api/people/{person}/erase")
    public ResponseEntity<Receipt> erase(@PathVariable String person, Act act) {
        var command = new ErasePerson(idOf(person), act.today());
        return recorder.record(act, command, PersonController::path);
    }

    private ResponseEntity<Receipt> record(
            String person, @Nullable String body, RolesRequest request, Act act) {
        var command = new SetRoles(idOf(person), body, request.grants(), act.today());
        return recorder.record(act, command, PersonController::path);
    }

    private String idOf(String person) {
        return directory
                .find(person)
                .map(Directory.Entry::id)
                .orElseThrow(() -> new NotFound("the person " + person));
    }

    private @Nullable Account account(@Nullable String password) {
        if (password != null && !local.on()) {
            throw new Invalid("password", "is kept by the organisation's provider, not here");
        }
        return password == null ? null : passwords.account(password, false);
    }

    private @Nullable Identity identity(@Nullable String subject) {
        if (subject != null && issuer.isBlank()) {
            throw new Invalid("subject", "is known to no provider: none is named here");
        }
        return subject == null ? null : new Identity(issuer, subject);
    }

    private static String path(String code) {
        return "/api/people/" + code;
    }
}
