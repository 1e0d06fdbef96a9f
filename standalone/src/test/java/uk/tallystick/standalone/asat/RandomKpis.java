package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.standalone.asat.Things.Thing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** KPIs, and what is set of them. */
final class RandomKpis {

    private final RandomRequests given;

    RandomKpis(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                "POST /api/bodies/{body}/kpis",
                this::kpi,
                "POST /api/bodies/{body}/kpis/{kpi}/definitions",
                this::redefinition,
                "POST /api/bodies/{body}/kpis/{kpi}/activate",
                this::activate,
                "POST /api/bodies/{body}/kpis/{kpi}/suspend",
                () -> end("suspend", "suspended", k -> k.status.equals("active")),
                "POST /api/bodies/{body}/kpis/{kpi}/retire",
                () ->
                        given.draw.chance(0.8)
                                ? null
                                : end("retire", "retired", k -> !k.status.equals("retired")),
                "POST /api/bodies/{body}/kpis/{kpi}/limits",
                this::limits,
                "POST /api/bodies/{body}/kpis/{kpi}/peers",
                this::peers,
                "PUT /api/bodies/{body}/kpis/{kpi}/baseline",
                this::baseline,
                "PUT /api/bodies/{body}/kpis/{kpi}/target",
                this::target);
    }

    private @Nullable Command redefinition() {
        var kpi = given.things.one("kpi", k -> !k.status.equals("retired"), given.draw);
        if (kpi == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("name", given.draw.text());
        request.put("unit", kpi.unit);
        request.put("direction", given.draw.of(Direction.values()));
        request.put("source", given.draw.text());
        request.put("reason", given.draw.text());
        given.maybe(request, "breakInSeries", given.draw.chance(0.5));
        given.maybe(request, "definition", given.draw.text());
        given.maybe(request, "comparatorGroup", given.draw.text());
        given.maybe(request, "components", List.of(Map.of("name", "Towns", "value", 9)));
        given.maybe(
                request,
                "schemes",
                List.of(Map.of("name", "Area", "breakdowns", RandomRequests.BREAKDOWNS)));
        return sent("POST /api/bodies/{body}/kpis/{kpi}/definitions", kpi, "definitions", request);
    }

    private @Nullable Command end(String verb, String to, Predicate<Thing> fit) {
        var kpi = given.things.one("kpi", fit, given.draw);
        return kpi == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/kpis/{kpi}/" + verb,
                        kpi.path() + "/" + verb,
                        Map.of("reason", given.draw.text()),
                        receipt -> given.recorded(kpi, receipt, to, null));
    }

    private @Nullable Command limits() {
        var kpi = given.things.one("kpi", _ -> true, given.draw);
        if (kpi == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("from", given.period());
        given.maybe(request, "breakdown", given.draw.of(RandomRequests.BREAKDOWNS));
        request.put("reason", given.draw.text());
        return sent("POST /api/bodies/{body}/kpis/{kpi}/limits", kpi, "limits", request);
    }

    private @Nullable Command peers() {
        var kpi = given.things.one("kpi", _ -> true, given.draw);
        if (kpi == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("group", "Most similar");
        request.put("period", given.period());
        request.put("figures", List.of(peer("Kent", kpi), peer("Essex", kpi)));
        given.maybe(request, "sourceRef", given.draw.text());
        return sent("POST /api/bodies/{body}/kpis/{kpi}/peers", kpi, "peers", request);
    }

    private Map<String, @Nullable Object> peer(String name, Thing kpi) {
        var figure = new LinkedHashMap<String, @Nullable Object>();
        figure.put("peer", name);
        figure.put("value", given.value(kpi.unit));
        return figure;
    }

    private Command sent(
            String kind, Thing kpi, String path, Map<String, @Nullable Object> request) {
        return Command.of(
                kind,
                kpi.path() + "/" + path,
                request,
                receipt -> given.recorded(kpi, receipt, kpi.status, null));
    }

    private @Nullable Command kpi() {
        return given.inBody(body -> {
            var unit = given.draw.chance(0.1) ? null : given.draw.of(Unit.values());
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("code", "K" + given.number());
            request.put("name", given.draw.text());
            request.put("unit", unit);
            request.put("direction", given.draw.of(Direction.values()));
            request.put("source", given.draw.text());
            given.maybe(request, "polarity", given.draw.of(Polarity.values()));
            given.maybe(request, "class", given.draw.of(KpiClass.values()));
            given.maybe(request, "scale", given.draw.below(3));
            given.maybe(request, "seasonal", given.draw.chance(0.5));
            given.maybe(request, "planNodes", List.of("P1", "P2"));
            given.maybe(request, "breakdowns", given.draw.some(RandomRequests.BREAKDOWNS, 2));
            given.maybe(
                    request, "effectiveOn", given.draw.day(RandomRequests.FIRST, given.today()));
            var stated = given.stated(request, 0.3);
            return Command.of(
                    "POST /api/bodies/{body}/kpis",
                    "/api/bodies/" + body + "/kpis",
                    request,
                    receipt -> given.recorded("kpi", body, receipt, stated).unit = unit);
        });
    }

    private @Nullable Command activate() {
        var kpi =
                given.things.one(
                        "kpi", k -> k.status.isEmpty() || k.status.equals("suspended"), given.draw);
        return kpi == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/kpis/{kpi}/activate",
                        kpi.path() + "/activate",
                        null,
                        receipt -> given.recorded(kpi, receipt, "active", null));
    }

    private @Nullable Command baseline() {
        var kpi = given.things.one("kpi", _ -> true, given.draw);
        if (kpi == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("period", given.period());
        request.put("value", given.draw.chance(0.15) ? null : given.value(kpi.unit));
        given.maybe(request, "note", given.draw.text());
        return dated("PUT /api/bodies/{body}/kpis/{kpi}/baseline", kpi, "baseline", request);
    }

    private @Nullable Command target() {
        var kpi = given.things.one("kpi", _ -> true, given.draw);
        if (kpi == null) {
            return null;
        }
        var shape = given.draw.of(TargetShape.values());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("shape", shape);
        request.put(
                "value",
                given.draw.chance(0.15)
                        ? null
                        : given.value(shape.equals("rank") ? "rank" : kpi.unit));
        request.put("byPeriod", (given.today().getYear() + given.draw.below(4)) + "");
        given.maybe(request, "referencePeriod", "2019-20");
        if (shape.equals("gap")) {
            request.put("breakdownPair", List.of("City", "County"));
        } else if (shape.equals("nested")) {
            request.put("nestedIn", "K1");
        }
        given.maybe(request, "tolerance", given.draw.decimal(10));
        given.maybe(
                request,
                "milestones",
                List.of(Map.of("period", "2020-21", "value", given.draw.decimal(100))));
        given.maybe(request, "reason", given.draw.text());
        return dated("PUT /api/bodies/{body}/kpis/{kpi}/target", kpi, "target", request);
    }

    /** A fact of a KPI that says from which day on it is one. */
    private Command dated(
            String kind, Thing kpi, String sort, Map<String, @Nullable Object> request) {
        var stated = given.stated(request, 0.25);
        var day =
                given.draw.chance(0.1)
                        ? given.today().plusDays(1 + given.draw.below(300))
                        : given.draw.day(RandomRequests.FIRST, given.today());
        var from = given.draw.chance(0.7) ? day : stated == null ? given.today() : stated;
        if (from.equals(day)) {
            request.put("effectiveOn", day);
        }
        return Command.of(
                kind,
                kpi.path() + "/" + sort,
                request,
                receipt -> {
                    given.recorded(kpi, receipt, kpi.status, stated);
                    given.about(kpi, sort, from);
                });
    }
}
