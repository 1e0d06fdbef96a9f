package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.plan.CommitmentStatus;
import uk.tallystick.events.plan.PlanStatus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Plans, their versions and steps, and what becomes of what they promise. */
final class RandomPlans {

    private static final String PLANS = "POST /api/bodies/{body}/plans";
    private static final String ONE = PLANS + "/{plan}";

    /** What mostly follows, for chance alone would mostly be refused. */
    private static final Map<String, PlanStatus> NEXT =
            Map.of(
                    "drafted", PlanStatus.CONSULTING,
                    "consulting", PlanStatus.WITH_PANEL,
                    "withPanel", PlanStatus.PANEL_REPORTED,
                    "panelReported", PlanStatus.ISSUED,
                    "issued", PlanStatus.REVIEWED_AND_NOT_VARIED,
                    "reviewedAndNotVaried", PlanStatus.VARIED,
                    "varied", PlanStatus.REVIEWED_AND_NOT_VARIED,
                    "draft", PlanStatus.WITH_PANEL,
                    "agreed", PlanStatus.IN_FORCE,
                    "inForce", PlanStatus.CLOSED);

    private final RandomRequests given;

    RandomPlans(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                PLANS,
                this::plan,
                ONE + "/versions",
                this::version,
                ONE + "/status",
                this::status,
                ONE + "/nodes/{node}/status",
                this::commitment);
    }

    private @Nullable Command plan() {
        return given.inBody(body -> {
            var again = given.things.of("plan", body);
            var code =
                    again.isEmpty() || given.draw.chance(0.5)
                            ? "plan-" + given.number()
                            : given.draw.of(again).code;
            var status = given.draw.of(PlanStatus.values());
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("id", code);
            request.put("title", given.draw.text());
            request.put("startsOn", given.draw.day(RandomRequests.FIRST, given.today()));
            request.put("endsOn", given.today().plusDays(given.draw.below(900)));
            request.put("status", status);
            request.put("nodes", nodes());
            given.maybe(request, "version", "V" + given.draw.below(9));
            var stated = given.stated(request, 0.4);
            return Command.of(
                    "POST /api/bodies/{body}/plans",
                    "/api/bodies/" + body + "/plans",
                    request,
                    receipt -> {
                        if (receipt.path("version").asLong() == 1) {
                            given.recorded("plan", body, receipt, stated).status = status;
                        }
                    });
        });
    }

    private List<Map<String, Object>> nodes() {
        var nodes = new ArrayList<Map<String, Object>>();
        var above = new ArrayList<String>();
        for (var i = given.draw.below(5); i > 0; i--) {
            var code = "P" + (above.size() + 1);
            var money = Map.of("amount", given.draw.decimal(1000), "fund", given.draw.text());
            nodes.add(
                    Map.of(
                            "code",
                            code,
                            "kind",
                            given.draw.of(List.of("Pillar", "Priority")),
                            "title",
                            given.draw.text(),
                            "money",
                            given.draw.chance(0.3) ? List.of(money) : List.of(),
                            "parents",
                            given.draw.some(above, 2),
                            "aliases",
                            given.draw.chance(0.3)
                                    ? List.of(given.draw.text(), given.draw.text())
                                    : List.of()));
            above.add(code);
        }
        return nodes;
    }

    private @Nullable Command version() {
        var plan = given.things.one("plan", p -> NEXT.containsKey(p.status), given.draw);
        if (plan == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("version", "V" + given.number());
        request.put("nodes", nodes());
        request.put("reason", given.draw.text());
        given.maybe(request, "title", given.draw.text());
        given.maybe(request, "effectiveOn", given.draw.day(RandomRequests.FIRST, given.today()));
        var stated = given.stated(request, 0.2);
        return Command.of(
                ONE + "/versions",
                plan.path() + "/versions",
                request,
                receipt -> given.recorded(plan, receipt, plan.status, stated));
    }

    private @Nullable Command status() {
        var plan = given.things.one("plan", p -> NEXT.containsKey(p.status), given.draw);
        if (plan == null) {
            return null;
        }
        var next = NEXT.getOrDefault(plan.status, PlanStatus.CONSULTING);
        var status =
                given.draw.chance(0.8) ? given.draw.of(next) : given.draw.of(PlanStatus.values());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("status", status);
        given.maybe(request, "comment", given.draw.text());
        request.put("effectiveOn", given.today());
        var stated = given.stated(request, 0.3);
        return Command.of(
                ONE + "/status",
                plan.path() + "/status",
                request,
                receipt -> given.recorded(plan, receipt, status, stated));
    }

    private @Nullable Command commitment() {
        var plan = given.things.one("plan", _ -> true, given.draw);
        if (plan == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("status", given.draw.of(CommitmentStatus.values()));
        given.maybe(request, "comment", given.draw.text());
        var stated = given.stated(request, 0.2);
        return Command.of(
                ONE + "/nodes/{node}/status",
                plan.path() + "/nodes/P1/status",
                request,
                receipt -> given.recorded(plan, receipt, plan.status, stated));
    }
}
