package uk.tallystick.query.rebuild;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import uk.tallystick.access.Allows;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.projection.Projection;

import java.util.List;

/** The projections of the installation, for who administers it. */
@RestController
class RebuildController {

    /** All projections. */
    record Projections(List<ProjectionItem> items) {}

    private final Rebuilds rebuilds;

    RebuildController(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @GetMapping("/api/projections")
    Projections projections() {
        return new Projections(rebuilds.all());
    }

    /** Builds one anew, beside the one that serves until the new one has caught up. */
    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @PostMapping("/api/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionItem rebuild(@PathVariable String name) {
        var projection = find(name);
        return rebuilds.begin(projection)
                .orElseThrow(() ->
                        new ResponseStatusException(
                                HttpStatus.CONFLICT,
                                name
                                        + " is being built already, or a later version of it"
                                        + " serves."));
    }

    /**
     * Abandons what is built of one, of whatever version, and takes its room back; what serves goes
     * on serving. Where this program has a later version than the one that serves, that is then
     * built from the beginning.
     */
    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @DeleteMapping("/api/projections/{name}/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void abandon(@PathVariable String name) {
        rebuilds.abandon(find(name));
    }

    private Projection find(String name) {
        return rebuilds.find(name)
                .orElseThrow(() ->
                        new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "There is no projection " + name + "."));
    }
}
