package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FactCheck;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.standalone.asat.Things.FigureRef;
import uk.tallystick.standalone.asat.Things.Thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reporting rounds, from the request to the published figures. */
final class RandomRounds {

    private final RandomRequests given;

    RandomRounds(RandomRequests given) {
        this.given = given;
    }

    Map<String, Supplier<@Nullable Command>> kinds() {
        return Map.of(
                "POST /api/bodies/{body}/submissions/{submission}/reopen",
                () -> move("reopen", "inProgress", Set.of("approved", "withdrawn"), true),
                "POST /api/bodies/{body}/submissions/{submission}/factual-check",
                this::factualCheck,
                "POST /api/bodies/{body}/submissions",
                this::submission,
                "PUT /api/bodies/{body}/submissions/{submission}/measurements",
                this::measurements,
                "POST /api/bodies/{body}/submissions/{submission}/submit",
                () -> move("submit", "submitted", Set.of("inProgress", "returned"), false),
                "POST /api/bodies/{body}/submissions/{submission}/approve",
                () -> move("approve", "approved", Set.of("submitted"), false),
                "POST /api/bodies/{body}/submissions/{submission}/return",
                () -> move("return", "returned", Set.of("submitted", "approved"), true),
                "POST /api/bodies/{body}/submissions/{submission}/withdraw",
                () ->
                        given.draw.chance(0.8)
                                ? null
                                : move("withdraw", "withdrawn", Set.of("requested"), true),
                "POST /api/bodies/{body}/submissions/{submission}/publish",
                this::publish);
    }

    private @Nullable Command submission() {
        return given.inBody(body -> {
            var period = given.period();
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("period", period);
            request.put("supplier", given.draw.of(List.of("Force", "Council", "Partner & Co")));
            request.put("dueOn", given.today().plusDays(given.draw.below(60)));
            var stated = given.stated(request, 0.4);
            return Command.of(
                    "POST /api/bodies/{body}/submissions",
                    "/api/bodies/" + body + "/submissions",
                    request,
                    receipt -> {
                        var round = given.recorded("submission", body, receipt, stated);
                        round.period = period;
                        round.imported = stated != null;
                        round.status = "requested";
                    });
        });
    }

    private @Nullable Command measurements() {
        var round =
                given.things.one(
                        "submission",
                        r -> Set.of("requested", "inProgress", "returned").contains(r.status),
                        given.draw);
        var kpis = round == null ? List.<Thing>of() : given.things.of("kpi", round.body);
        if (round == null || kpis.isEmpty()) {
            return null;
        }
        var sources = new ArrayList<Map<String, @Nullable Object>>();
        for (var i = given.draw.below(3); i >= 0; i--) {
            var source = new LinkedHashMap<String, @Nullable Object>();
            given.stated(source, 0.5);
            sources.add(source);
        }
        var figures = new LinkedHashMap<FigureRef, Map<String, @Nullable Object>>();
        for (var i = given.draw.below(5); i >= 0; i--) {
            var kpi = given.draw.of(kpis);
            var again =
                    round.figures.isEmpty() || given.draw.chance(0.7)
                            ? null
                            : given.draw.of(round.figures);
            var key =
                    again == null
                            ? new FigureRef(
                                    kpi.code,
                                    given.draw.of(RandomRequests.BREAKDOWNS),
                                    given.draw.chance(0.4)
                                            ? String.valueOf(round.period)
                                            : given.period(),
                                    null)
                            : again;
            figures.put(key, figure(key, given.draw.of(sources)));
        }
        return Command.of(
                "PUT /api/bodies/{body}/submissions/{submission}/measurements",
                round.path() + "/measurements",
                List.copyOf(figures.values()),
                receipt -> {
                    var before = round.version;
                    given.recorded(round, receipt, "inProgress", null);
                    if (round.version > before + 1) {
                        given.saw("several events at once");
                    }
                    figures.keySet().forEach(key -> recordFigure(round, key));
                });
    }

    private void recordFigure(Thing round, FigureRef figure) {
        var own = Period.of(String.valueOf(round.period));
        if (Period.of(figure.period()).end().isBefore(own.start())) {
            given.saw("a figure of a period before its round's");
        }
        if (round.figures.contains(figure)) {
            given.saw("a figure recorded again");
        } else {
            round.figures.add(figure);
        }
    }

    private Map<String, @Nullable Object> figure(
            FigureRef key, Map<String, @Nullable Object> source) {
        var unit =
                given.things.of("kpi").stream()
                        .filter(kpi -> kpi.code.equals(key.kpi()))
                        .map(kpi -> String.valueOf(kpi.unit))
                        .findFirst()
                        .orElse("");
        var figure = new LinkedHashMap<String, @Nullable Object>(source);
        figure.put("kpi", key.kpi());
        figure.put("breakdown", key.breakdown());
        figure.put("period", key.period());
        if (given.draw.chance(0.1)) {
            figure.put("value", null);
            figure.put("marker", given.draw.of(Marker.SUPPRESSED, Marker.NOT_COLLECTED));
        } else {
            figure.put("value", given.value(unit));
            figure.put("marker", given.draw.of(Marker.FINAL, Marker.PROVISIONAL, Marker.ESTIMATED));
        }
        given.maybe(figure, "reportedChange", given.draw.decimal(20));
        given.maybe(figure, "comment", given.draw.text());
        given.maybe(figure, "coverage", given.draw.text());
        given.maybe(
                figure,
                "commentary",
                Map.of("whatHappened", given.draw.text(), "forceAction", given.draw.text()));
        return figure;
    }

    private @Nullable Command move(String verb, String to, Set<String> from, boolean reason) {
        var round = given.things.one("submission", r -> from.contains(r.status), given.draw);
        return round == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/submissions/{submission}/" + verb,
                        round.path() + "/" + verb,
                        reason ? Map.of("reason", given.draw.text()) : null,
                        receipt -> given.recorded(round, receipt, to, null));
    }

    private @Nullable Command factualCheck() {
        var round =
                given.things.one(
                        "submission",
                        r -> Set.of("submitted", "approved", "published").contains(r.status),
                        given.draw);
        return round == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/submissions/{submission}/factual-check",
                        round.path() + "/factual-check",
                        Map.of(
                                "outcome",
                                given.draw.of(FactCheck.values()),
                                "comment",
                                given.draw.text()),
                        receipt -> given.recorded(round, receipt, round.status, null));
    }

    private @Nullable Command publish() {
        var round =
                given.things.one(
                        "submission",
                        r ->
                                r.status.equals("approved")
                                        || (r.imported && r.status.equals("inProgress")),
                        given.draw);
        if (round == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        var stated = given.stated(request, round.imported ? 0.8 : 0.1);
        return Command.of(
                "POST /api/bodies/{body}/submissions/{submission}/publish",
                round.path() + "/publish",
                stated == null ? null : request,
                receipt -> given.recorded(round, receipt, "published", stated));
    }
}
