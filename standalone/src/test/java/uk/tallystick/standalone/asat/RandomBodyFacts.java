package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.body.Grade;
import uk.tallystick.events.body.Holding;
import uk.tallystick.events.body.MonitoringPhase;
import uk.tallystick.events.body.Office;
import uk.tallystick.standalone.asat.Things.Thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Who holds which office, which forces and areas a body answers for, and where its functions go.
 */
final class RandomBodyFacts {

    private static final String BODY = "POST /api/bodies/{body}";

    /** So many bodies keep their functions, for the other commands to go on. */
    private static final int STAYING = 3;

    private final RandomRequests given;

    RandomBodyFacts(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                BODY + "/holders", this::appoint,
                BODY + "/holders/end", this::end,
                BODY + "/forces", this::force,
                BODY + "/forces/{force}/release", () -> ofPart("force", "/release", Map.of()),
                BODY + "/forces/{force}/monitoring", this::monitor,
                BODY + "/forces/{force}/grades", this::grade,
                BODY + "/areas", this::area,
                BODY + "/areas/{area}/end", () -> ofPart("area", "/end", Map.of()),
                BODY + "/transfer", this::transfer,
                BODY + "/abolish", this::abolish);
    }

    private @Nullable Command appoint() {
        var request = dated();
        request.put("office", given.draw.of(Office.COMMISSIONER, Office.DEPUTY));
        request.put("name", given.draw.of(List.of("A. Holder", "B. Holder", "C. Holder")));
        given.maybe(request, "holding", given.draw.of(Holding.values()));
        given.maybe(request, "until", given.today().plusDays(given.draw.below(900)));
        return given.inBody(body -> to(body, "/holders", request, _ -> {}));
    }

    private @Nullable Command end() {
        var request = dated();
        request.put("office", given.draw.of(Office.COMMISSIONER, Office.DEPUTY));
        request.put("name", given.draw.of(List.of("A. Holder", "B. Holder", "C. Holder")));
        given.maybe(request, "reason", given.draw.text());
        return given.inBody(body -> to(body, "/holders/end", request, _ -> {}));
    }

    private @Nullable Command force() {
        var request = dated();
        request.put("name", "Force " + (1 + given.draw.below(3)));
        return given.inBody(body ->
                to(
                        body,
                        "/forces",
                        request,
                        receipt -> given.things.add("force", body, receipt.path("id").asString())));
    }

    private @Nullable Command monitor() {
        return ofPart(
                "force", "/monitoring", Map.of("phase", given.draw.of(MonitoringPhase.values())));
    }

    private @Nullable Command grade() {
        return ofPart(
                "force",
                "/grades",
                Map.of(
                        "inspection", "PEEL " + (2019 + given.draw.below(4)),
                        "question", given.draw.of(List.of("Victims", "Leadership")),
                        "grade", given.draw.of(Grade.values())));
    }

    private @Nullable Command area() {
        var request = dated();
        request.put("name", "Area " + (1 + given.draw.below(4)));
        request.put("scheme", given.draw.of(List.of("Districts", "Partnerships")));
        given.maybe(request, "within", List.of("area-1"));
        return given.inBody(body ->
                to(
                        body,
                        "/areas",
                        request,
                        receipt -> given.things.add("area", body, receipt.path("id").asString())));
    }

    private @Nullable Command transfer() {
        return leaving(
                "/transfer", Map.of("to", given.things.of("body").isEmpty() ? "x" : first().body));
    }

    private @Nullable Command abolish() {
        return leaving("/abolish", Map.of());
    }

    private Thing first() {
        return given.things.of("body").getFirst();
    }

    private @Nullable Command leaving(String path, Map<String, Object> said) {
        var leaving = given.things.of("body").stream().skip(STAYING).toList();
        if (leaving.isEmpty()) {
            return null;
        }
        var request = dated();
        request.putAll(said);
        request.put("reason", given.draw.text());
        return to(given.draw.of(leaving).body, path, request, _ -> {});
    }

    private @Nullable Command ofPart(String kind, String path, Map<String, Object> said) {
        var part = given.things.one(kind, _ -> true, given.draw);
        if (part == null) {
            return null;
        }
        var request = dated();
        request.putAll(said);
        if (!path.equals("/grades")) {
            given.maybe(request, "reason", given.draw.text());
        }
        return Command.of(
                BODY + "/" + kind + "s/{" + kind + "}" + path,
                part.path() + path,
                request,
                _ -> {});
    }

    private Map<String, @Nullable Object> dated() {
        var request = new LinkedHashMap<String, @Nullable Object>();
        given.maybe(request, "effectiveOn", given.draw.day(RandomRequests.FIRST, given.today()));
        given.stated(request, 0.3);
        return request;
    }

    private Command to(
            String body,
            String path,
            Map<String, @Nullable Object> request,
            Consumer<JsonNode> accepted) {
        return Command.of(BODY + path, "/api/bodies/" + body + path, request, accepted);
    }
}
