package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Rag;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Actions and their status. */
final class RandomActions {

    static final String ONE = "/api/bodies/{body}/actions/{action}";

    private static final Set<String> ENDS = Set.of("withdrawn", "merged", "carriedForward");

    /** The way that an action usually goes. */
    private static final Map<String, ActionStatus> NEXT =
            Map.of(
                    "proposed", ActionStatus.AGREED,
                    "agreed", ActionStatus.IN_PROGRESS,
                    "paused", ActionStatus.IN_PROGRESS,
                    "inProgress", ActionStatus.COMPLETE);

    private final RandomRequests given;

    RandomActions(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        var kinds = new LinkedHashMap<String, Supplier<@Nullable Command>>();
        kinds.put("POST /api/bodies/{body}/actions", this::action);
        kinds.put("POST " + ONE + "/status", this::status);
        kinds.putAll(new RandomActionWork(given, this::onwards).kinds());
        return kinds;
    }

    private @Nullable Command action() {
        return given.inBody(body -> {
            var status = given.draw.of(ActionStatus.PROPOSED, ActionStatus.AGREED);
            var from = given.draw.day(RandomRequests.FIRST, given.today());
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("code", "A" + given.number());
            request.put("title", given.draw.text());
            request.put("lead", given.draw.of(Lead.values()));
            request.put("status", status);
            given.maybe(request, "nature", given.draw.of(Nature.values()));
            given.maybe(request, "owner", given.draw.text());
            given.maybe(request, "planNodes", List.of("P1"));
            given.maybe(request, "dueOn", given.today().plusDays(given.draw.below(100)));
            given.maybe(request, "conditions", given.draw.text());
            given.deliveryPlan(request, body);
            given.maybe(request, "partners", List.of(given.draw.text()));
            request.put("effectiveOn", from);
            var stated = given.stated(request, 0.3);
            return Command.of(
                    "POST /api/bodies/{body}/actions",
                    "/api/bodies/" + body + "/actions",
                    request,
                    receipt -> {
                        var action = given.recorded("action", body, receipt, stated);
                        action.status = status;
                        action.latest.put("added", from);
                        action.latest.put("status", from);
                    });
        });
    }

    private @Nullable Command status() {
        var action =
                given.things.one(
                        "action",
                        a ->
                                !ENDS.contains(a.status)
                                        && (!a.status.equals("complete") || given.draw.chance(0.4)),
                        given.draw);
        return action == null ? null : status(action, given.draw.chance(0.5));
    }

    /** One that is under way comes a step nearer to being complete; null if there is none. */
    private @Nullable Command onwards() {
        var underWay =
                given.things.of("action").stream().filter(a -> NEXT.containsKey(a.status)).toList();
        var nearest = underWay.stream().filter(a -> a.status.equals("inProgress")).toList();
        return underWay.isEmpty()
                ? null
                : status(given.draw.of(nearest.isEmpty() ? underWay : nearest), true);
    }

    private Command status(Things.Thing action, boolean asUsual) {
        var onwards = asUsual ? NEXT.get(action.status) : null;
        var status = onwards == null ? given.draw.of(ActionStatus.values()) : onwards.code();
        var first = action.latest.getOrDefault("added", RandomRequests.FIRST);
        var from =
                onwards != null || given.draw.chance(0.4)
                        ? given.today()
                        : given.draw.day(first, given.today());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("status", status);
        given.maybe(request, "rag", given.draw.of(Rag.values()));
        request.put("effectiveOn", from);
        request.put("comment", given.draw.text());
        var stated = given.stated(request, 0.25);
        return Command.of(
                "POST /api/bodies/{body}/actions/{action}/status",
                action.path() + "/status",
                request,
                receipt -> {
                    var backdated = from.isBefore(action.latest.getOrDefault("status", from));
                    given.recorded(action, receipt, backdated ? action.status : status, stated);
                    given.about(action, "status", from);
                });
    }
}
