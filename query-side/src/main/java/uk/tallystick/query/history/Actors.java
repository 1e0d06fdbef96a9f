package uk.tallystick.query.history;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.access.Caller;
import uk.tallystick.access.Callers;
import uk.tallystick.access.Directory;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who did what: for those within the body, by the names that the directory has today. */
@Component
class Actors {

    private final Callers callers;
    private final Directory directory;

    Actors(Callers callers, Directory directory) {
        this.callers = callers;
        this.directory = directory;
    }

    /** Who is shown of these events of a body. */
    Shown of(String body, List<Logged> events) {
        var within = callers.current().internal();
        if (!within.contains(Caller.EVERY_BODY) && !within.contains(body)) {
            return new Shown(false, Map.of());
        }
        var people =
                events.stream()
                        .flatMap(event -> Stream.ofNullable(event.metadata("actor")))
                        .filter(Actors::isPerson)
                        .collect(Collectors.toSet());
        return new Shown(true, directory.of(people));
    }

    private static boolean isPerson(String actor) {
        return actor.startsWith(Callers.PERSON);
    }

    /** The actors of some events, as their reader may see them. */
    record Shown(boolean any, Map<String, Directory.Entry> people) {

        @Nullable String actor(Logged event) {
            return any ? event.metadata("actor") : null;
        }

        @Nullable String name(Logged event) {
            var actor = actor(event);
            if (actor == null || !isPerson(actor)) {
                return actor;
            }
            var entry = people.get(actor);
            if (entry == null) {
                return null;
            }
            return entry.name() == null ? entry.username() : entry.name();
        }
    }
}
