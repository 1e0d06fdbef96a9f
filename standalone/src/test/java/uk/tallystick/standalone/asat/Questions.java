package uk.tallystick.standalone.asat;

import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Rag;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Every query of a program, asked about things that are there. */
final class Questions {

    /**
     * Queries that are not about a time: what they may be asked instead is for the test to know.
     */
    static final Set<String> TIMELESS = Set.of("GET /", "GET /api/ledger/receipts/{receipt}");

    /**
     * A path, and a query unless empty, of a route.
     *
     * @param about ids of the things that it names
     */
    record Question(Route route, String path, String query, List<String> about) {

        String with(String time) {
            var whole = Stream.of(query, time).filter(part -> !part.isEmpty()).toList();
            return whole.isEmpty() ? path : path + "?" + String.join("&", whole);
        }
    }

    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("forces", "force"),
                    Map.entry("kpis", "kpi"),
                    Map.entry("plans", "plan"),
                    Map.entry("actions", "action"),
                    Map.entry("decisions", "decision"),
                    Map.entry("scrutiny", "scrutiny"),
                    Map.entry("meetings", "meeting"),
                    Map.entry("submissions", "submission"),
                    Map.entry("recommendations", "recommendation"),
                    Map.entry("duties", "duty"),
                    Map.entry("exhibits", "exhibit"),
                    Map.entry("history", "any"),
                    Map.entry("replay", "any"),
                    Map.entry("chain", "any of a body"));

    private static final Set<String> CONCERNS =
            Set.of("kpi", "action", "scrutiny", "decision", "recommendation");

    private final List<Route> routes;
    private final Things things;
    private final Draw draw;

    Questions(List<Route> routes, Things things, Draw draw) {
        this.routes = routes;
        this.things = things;
        this.draw = draw;
    }

    List<Route> routes() {
        return routes;
    }

    /** So many of each route at most. */
    List<Question> some(int most, List<String> receipts) {
        return routes.stream()
                .flatMap(route -> draw.some(filled(route, receipts), most).stream())
                .toList();
    }

    private List<Question> filled(Route route, List<String> receipts) {
        if (!route.ofATime() && !route.ofTwoTimes() && !TIMELESS.contains(route.toString())) {
            throw new AssertionError("say how " + route + " is asked, which is not about a time");
        }
        var variables = route.variables();
        return switch (variables.size()) {
            case 0 -> List.of(fill(route, List.of()));
            case 1 ->
                    switch (variables.getFirst()) {
                        case "body", "slug" ->
                                things.of("body").stream()
                                        .map(body -> fill(route, List.of(body.id), body.body))
                                        .toList();
                        case "receipt" ->
                                receipts.stream()
                                        .map(receipt -> fill(route, List.of(), receipt))
                                        .toList();
                        default ->
                                ofKind(route).stream()
                                        .map(thing -> fill(route, about(thing), thing.id))
                                        .toList();
                    };
            case 2 ->
                    ofKind(route).stream()
                            .map(thing ->
                                    fill(
                                            route,
                                            about(thing),
                                            thing.body,
                                            namesIds(route) || draw.chance(0.2)
                                                    ? thing.id
                                                    : thing.code))
                            .toList();
            case 3 ->
                    route.pattern().contains("{kind}")
                            ? things.all().stream()
                                    .filter(thing -> CONCERNS.contains(thing.kind))
                                    .map(thing ->
                                            fill(
                                                    route,
                                                    about(thing),
                                                    thing.body,
                                                    thing.kind,
                                                    thing.code))
                                    .toList()
                            : things.of("plan").stream()
                                    .map(plan ->
                                            fill(route, about(plan), plan.body, plan.code, "P1"))
                                    .toList();
            default -> throw new AssertionError("say what fills " + route);
        };
    }

    private static boolean namesIds(Route route) {
        return route.pattern().contains("{aggregateId}");
    }

    /** A revision is its round's; people are of no body. */
    private static List<String> about(Things.Thing thing) {
        var id = thing.id.replaceFirst("~.*", "");
        return thing.body.isEmpty() ? List.of(id) : List.of("body:" + thing.body, id);
    }

    /** By the word before the last variable. */
    private List<Things.Thing> ofKind(Route route) {
        var before =
                route.pattern().replaceFirst("/\\{\\w+}(/[^{]*)?$", "").replaceFirst(".*/", "");
        var kind = KINDS.get(before);
        if (kind == null) {
            throw new AssertionError("say what fills the last variable of " + route);
        }
        return switch (kind) {
            case "any" -> things.all();
            case "any of a body" ->
                    things.all().stream()
                            .filter(thing -> thing.id.matches("[a-z]+:[^:]+:[^~]+"))
                            .toList();
            default -> things.of(kind);
        };
    }

    private Question fill(Route route, List<String> about, String... values) {
        var path = route.pattern();
        for (var value : values) {
            path = path.replaceFirst("\\{\\w+}", value);
        }
        return new Question(route, path, query(route, about), about);
    }

    private String query(Route route, List<String> about) {
        var query = new ArrayList<String>();
        for (var parameter : route.parameters()) {
            var value = value(parameter, route, about);
            if (draw.chance(0.25)) {
                query.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
        if (draw.chance(0.15)) {
            query.add("limit=" + (1 + draw.below(3)));
        }
        return String.join("&", query);
    }

    private String value(String parameter, Route route, List<String> about) {
        return switch (parameter) {
            case "status" -> draw.of(ActionStatus.values());
            case "rag" -> draw.of(Rag.values());
            case "lead" -> draw.of(Lead.values());
            case "planNode" -> "P1";
            case "deliveryPlan" -> {
                var plans = things.of("plan");
                yield plans.isEmpty() ? "none" : draw.of(plans).code;
            }
            case "from" -> Integer.toString(draw.below(30));
            case "to" -> Integer.toString(30 + draw.below(300));
            case "at" -> Integer.toString(draw.below(300));
            case "kind" -> draw.of(List.of("kpi", "action", "decision", "submission"));
            case "id" -> about.getFirst();
            case "format" -> draw.of(List.of("csv", "json"));
            case "breakdown" -> draw.of(List.of("all", "city", "county", "nobody"));
            default ->
                    throw new AssertionError("say what " + parameter + " of " + route + " may be");
        };
    }
}
