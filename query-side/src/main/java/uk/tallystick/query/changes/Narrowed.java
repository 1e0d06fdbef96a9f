package uk.tallystick.query.changes;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.BadQuestion;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which things of a body are compared.
 *
 * @param kinds of things
 * @param id of the only one; null for all
 */
public record Narrowed(List<String> kinds, @Nullable String id) {

    public static final Narrowed ALL = new Narrowed(Place.KINDS, null);

    /**
     * What a request narrows a comparison to.
     *
     * @throws BadQuestion if there is no such kind, or no thing of the body can have such an id
     */
    public static Narrowed to(String body, @Nullable String kind, @Nullable String id) {
        if (kind != null && !Place.KINDS.contains(kind)) {
            throw new BadQuestion("kind", "is one of " + String.join(", ", Place.KINDS));
        }
        if (id != null && !Ids.isOf(body, id) && !id.equals(Ids.body(body))) {
            throw new BadQuestion("id", "is the id of no thing of " + body);
        }
        return new Narrowed(kind == null ? Place.KINDS : List.of(kind), id);
    }

    /** To one thing; for a body, to things of these kinds and what it answers for. */
    public static Narrowed toThing(String id, Set<String> kinds) {
        return Ids.kindOf(id).equals("body")
                ? toKinds(Stream.concat(kinds.stream(), Stream.of("body")).collect(toSet()))
                : new Narrowed(Place.KINDS, id);
    }

    /** To things of these kinds; of all if none is named. */
    public static Narrowed toKinds(Set<String> kinds) {
        return kinds.isEmpty()
                ? ALL
                : new Narrowed(Place.KINDS.stream().filter(kinds::contains).toList(), null);
    }

    boolean takes(String thing) {
        return kinds.contains(Ids.kindOf(thing)) && (id == null || id.equals(thing));
    }
}
