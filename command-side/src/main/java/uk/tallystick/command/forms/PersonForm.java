package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.access.Directory;
import uk.tallystick.access.LocalSignIn;
import uk.tallystick.command.person.PersonController;
import uk.tallystick.command.person.RegisterPersonRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.util.List;
import java.util.Map;

/** Adds a person to a body: registered, and given roles on it, in one go. */
@Controller
@Allows(Role.ADMINISTRATOR)
class PersonForm {

    private static final String VIEW = "forms/person";

    private final Forms forms;
    private final PersonController people;
    private final Directory directory;
    private final Known known;
    private final boolean local;
    private final boolean organisation;

    PersonForm(
            Forms forms,
            PersonController people,
            Directory directory,
            Known known,
            LocalSignIn local,
            @Value("${tallystick.oidc.issuer:}") String issuer) {
        this.forms = forms;
        this.people = people;
        this.directory = directory;
        this.known = known;
        this.local = local.on();
        this.organisation = !issuer.isBlank();
    }

    /**
     * What is filled in.
     *
     * @param subject who it is at the organisation's provider
     */
    record Fields(
            @Nullable String username,
            @Nullable String name,
            @Nullable String password,
            @Nullable String subject,
            @Nullable List<String> roles,
            @Nullable String suppliers,
            @Nullable String actions) {

        /** Nothing of it belongs into a log file. */
        @Override
        public String toString() {
            return "somebody to be added";
        }
    }

    @GetMapping("/bodies/{body}/people/new")
    ModelAndView show(@PathVariable String body) {
        var fields = new Fields(null, null, null, null, List.of(), null, null);
        return forms.blank(VIEW, fields, shown(body));
    }

    @PostMapping("/bodies/{body}/people/new")
    ModelAndView send(@PathVariable String body, Fields fields, @RequestParam String key, Act act) {
        var page =
                forms.send(
                        VIEW,
                        fields,
                        shown(body),
                        key,
                        _ -> "/bodies/" + body + "/people",
                        () -> record(body, fields, act));
        if (page.getModel().get("wrong") instanceof Map<?, ?> wrong
                && wrong.containsKey("username")) {
            directory
                    .find(Typed.required(fields.username()))
                    .ifPresent(somebody -> page.addObject("existing", somebody.id()));
        }
        return page;
    }

    /** Both are checked before either is recorded. */
    private ResponseEntity<Receipt> record(String body, Fields fields, Act act) {
        var person = forms.valid(person(fields));
        var roles = new RoleFields(fields.roles(), fields.suppliers(), fields.actions());
        var grants = roles.request(forms);
        if (grants.roles().isEmpty()) {
            throw new Invalid("roles", "must be chosen, at least one");
        }
        var registered = Forms.receiptOf(people.register(person, act.part("person")));
        return people.setRoles(body, registered.id(), grants, act.part("roles"));
    }

    private RegisterPersonRequest person(Fields fields) {
        var password =
                fields.password() == null || fields.password().isEmpty() ? null : fields.password();
        var subject = Typed.text(fields.subject());
        if (password == null && subject == null && (local || organisation)) {
            throw new Invalid(
                    local ? "password" : "subject", "must be given, or the person cannot sign in");
        }
        return new RegisterPersonRequest(
                Typed.required(fields.username()),
                Typed.required(fields.name()),
                password,
                subject);
    }

    private Map<String, ?> shown(String body) {
        return Map.of(
                "body",
                body,
                "bodyName",
                known.nameOf(Ids.body(body)),
                "roles",
                Choice.all(Role.values()),
                "local",
                local,
                "organisation",
                organisation);
    }
}
