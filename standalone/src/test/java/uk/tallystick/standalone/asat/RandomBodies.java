package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.plan.PlanStatus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Bodies and their plans. */
final class RandomBodies {

    private final RandomRequests given;

    RandomBodies(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of("POST /api/bodies", this::body, "POST /api/bodies/{body}/plans", this::plan);
    }

    private @Nullable Command body() {
        if (given.things.of("body").size() >= 3) {
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

    private @Nullable Command plan() {
        return given.inBody(body -> {
            var again = given.things.of("plan", body);
            var code =
                    again.isEmpty() || given.draw.chance(0.5)
                            ? "plan-" + given.number()
                            : given.draw.of(again).code;
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("id", code);
            request.put("title", given.draw.text());
            request.put("startsOn", given.draw.day(RandomRequests.FIRST, given.today()));
            request.put("endsOn", given.today().plusDays(given.draw.below(900)));
            request.put("status", given.draw.of(PlanStatus.values()));
            request.put("nodes", nodes());
            var stated = given.stated(request, 0.4);
            return Command.of(
                    "POST /api/bodies/{body}/plans",
                    "/api/bodies/" + body + "/plans",
                    request,
                    receipt -> given.recorded("plan", body, receipt, stated));
        });
    }

    private List<Map<String, Object>> nodes() {
        var nodes = new ArrayList<Map<String, Object>>();
        var above = new ArrayList<String>();
        for (var i = given.draw.below(5); i > 0; i--) {
            var code = "P" + (above.size() + 1);
            nodes.add(
                    Map.of(
                            "code", code,
                            "kind", given.draw.of(List.of("Pillar", "Priority")),
                            "title", given.draw.text(),
                            "parents", given.draw.some(above, 2),
                            "aliases",
                                    given.draw.chance(0.3)
                                            ? List.of(given.draw.text(), given.draw.text())
                                            : List.of()));
            above.add(code);
        }
        return nodes;
    }
}
