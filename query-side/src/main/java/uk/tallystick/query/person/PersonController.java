package uk.tallystick.query.person;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.access.Callers;
import uk.tallystick.access.Directory;
import uk.tallystick.access.SignedIn;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.person.PersonItem.HeldRole;

import java.util.Objects;

/** Who people are: not on the log, so without a point of time. */
@RestController
class PersonController {

    private final PersonQueries queries;
    private final Callers callers;
    private final Directory directory;

    PersonController(PersonQueries queries, Callers callers, Directory directory) {
        this.queries = queries;
        this.callers = callers;
        this.directory = directory;
    }

    /** Who is asking. */
    @SignedIn
    @GetMapping("/api/people/me")
    PersonItem me() {
        var caller = callers.current();
        var id = Objects.requireNonNull(caller.person());
        var entry = directory.find(id).orElseThrow();
        return new PersonItem(
                id,
                entry.username(),
                entry.name(),
                caller.held().stream().map(HeldRole::of).toList());
    }

    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @GetMapping("/api/people")
    People all() {
        return queries.all();
    }

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping("/api/bodies/{body}/people")
    People of(@PathVariable String body) {
        return queries.of(body.replaceFirst("^body:", ""));
    }
}
