package uk.tallystick.query.reproduction;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import uk.tallystick.access.Allows;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.asat.BadQuestion;

import java.net.URI;
import java.sql.SQLException;
import java.util.List;

/**
 * Auditors have everything made anew. Digests and numbers are of the whole installation; which rows
 * differ is told of the bodies whose auditor asks.
 */
@RestController
@RequestMapping("/api/reproductions")
class ReproductionController {

    /** The latest ones. */
    record Latest(List<Run> items) {}

    private static final int LATEST = 50;

    private final Reproductions reproductions;

    ReproductionController(Reproductions reproductions) {
        this.reproductions = reproductions;
    }

    /**
     * Begins to make every projection anew from the events up to a position.
     *
     * @param position the last one that everything serves, if it is left out
     */
    @Allows(value = Role.AUDITOR, on = Allows.On.ANY_BODY)
    @PostMapping
    ResponseEntity<Run> begin(@RequestParam @Nullable Long position) throws SQLException {
        var furthest = reproductions.furthest();
        if (position != null && (position < 0 || position > furthest)) {
            throw new BadQuestion("position", "is a position from 0 to " + furthest);
        }
        if (reproductions.isBuilding()) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "A projection is being built; try again when it is.");
        }
        var run =
                reproductions
                        .beginForCaller(position == null ? furthest : position)
                        .orElseThrow(() ->
                                new ResponseStatusException(
                                        HttpStatus.CONFLICT, "One is under way already."));
        return ResponseEntity.accepted()
                .location(URI.create("/api/reproductions/" + run.id()))
                .body(run);
    }

    @Allows(value = Role.AUDITOR, on = Allows.On.ANY_BODY)
    @GetMapping
    Latest latest() {
        return new Latest(reproductions.latest(LATEST));
    }

    @Allows(value = Role.AUDITOR, on = Allows.On.ANY_BODY)
    @GetMapping("/{id}")
    Run one(@PathVariable long id) {
        return reproductions
                .find(id)
                .orElseThrow(() ->
                        new ResponseStatusException(
                                HttpStatus.NOT_FOUND, "There is no reproduction " + id + "."));
    }
}
