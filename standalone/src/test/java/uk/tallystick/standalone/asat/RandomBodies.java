package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.body.BodyKind;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Bodies: the later ones may be left. */
final class RandomBodies {

    private final RandomRequests given;

    RandomBodies(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of("POST /api/bodies", this::body);
    }

    private @Nullable Command body() {
        if (given.things.of("body").size() >= 6) {
            return given.draw.chance(0.9)
                    ? null
                    : Command.of("POST /api/bodies", "/api/bodies", Map.of(), _ -> {});
        }
        var slug = "body-" + given.number();
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("id", slug);
        request.put("name", given.draw.text());
        request.put("kind", given.draw.of(BodyKind.values()));
        given.maybe(request, "area", given.draw.text());
        var stated = given.stated(request, 0.3);
        return Command.of(
                "POST /api/bodies",
                "/api/bodies",
                request,
                receipt ->
                        given.recorded(
                                given.things.add("body", slug, "body:" + slug),
                                receipt,
                                "",
                                stated));
    }
}
