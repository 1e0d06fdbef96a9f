package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Decisions and scrutiny. */
final class RandomDecisions {

    private final RandomRequests given;

    RandomDecisions(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                "POST /api/bodies/{body}/decisions",
                this::decision,
                "POST /api/bodies/{body}/decisions/{decision}/take",
                this::take,
                "POST /api/bodies/{body}/scrutiny",
                this::scrutiny,
                "POST /api/bodies/{body}/scrutiny/{scrutiny}/outcome",
                this::outcome);
    }

    private @Nullable Command decision() {
        return given.inBody(body -> {
            var request = new LinkedHashMap<String, @Nullable Object>();
            given.maybe(request, "reference", "2025/" + given.draw.below(20));
            request.put("title", given.draw.text());
            request.put("classification", given.draw.of(Classification.values()));
            request.put("kind", given.draw.of(DecisionKind.values()));
            given.maybe(request, "originator", given.draw.text());
            var stated = given.stated(request, 0.4);
            return Command.of(
                    "POST /api/bodies/{body}/decisions",
                    "/api/bodies/" + body + "/decisions",
                    request,
                    receipt -> given.recorded("decision", body, receipt, stated));
        });
    }

    private @Nullable Command take() {
        var decision = given.things.one("decision", d -> d.status.isEmpty(), given.draw);
        if (decision == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put(
                "takenOn",
                given.draw.day(
                        RandomRequests.FIRST,
                        given.today().plusDays(given.draw.chance(0.1) ? 3 : 0)));
        request.put("madeBy", given.draw.text());
        given.maybe(request, "capacity", given.draw.of(Capacity.values()));
        given.maybe(request, "decided", given.draw.text());
        request.put("rationale", given.draw.text());
        given.maybe(request, "alternatives", given.draw.text());
        given.maybe(request, "seenAtPosition", 1);
        var stated = given.stated(request, 0.3);
        return Command.of(
                "POST /api/bodies/{body}/decisions/{decision}/take",
                decision.path() + "/take",
                request,
                receipt -> given.recorded(decision, receipt, "taken", stated));
    }

    private @Nullable Command scrutiny() {
        return given.inBody(body -> {
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("forum", given.draw.of(List.of("Panel", "Accountability Board")));
            request.put("topic", given.draw.text());
            request.put("heldOn", given.draw.day(RandomRequests.FIRST, given.today().plusDays(20)));
            given.maybe(
                    request,
                    "kpis",
                    given.things.of("kpi", body).stream().map(kpi -> kpi.code).limit(2).toList());
            given.maybe(request, "seenAtPosition", 1);
            var stated = given.stated(request, 0.3);
            return Command.of(
                    "POST /api/bodies/{body}/scrutiny",
                    "/api/bodies/" + body + "/scrutiny",
                    request,
                    receipt -> given.recorded("scrutiny", body, receipt, stated));
        });
    }

    private @Nullable Command outcome() {
        var scrutiny = given.things.one("scrutiny", s -> s.status.isEmpty(), given.draw);
        if (scrutiny == null) {
            return null;
        }
        var on =
                given.draw.chance(0.5)
                        ? given.today()
                        : given.draw.day(RandomRequests.FIRST, given.today());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("outcome", given.draw.of(Outcome.values()));
        given.maybe(request, "assurance", given.draw.of(Assurance.values()));
        request.put("recordedOn", on);
        request.put("reasons", given.draw.text());
        given.maybe(request, "reviewOn", on.plusDays(given.draw.below(200)));
        var stated = given.stated(request, 0.3);
        return Command.of(
                "POST /api/bodies/{body}/scrutiny/{scrutiny}/outcome",
                scrutiny.path() + "/outcome",
                request,
                receipt -> given.recorded(scrutiny, receipt, "outcomeRecorded", stated));
    }
}
