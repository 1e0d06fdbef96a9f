package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.decision.DecisionPublication;
import uk.tallystick.events.duty.Recurrence;
import uk.tallystick.events.recommendation.Answer;
import uk.tallystick.events.recommendation.Maker;
import uk.tallystick.standalone.asat.Things.Thing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What becomes of decisions; recommendations; duties. */
final class RandomRegister {

    private static final String BODY = "/api/bodies/{body}";

    private final RandomRequests given;
    private final Map<String, Supplier<@Nullable Command>> kinds = new TreeMap<>();

    RandomRegister(RandomRequests given) {
        this.given = given;
        decisions();
        recommendations();
        duties();
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return kinds;
    }

    private void decisions() {
        var untaken = Set.of("", "deferred");
        step("decision", "defer", untaken, "deferred", this::reason);
        step("decision", "propose", Set.of("deferred"), "", _ -> {});
        step("decision", "withdraw", untaken, "withdrawn", this::reason);
        step(
                "decision",
                "publish",
                Set.of("taken"),
                "published",
                request -> {
                    reason(request);
                    request.put("publication", given.draw.of(DecisionPublication.values()));
                });
        var taken = Set.of("taken", "published");
        step("decision", "rescind", taken, "rescinded", this::reason);
        step(
                "decision",
                "supersede",
                taken,
                "superseded",
                request -> request.put("by", given.draw.of(given.things.of("decision")).code));
    }

    private void recommendations() {
        kinds.put("POST " + BODY + "/recommendations", this::recommendation);
        step("recommendation", "acknowledge", Set.of(""), "acknowledged", this::comment);
        step(
                "recommendation",
                "answer",
                Set.of("", "acknowledged"),
                "accepted",
                request -> {
                    request.put("answer", given.draw.of(Answer.values()));
                    request.put("reasons", given.draw.text());
                });
        var under = Set.of("accepted");
        step("recommendation", "progress", under, "accepted", this::comment);
        step(
                "recommendation",
                "postpone",
                under,
                "accepted",
                request -> {
                    reason(request);
                    request.put("deliverBy", given.today().plusDays(1 + given.draw.below(20_000)));
                });
        step(
                "recommendation",
                "claim",
                under,
                "claimed",
                request -> request.put("claim", given.draw.text()));
        step("recommendation", "not-accept", Set.of("claimed"), "accepted", this::reason);
        step("recommendation", "close", Set.of("claimed"), "closed", this::reason);
        step("recommendation", "effects", under, "accepted", this::effect);
    }

    private void effect(Map<String, @Nullable Object> request) {
        var kpis = given.things.of("kpi");
        request.put("kpi", kpis.isEmpty() ? "K1" : given.draw.of(kpis).code);
        request.put("effect", given.draw.text());
        given.maybe(request, "seenAtPosition", 1);
    }

    private @Nullable Command recommendation() {
        return given.inBody(body -> {
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("reference", "R" + given.draw.below(50));
            request.put("title", given.draw.text());
            request.put("madeBy", given.draw.text());
            given.maybe(request, "maker", given.draw.of(Maker.values()));
            request.put("madeOn", given.draw.day(RandomRequests.FIRST, given.today()));
            given.maybe(
                    request,
                    "clock",
                    Map.of("kind", "workingDays", "days", 1 + given.draw.below(30)));
            given.maybe(request, "deliverBy", given.today().plusDays(given.draw.below(90)));
            var stated = given.stated(request, 0.3);
            return Command.of(
                    "POST " + BODY + "/recommendations",
                    "/api/bodies/" + body + "/recommendations",
                    request,
                    receipt -> given.recorded("recommendation", body, receipt, stated));
        });
    }

    private void duties() {
        kinds.put("POST " + BODY + "/duties", this::duty);
        step("duty", "publish", Set.of("", "published"), "published", this::proof);
        step("duty", "update", Set.of("published"), "published", this::proof);
        step("duty", "withhold", Set.of("", "published"), "withheld", this::reason);
        step("duty", "archive", Set.of("withheld"), "archived", this::reason);
    }

    private @Nullable Command duty() {
        return given.inBody(body -> {
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("title", given.draw.text());
            request.put("law", given.draw.text());
            request.put("recurrence", given.draw.of(Recurrence.values()));
            given.maybe(request, "dueOn", given.today().plusDays(given.draw.below(90)));
            var stated = given.stated(request, 0.3);
            return Command.of(
                    "POST " + BODY + "/duties",
                    "/api/bodies/" + body + "/duties",
                    request,
                    receipt -> given.recorded("duty", body, receipt, stated));
        });
    }

    private void step(
            String kind,
            String step,
            Set<String> from,
            String to,
            Consumer<Map<String, @Nullable Object>> filling) {
        var plural = kind.equals("duty") ? "duties" : kind + "s";
        var route = "POST " + BODY + "/" + plural + "/{" + kind + "}/" + step;
        kinds.put(
                route,
                () -> {
                    var thing =
                            given.things.one(kind, one -> from.contains(one.status), given.draw);
                    return thing == null ? null : command(route, thing, step, to, filling);
                });
    }

    private Command command(
            String route,
            Thing thing,
            String step,
            String to,
            Consumer<Map<String, @Nullable Object>> filling) {
        var request = new LinkedHashMap<String, @Nullable Object>();
        filling.accept(request);
        var stated = given.stated(request, 0.1);
        return Command.of(
                route,
                thing.path() + "/" + step,
                request,
                receipt -> given.recorded(thing, receipt, to, stated));
    }

    private void reason(Map<String, @Nullable Object> request) {
        request.put("reason", given.draw.text());
    }

    private void comment(Map<String, @Nullable Object> request) {
        request.put("comment", given.draw.text());
    }

    private void proof(Map<String, @Nullable Object> request) {
        request.put("proof", given.draw.text());
    }
}
