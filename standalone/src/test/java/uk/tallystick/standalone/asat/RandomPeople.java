package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.person.Role;
import uk.tallystick.events.visibility.Visibility;
import uk.tallystick.standalone.asat.Things.Thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** People, their roles, and who may see what. */
final class RandomPeople {

    /** Of who answers for something: their name, once erased, is gone from every state of it. */
    static final String ASSIGNED = "assigned";

    private static final Map<String, String> COLLECTIONS =
            Map.of(
                    "plan", "plans",
                    "kpi", "kpis",
                    "action", "actions",
                    "decision", "decisions",
                    "scrutiny", "scrutiny",
                    "meeting", "meetings");

    private final RandomRequests given;

    RandomPeople(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                "POST /api/people",
                this::person,
                "PUT /api/bodies/{body}/people/{person}/roles",
                this::roles,
                "PUT /api/people/{person}/roles",
                this::rolesEverywhere,
                "POST /api/people/{person}/erase",
                this::erase,
                "PUT /api/bodies/{body}/{things}/{code}/visibility",
                this::visibility);
    }

    private Command person() {
        var name = "person-" + given.number();
        return Command.of(
                "POST /api/people",
                "/api/people",
                Map.of("username", name, "name", given.draw.text()),
                receipt -> given.recorded("person", "", receipt, null));
    }

    private @Nullable Command roles() {
        return given.inBody(body ->
                ofSomebody(
                        "PUT /api/bodies/{body}/people/{person}/roles",
                        "/api/bodies/" + body + "/people/",
                        "/roles",
                        someRoles()));
    }

    private @Nullable Command rolesEverywhere() {
        return ofSomebody("PUT /api/people/{person}/roles", "/api/people/", "/roles", someRoles());
    }

    private @Nullable Command erase() {
        return ofSomebody("POST /api/people/{person}/erase", "/api/people/", "/erase", null);
    }

    private List<Role> someRoles() {
        return given.draw.some(List.of(Role.values()), 3);
    }

    private @Nullable Command ofSomebody(
            String kind, String before, String after, @Nullable Object request) {
        var person = given.things.one("person", p -> !p.status.equals("erased"), given.draw);
        return person == null || (after.equals("/erase") && person.latest.containsKey(ASSIGNED))
                ? null
                : Command.of(
                        kind,
                        before + person.code + after,
                        request,
                        receipt ->
                                given.recorded(
                                        person,
                                        receipt,
                                        after.equals("/erase") ? "erased" : "",
                                        null));
    }

    private @Nullable Command visibility() {
        var kind = given.draw.of(List.copyOf(COLLECTIONS.keySet()).stream().sorted().toList());
        var thing = given.things.one(kind, _ -> true, given.draw);
        if (thing == null) {
            return null;
        }
        var level = given.draw.of(Visibility.values());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("visibility", level);
        if (level.equals(Visibility.RESTRICTED.code())) {
            request.put("exemption", given.draw.text());
            request.put("publicInterestTest", given.draw.text());
            request.put("reviewOn", given.today().plusDays(1 + given.draw.below(400)));
        } else if (level.equals(Visibility.INTERNAL.code())) {
            request.put("reason", given.draw.text());
        }
        return Command.of(
                "PUT /api/bodies/{body}/{things}/{code}/visibility",
                "/api/bodies/"
                        + thing.body
                        + "/"
                        + collection(thing)
                        + "/"
                        + thing.code
                        + "/visibility",
                request,
                receipt -> given.recorded("visibility", thing.body, receipt, null));
    }

    private static String collection(Thing thing) {
        return COLLECTIONS.getOrDefault(thing.kind, thing.kind);
    }
}
