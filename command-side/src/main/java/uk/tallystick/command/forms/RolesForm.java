package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.access.Callers;
import uk.tallystick.access.Directory;
import uk.tallystick.access.Held;
import uk.tallystick.command.person.PersonController;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says anew which roles a person has on a body: all of them, also none. */
@Controller
@Allows(Role.ADMINISTRATOR)
class RolesForm {

    private static final String VIEW = "forms/roles";

    private final Forms forms;
    private final PersonController people;
    private final Directory directory;
    private final Callers callers;
    private final Known known;

    RolesForm(
            Forms forms,
            PersonController people,
            Directory directory,
            Callers callers,
            Known known) {
        this.forms = forms;
        this.people = people;
        this.directory = directory;
        this.callers = callers;
        this.known = known;
    }

    /** What is filled in. */
    record Fields(
            @Nullable List<String> roles, @Nullable String suppliers, @Nullable String actions) {}

    @GetMapping("/bodies/{body}/people/{person}/roles")
    ModelAndView show(@PathVariable String body, @PathVariable String person) {
        var shown = shown(body, person);
        var slug = Ids.codeOf(Ids.body(body));
        var held =
                callers.person(find(person).id()).held().stream()
                        .filter(one -> one.body().equals(slug))
                        .toList();
        var fields =
                new Fields(
                        held.stream().map(one -> one.role().code()).toList(),
                        scope(held, Role.SUBMITTER),
                        scope(held, Role.DELIVERY_LEAD));
        return forms.blank(VIEW, fields, shown);
    }

    private static String scope(List<Held> held, Role role) {
        return held.stream()
                .filter(one -> one.role() == role)
                .flatMap(one -> one.scope().stream())
                .collect(Collectors.joining("\n"));
    }

    @PostMapping("/bodies/{body}/people/{person}/roles")
    ModelAndView send(
            @PathVariable String body,
            @PathVariable String person,
            Fields fields,
            @RequestParam String key,
            Act act) {
        var roles = new RoleFields(fields.roles(), fields.suppliers(), fields.actions());
        return forms.send(
                VIEW,
                fields,
                shown(body, person),
                key,
                _ -> "/bodies/" + body + "/people",
                () -> people.setRoles(body, person, roles.request(forms), act));
    }

    private Map<String, ?> shown(String body, String person) {
        var bodyName = known.nameOf(Ids.body(body));
        var entry = find(person);
        var name =
                Stream.of(entry.name(), entry.username(), entry.id())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow();
        return Map.of(
                "body",
                body,
                "bodyName",
                bodyName,
                "person",
                entry.id(),
                "name",
                name,
                "roles",
                Choice.all(Role.values()));
    }

    private Directory.Entry find(String person) {
        return directory.find(person).orElseThrow(() -> new NotFound("the person " + person));
    }
}
