package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.standalone.asat.Things.Thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Who works on actions, by when, what comes of them, and where they go on. */
final class RandomActionWork {

    private static final Set<String> UNDER_WAY = Set.of("agreed", "inProgress", "paused");

    private final RandomRequests given;
    private final Supplier<@Nullable Command> onwards;

    /**
     * Makes such commands.
     *
     * @param onwards makes the one that brings some action nearer to being complete
     */
    RandomActionWork(RandomRequests given, Supplier<@Nullable Command> onwards) {
        this.given = given;
        this.onwards = onwards;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                "PUT " + RandomActions.ONE + "/particulars",
                this::particulars,
                "POST " + RandomActions.ONE + "/assign",
                this::assign,
                "POST " + RandomActions.ONE + "/reschedule",
                this::reschedule,
                "POST " + RandomActions.ONE + "/milestones",
                this::milestone,
                "POST " + RandomActions.ONE + "/milestones/{milestone}/reach",
                this::reach,
                "POST " + RandomActions.ONE + "/outputs",
                this::output,
                "POST " + RandomActions.ONE + "/confirm",
                this::confirm,
                "POST " + RandomActions.ONE + "/merge",
                () -> end("merge", "merged"),
                "POST " + RandomActions.ONE + "/carry-forward",
                () -> end("carry-forward", "carriedForward"));
    }

    private @Nullable Command particulars() {
        return underWay(
                "PUT",
                "/particulars",
                action -> {
                    var request = new LinkedHashMap<String, @Nullable Object>();
                    request.put("number", given.draw.text());
                    given.deliveryPlan(request, action.body);
                    given.maybe(request, "leadOrganisation", given.draw.text());
                    given.maybe(request, "partners", List.of(given.draw.text(), "NHS"));
                    return request;
                });
    }

    private @Nullable Command assign() {
        var person = given.things.one("person", p -> !p.status.equals("erased"), given.draw);
        if (person == null) {
            return null;
        }
        person.latest.put(RandomPeople.ASSIGNED, given.today());
        return underWay("POST", "/assign", _ -> new LinkedHashMap<>(Map.of("person", person.code)));
    }

    private @Nullable Command reschedule() {
        return underWay(
                "POST",
                "/reschedule",
                _ -> {
                    var request = new LinkedHashMap<String, @Nullable Object>();
                    request.put("dueOn", given.today().plusDays(given.draw.below(200)));
                    request.put("reason", given.draw.text());
                    return request;
                });
    }

    private @Nullable Command milestone() {
        return underWay(
                "POST",
                "/milestones",
                action -> {
                    action.latest.put("milestone", given.today());
                    var request = new LinkedHashMap<String, @Nullable Object>();
                    request.put("code", "M1");
                    request.put("title", given.draw.text());
                    request.put("dueOn", given.today().plusDays(given.draw.below(200)));
                    request.put("reason", given.draw.text());
                    return request;
                });
    }

    private @Nullable Command reach() {
        return step(
                "POST",
                "/milestones/{milestone}/reach",
                "/milestones/M1/reach",
                action ->
                        UNDER_WAY.contains(action.status) && action.latest.containsKey("milestone"),
                _ -> new LinkedHashMap<>(Map.of("comment", given.draw.text())),
                "");
    }

    private @Nullable Command output() {
        return underWay(
                "POST",
                "/outputs",
                _ -> {
                    var request = new LinkedHashMap<String, @Nullable Object>();
                    request.put("figure", given.draw.decimal(1000));
                    request.put("of", given.draw.of(List.of("People trained", "Homes secured")));
                    given.maybe(request, "period", given.period());
                    given.maybe(request, "asGiven", given.draw.text());
                    return request;
                });
    }

    /** By one and the same person, so of history. */
    private @Nullable Command confirm() {
        if (given.draw.chance(0.5)
                || given.things.of("action").stream().noneMatch(a -> a.status.equals("complete"))) {
            return onwards.get();
        }
        return step(
                "POST",
                "/confirm",
                "/confirm",
                action -> action.status.equals("complete") || given.draw.chance(0.1),
                _ -> {
                    var request = new LinkedHashMap<String, @Nullable Object>();
                    request.put("statedOn", given.today());
                    request.put("statedSource", given.draw.text());
                    return request;
                },
                "");
    }

    private @Nullable Command end(String step, String status) {
        return step(
                "POST",
                "/" + step,
                "/" + step,
                action -> UNDER_WAY.contains(action.status) && given.draw.chance(0.5),
                action -> {
                    var other =
                            given.things.one(
                                    "action",
                                    a -> a.body.equals(action.body) && !a.id.equals(action.id),
                                    given.draw);
                    var request = new LinkedHashMap<String, @Nullable Object>();
                    request.put("into", other == null ? "nothing" : other.code);
                    request.put("reason", given.draw.text());
                    return request;
                },
                status);
    }

    private @Nullable Command underWay(
            String method, String tail, Function<Thing, Map<String, @Nullable Object>> making) {
        return step(method, tail, tail, action -> UNDER_WAY.contains(action.status), making, "");
    }

    private @Nullable Command step(
            String method,
            String tail,
            String path,
            Predicate<Thing> which,
            Function<Thing, Map<String, @Nullable Object>> making,
            String status) {
        var action = given.things.one("action", which, given.draw);
        if (action == null) {
            return null;
        }
        return Command.of(
                method + " " + RandomActions.ONE + tail,
                action.path() + path,
                making.apply(action),
                receipt -> {
                    given.recorded(
                            action, receipt, status.isEmpty() ? action.status : status, null);
                    if (!status.isEmpty()) {
                        given.about(action, "status", given.today());
                    }
                });
    }
}
