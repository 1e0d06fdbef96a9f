package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Period;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Rag;
import uk.tallystick.events.body.BodyKind;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.kpi.Direction;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.Polarity;
import uk.tallystick.events.kpi.TargetShape;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.standalone.asat.Things.FigureRef;
import uk.tallystick.standalone.asat.Things.Thing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Commands of every kind, each made of chance and of what those before it have made. */
final class RandomCommands {

    /** What must have been among them besides every kind. */
    static final Set<String> BACKDATED =
            Set.of(
                    "a status from a day before one that is recorded",
                    "a baseline from a day before one that is recorded",
                    "a target from a day before one that is recorded",
                    "history as it was stated",
                    "history stated before what is recorded as stated",
                    "a figure of a period before its round's",
                    "a figure recorded again",
                    "a revision",
                    "several events at once");

    private static final List<String> BREAKDOWNS =
            List.of("all", "City", "County", "Bassetlaw & Newark");
    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);

    private final Draw draw;
    private final Things things;
    private final Supplier<LocalDate> today;
    private final Map<String, Supplier<@Nullable Command>> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> accepted = new TreeMap<>();
    private final Set<String> seen = new TreeSet<>();
    private int number;

    RandomCommands(Draw draw, Things things, Supplier<LocalDate> today) {
        this.draw = draw;
        this.things = things;
        this.today = today;
        kinds.put("POST /api/bodies", this::body);
        kinds.put("POST /api/bodies/{body}/plans", this::plan);
        kinds.put("POST /api/bodies/{body}/kpis", this::kpi);
        kinds.put("POST /api/bodies/{body}/kpis/{kpi}/activate", this::activate);
        kinds.put("PUT /api/bodies/{body}/kpis/{kpi}/baseline", this::baseline);
        kinds.put("PUT /api/bodies/{body}/kpis/{kpi}/target", this::target);
        kinds.put("POST /api/bodies/{body}/submissions", this::submission);
        kinds.put(
                "PUT /api/bodies/{body}/submissions/{submission}/measurements", this::measurements);
        kinds.put(
                "POST /api/bodies/{body}/submissions/{submission}/submit",
                () -> move("submit", "submitted", Set.of("inProgress", "returned"), false));
        kinds.put(
                "POST /api/bodies/{body}/submissions/{submission}/approve",
                () -> move("approve", "approved", Set.of("submitted"), false));
        kinds.put(
                "POST /api/bodies/{body}/submissions/{submission}/return",
                () -> move("return", "returned", Set.of("submitted", "approved"), true));
        kinds.put(
                "POST /api/bodies/{body}/submissions/{submission}/withdraw",
                () ->
                        draw.chance(0.8)
                                ? null
                                : move(
                                        "withdraw",
                                        "withdrawn",
                                        Set.of("requested", "inProgress"),
                                        true));
        kinds.put("POST /api/bodies/{body}/submissions/{submission}/publish", this::publish);
        kinds.put("POST /api/bodies/{body}/kpis/{kpi}/revisions", this::revision);
        kinds.put(
                "POST /api/bodies/{body}/kpis/{kpi}/revisions/{revision}/publish",
                this::publishRevision);
        kinds.put("POST /api/bodies/{body}/actions", this::action);
        kinds.put("POST /api/bodies/{body}/actions/{action}/status", this::status);
        kinds.put("POST /api/bodies/{body}/decisions", this::decision);
        kinds.put("POST /api/bodies/{body}/decisions/{decision}/take", this::take);
        kinds.put("POST /api/bodies/{body}/scrutiny", this::scrutiny);
        kinds.put("POST /api/bodies/{body}/scrutiny/{scrutiny}/outcome", this::outcome);
        kinds.keySet().forEach(kind -> accepted.put(kind, 0));
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    /** The next: often of the kind that was accepted least, so that none is left out. */
    Command next() {
        while (true) {
            var command = kinds.get(kind()).get();
            if (command != null) {
                return command;
            }
        }
    }

    private String kind() {
        if (draw.chance(0.6)) {
            return draw.of(List.copyOf(kinds.keySet()));
        }
        var least = accepted.values().stream().min(Integer::compare).orElse(0);
        return draw.of(
                kinds.keySet().stream()
                        .filter(kind -> accepted.getOrDefault(kind, 0) <= least + draw.below(2))
                        .toList());
    }

    /** Learns that a command recorded something. */
    void accepted(Command command, JsonNode receipt) {
        accepted.merge(command.kind(), 1, Integer::sum);
        command.accepted().accept(receipt);
    }

    Map<String, Integer> accepted() {
        return accepted;
    }

    /** What must be among the commands and is not yet. */
    Set<String> missing() {
        var missing = new TreeSet<>(BACKDATED);
        missing.removeAll(seen);
        accepted.forEach((kind, times) -> {
            if (times == 0) {
                missing.add(kind);
            }
        });
        return missing;
    }

    private @Nullable Command body() {
        if (things.of("body").size() >= 3) {
            return draw.chance(0.9)
                    ? null
                    : Command.of("POST /api/bodies", "/api/bodies", Map.of(), _ -> {});
        }
        var slug = "body-" + ++number;
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("id", slug);
        request.put("name", draw.text());
        request.put("kind", draw.of(BodyKind.values()));
        maybe(request, "area", draw.text());
        var stated = stated(request, 0.3);
        return Command.of(
                "POST /api/bodies",
                "/api/bodies",
                request,
                receipt -> recorded(things.add("body", slug, "body:" + slug), receipt, "", stated));
    }

    private @Nullable Command plan() {
        return inBody(body -> {
            var again = things.of("plan", body);
            var code =
                    again.isEmpty() || draw.chance(0.5) ? "plan-" + ++number : draw.of(again).code;
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("id", code);
            request.put("title", draw.text());
            request.put("startsOn", draw.day(FIRST, today.get()));
            request.put("endsOn", today.get().plusDays(draw.below(900)));
            request.put("status", draw.of(PlanStatus.values()));
            request.put("nodes", nodes());
            var stated = stated(request, 0.4);
            return Command.of(
                    "POST /api/bodies/{body}/plans",
                    "/api/bodies/" + body + "/plans",
                    request,
                    receipt -> recorded("plan", body, receipt, stated));
        });
    }

    private List<Map<String, Object>> nodes() {
        var nodes = new ArrayList<Map<String, Object>>();
        var above = new ArrayList<String>();
        for (var i = draw.below(5); i > 0; i--) {
            var code = "P" + (above.size() + 1);
            nodes.add(
                    Map.of(
                            "code", code,
                            "kind", draw.of(List.of("Pillar", "Priority")),
                            "title", draw.text(),
                            "parents", draw.some(above, 2),
                            "aliases",
                                    draw.chance(0.3)
                                            ? List.of(draw.text(), draw.text())
                                            : List.of()));
            above.add(code);
        }
        return nodes;
    }

    private @Nullable Command kpi() {
        return inBody(body -> {
            var unit = draw.chance(0.1) ? null : draw.of(Unit.values());
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("code", "K" + ++number);
            request.put("name", draw.text());
            request.put("unit", unit);
            request.put("direction", draw.of(Direction.values()));
            request.put("source", draw.text());
            maybe(request, "polarity", draw.of(Polarity.values()));
            maybe(request, "class", draw.of(KpiClass.values()));
            maybe(request, "scale", draw.below(3));
            maybe(request, "seasonal", draw.chance(0.5));
            maybe(request, "planNodes", List.of("P1", "P2"));
            maybe(request, "breakdowns", draw.some(BREAKDOWNS, 2));
            maybe(request, "effectiveOn", draw.day(FIRST, today.get()));
            var stated = stated(request, 0.3);
            return Command.of(
                    "POST /api/bodies/{body}/kpis",
                    "/api/bodies/" + body + "/kpis",
                    request,
                    receipt -> recorded("kpi", body, receipt, stated).unit = unit);
        });
    }

    private @Nullable Command activate() {
        var kpi = things.one("kpi", k -> k.status.isEmpty(), draw);
        return kpi == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/kpis/{kpi}/activate",
                        kpi.path() + "/activate",
                        null,
                        receipt -> recorded(kpi, receipt, "active", null));
    }

    private @Nullable Command baseline() {
        var kpi = things.one("kpi", _ -> true, draw);
        if (kpi == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("period", period());
        request.put("value", draw.chance(0.15) ? null : value(kpi.unit));
        maybe(request, "note", draw.text());
        return dated("PUT /api/bodies/{body}/kpis/{kpi}/baseline", kpi, "baseline", request);
    }

    private @Nullable Command target() {
        var kpi = things.one("kpi", _ -> true, draw);
        if (kpi == null) {
            return null;
        }
        var shape = draw.of(TargetShape.values());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("shape", shape);
        request.put(
                "value",
                draw.chance(0.15) ? null : value(shape.equals("rank") ? "rank" : kpi.unit));
        request.put("byPeriod", (today.get().getYear() + draw.below(4)) + "");
        maybe(request, "referencePeriod", "2019-20");
        if (shape.equals("gap")) {
            request.put("breakdownPair", List.of("City", "County"));
        }
        maybe(request, "tolerance", draw.decimal(10));
        maybe(
                request,
                "milestones",
                List.of(Map.of("period", "2025-26", "value", draw.decimal(100))));
        maybe(request, "reason", draw.text());
        return dated("PUT /api/bodies/{body}/kpis/{kpi}/target", kpi, "target", request);
    }

    /** A fact of a KPI that says from which day on it is one. */
    private Command dated(
            String kind, Thing kpi, String sort, Map<String, @Nullable Object> request) {
        var stated = stated(request, 0.25);
        var day =
                draw.chance(0.1)
                        ? today.get().plusDays(1 + draw.below(300))
                        : draw.day(FIRST, today.get());
        var from = draw.chance(0.7) ? day : stated == null ? today.get() : stated;
        if (from.equals(day)) {
            request.put("effectiveOn", day);
        }
        return Command.of(
                kind,
                kpi.path() + "/" + sort,
                request,
                receipt -> {
                    recorded(kpi, receipt, kpi.status, stated);
                    about(kpi, sort, from);
                });
    }

    private @Nullable Command submission() {
        return inBody(body -> {
            var period = period();
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("period", period);
            request.put("supplier", draw.of(List.of("Force", "Council", "Partner & Co")));
            request.put("dueOn", today.get().plusDays(draw.below(60)));
            var stated = stated(request, 0.4);
            return Command.of(
                    "POST /api/bodies/{body}/submissions",
                    "/api/bodies/" + body + "/submissions",
                    request,
                    receipt -> {
                        var round = recorded("submission", body, receipt, stated);
                        round.period = period;
                        round.imported = stated != null;
                        round.status = "requested";
                    });
        });
    }

    private @Nullable Command measurements() {
        var round =
                things.one(
                        "submission",
                        r -> Set.of("requested", "inProgress", "returned").contains(r.status),
                        draw);
        var kpis = round == null ? List.<Thing>of() : things.of("kpi", round.body);
        if (round == null || kpis.isEmpty()) {
            return null;
        }
        var sources = new ArrayList<Map<String, @Nullable Object>>();
        for (var i = draw.below(3); i >= 0; i--) {
            var source = new LinkedHashMap<String, @Nullable Object>();
            stated(source, 0.5);
            sources.add(source);
        }
        var figures = new LinkedHashMap<FigureRef, Map<String, @Nullable Object>>();
        for (var i = draw.below(5); i >= 0; i--) {
            var kpi = draw.of(kpis);
            var again = round.figures.isEmpty() || draw.chance(0.7) ? null : draw.of(round.figures);
            var key =
                    again == null
                            ? new FigureRef(
                                    kpi.code,
                                    draw.of(BREAKDOWNS),
                                    draw.chance(0.4) ? String.valueOf(round.period) : period(),
                                    null)
                            : again;
            figures.put(key, figure(key, draw.of(sources)));
        }
        return Command.of(
                "PUT /api/bodies/{body}/submissions/{submission}/measurements",
                round.path() + "/measurements",
                List.copyOf(figures.values()),
                receipt -> {
                    var before = round.version;
                    recorded(round, receipt, "inProgress", null);
                    if (round.version > before + 1) {
                        seen.add("several events at once");
                    }
                    figures.keySet().forEach(key -> recordFigure(round, key));
                });
    }

    private void recordFigure(Thing round, FigureRef figure) {
        var own = Period.of(String.valueOf(round.period));
        if (Period.of(figure.period()).end().isBefore(own.start())) {
            seen.add("a figure of a period before its round's");
        }
        if (round.figures.contains(figure)) {
            seen.add("a figure recorded again");
        } else {
            round.figures.add(figure);
        }
    }

    private Map<String, @Nullable Object> figure(
            FigureRef key, Map<String, @Nullable Object> source) {
        var unit =
                things.of("kpi").stream()
                        .filter(kpi -> kpi.code.equals(key.kpi()))
                        .map(kpi -> String.valueOf(kpi.unit))
                        .findFirst()
                        .orElse("");
        var figure = new LinkedHashMap<String, @Nullable Object>(source);
        figure.put("kpi", key.kpi());
        figure.put("breakdown", key.breakdown());
        figure.put("period", key.period());
        if (draw.chance(0.1)) {
            figure.put("value", null);
            figure.put("marker", draw.of(Marker.SUPPRESSED, Marker.NOT_COLLECTED));
        } else {
            figure.put("value", value(unit));
            figure.put("marker", draw.of(Marker.FINAL, Marker.PROVISIONAL, Marker.ESTIMATED));
        }
        maybe(figure, "reportedChange", draw.decimal(20));
        maybe(figure, "comment", draw.text());
        maybe(figure, "coverage", draw.text());
        return figure;
    }

    private @Nullable Command move(String verb, String to, Set<String> from, boolean reason) {
        var round = things.one("submission", r -> from.contains(r.status), draw);
        return round == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/submissions/{submission}/" + verb,
                        round.path() + "/" + verb,
                        reason ? Map.of("reason", draw.text()) : null,
                        receipt -> recorded(round, receipt, to, null));
    }

    private @Nullable Command publish() {
        var round =
                things.one(
                        "submission",
                        r ->
                                r.status.equals("approved")
                                        || r.imported && r.status.equals("inProgress"),
                        draw);
        if (round == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        var stated = stated(request, round.imported ? 0.8 : 0.1);
        return Command.of(
                "POST /api/bodies/{body}/submissions/{submission}/publish",
                round.path() + "/publish",
                stated == null ? null : request,
                receipt -> recorded(round, receipt, "published", stated));
    }

    private @Nullable Command revision() {
        var round =
                things.one(
                        "submission",
                        r -> r.status.equals("published") && !r.figures.isEmpty(),
                        draw);
        if (round == null || round.figures.isEmpty()) {
            return null;
        }
        var figure = draw.of(round.figures);
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("submission", draw.chance(0.9) ? round.code : null);
        request.put("period", figure.period());
        request.put("breakdown", figure.breakdown());
        request.put("value", draw.below(100));
        request.put("kind", draw.of(RevisionKind.values()));
        request.put("reason", draw.text());
        var stated = stated(request, 0.3);
        return Command.of(
                "POST /api/bodies/{body}/kpis/{kpi}/revisions",
                "/api/bodies/" + round.body + "/kpis/" + figure.kpi() + "/revisions",
                request,
                receipt -> {
                    var id = receipt.path("id").asString();
                    var revised =
                            things.add("submission", round.body, id.substring(0, id.indexOf('~')));
                    recorded(revised, receipt, revised.status, stated);
                    var revision = things.add("revision", round.body, id);
                    revision.unit = figure.kpi();
                    seen.add("a revision");
                });
    }

    private @Nullable Command publishRevision() {
        var revision = things.one("revision", r -> r.status.isEmpty(), draw);
        return revision == null
                ? null
                : Command.of(
                        "POST /api/bodies/{body}/kpis/{kpi}/revisions/{revision}/publish",
                        "/api/bodies/"
                                + revision.body
                                + "/kpis/"
                                + revision.unit
                                + "/revisions/"
                                + revision.id
                                + "/publish",
                        null,
                        receipt -> {
                            revision.status = "published";
                            var id = revision.id.substring(0, revision.id.indexOf('~'));
                            var round = things.add("submission", revision.body, id);
                            recorded(round, receipt, round.status, null);
                        });
    }

    private @Nullable Command action() {
        return inBody(body -> {
            var status = draw.of(ActionStatus.PROPOSED, ActionStatus.AGREED);
            var from = draw.day(FIRST, today.get());
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("code", "A" + ++number);
            request.put("title", draw.text());
            request.put("lead", draw.of(Lead.values()));
            request.put("status", status);
            maybe(request, "nature", draw.of(Nature.values()));
            maybe(request, "owner", draw.text());
            maybe(request, "planNodes", List.of("P1"));
            maybe(request, "dueOn", today.get().plusDays(draw.below(100)));
            maybe(request, "conditions", draw.text());
            request.put("effectiveOn", from);
            var stated = stated(request, 0.3);
            return Command.of(
                    "POST /api/bodies/{body}/actions",
                    "/api/bodies/" + body + "/actions",
                    request,
                    receipt -> {
                        var action = recorded("action", body, receipt, stated);
                        action.status = status;
                        action.latest.put("added", from);
                    });
        });
    }

    private @Nullable Command status() {
        var action = things.one("action", a -> !a.status.equals("withdrawn"), draw);
        if (action == null) {
            return null;
        }
        var status = draw.of(ActionStatus.values());
        var first = action.latest.getOrDefault("added", FIRST);
        var from = draw.chance(0.4) ? today.get() : draw.day(first, today.get());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("status", status);
        maybe(request, "rag", draw.of(Rag.values()));
        request.put("effectiveOn", from);
        request.put("comment", draw.text());
        var stated = stated(request, 0.25);
        return Command.of(
                "POST /api/bodies/{body}/actions/{action}/status",
                action.path() + "/status",
                request,
                receipt -> {
                    var backdated = from.isBefore(action.latest.getOrDefault("status", from));
                    recorded(action, receipt, backdated ? action.status : status, stated);
                    about(action, "status", from);
                });
    }

    private @Nullable Command decision() {
        return inBody(body -> {
            var request = new LinkedHashMap<String, @Nullable Object>();
            maybe(request, "reference", "2025/" + draw.below(20));
            request.put("title", draw.text());
            request.put("classification", draw.of(Classification.values()));
            request.put("kind", draw.of(DecisionKind.values()));
            maybe(request, "originator", draw.text());
            var stated = stated(request, 0.4);
            return Command.of(
                    "POST /api/bodies/{body}/decisions",
                    "/api/bodies/" + body + "/decisions",
                    request,
                    receipt -> recorded("decision", body, receipt, stated));
        });
    }

    private @Nullable Command take() {
        var decision = things.one("decision", d -> d.status.isEmpty(), draw);
        if (decision == null) {
            return null;
        }
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("takenOn", draw.day(FIRST, today.get().plusDays(draw.chance(0.1) ? 3 : 0)));
        request.put("madeBy", draw.text());
        maybe(request, "capacity", draw.of(Capacity.values()));
        maybe(request, "decided", draw.text());
        request.put("rationale", draw.text());
        maybe(request, "alternatives", draw.text());
        maybe(request, "seenAtPosition", 1);
        var stated = stated(request, 0.3);
        return Command.of(
                "POST /api/bodies/{body}/decisions/{decision}/take",
                decision.path() + "/take",
                request,
                receipt -> recorded(decision, receipt, "taken", stated));
    }

    private @Nullable Command scrutiny() {
        return inBody(body -> {
            var request = new LinkedHashMap<String, @Nullable Object>();
            request.put("forum", draw.of(List.of("Panel", "Accountability Board")));
            request.put("topic", draw.text());
            request.put("heldOn", draw.day(FIRST, today.get().plusDays(20)));
            maybe(
                    request,
                    "kpis",
                    things.of("kpi", body).stream().map(kpi -> kpi.code).limit(2).toList());
            maybe(request, "seenAtPosition", 1);
            var stated = stated(request, 0.3);
            return Command.of(
                    "POST /api/bodies/{body}/scrutiny",
                    "/api/bodies/" + body + "/scrutiny",
                    request,
                    receipt -> recorded("scrutiny", body, receipt, stated));
        });
    }

    private @Nullable Command outcome() {
        var scrutiny = things.one("scrutiny", s -> s.status.isEmpty(), draw);
        if (scrutiny == null) {
            return null;
        }
        var on = draw.chance(0.5) ? today.get() : draw.day(FIRST, today.get());
        var request = new LinkedHashMap<String, @Nullable Object>();
        request.put("outcome", draw.of(Outcome.values()));
        maybe(request, "assurance", draw.of(Assurance.values()));
        request.put("recordedOn", on);
        request.put("reasons", draw.text());
        maybe(request, "reviewOn", on.plusDays(draw.below(200)));
        var stated = stated(request, 0.3);
        return Command.of(
                "POST /api/bodies/{body}/scrutiny/{scrutiny}/outcome",
                scrutiny.path() + "/outcome",
                request,
                receipt -> recorded(scrutiny, receipt, "outcomeRecorded", stated));
    }

    private @Nullable Command inBody(java.util.function.Function<String, Command> making) {
        var bodies = things.of("body");
        return bodies.isEmpty() ? null : making.apply(draw.of(bodies).body);
    }

    private Thing recorded(String kind, String body, JsonNode receipt, @Nullable LocalDate stated) {
        return recorded(things.add(kind, body, receipt.path("id").asString()), receipt, "", stated);
    }

    private Thing recorded(
            Thing thing, JsonNode receipt, String status, @Nullable LocalDate stated) {
        thing.version = receipt.path("version").asLong();
        thing.status = status;
        if (stated != null) {
            seen.add("history as it was stated");
            if (stated.isBefore(thing.latest.getOrDefault("stated", stated))) {
                seen.add("history stated before what is recorded as stated");
            }
            thing.latest.merge("stated", stated, (one, other) -> one.isAfter(other) ? one : other);
        }
        return thing;
    }

    private void about(Thing thing, String sort, LocalDate from) {
        if (from.isBefore(thing.latest.getOrDefault(sort, from))) {
            seen.add("a " + sort + " from a day before one that is recorded");
        }
        thing.latest.merge(sort, from, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Cites a public statement, sometimes; the day it was made. */
    private @Nullable LocalDate stated(Map<String, @Nullable Object> request, double probability) {
        if (!draw.chance(probability)) {
            return null;
        }
        var on = draw.day(FIRST, today.get());
        request.put("statedOn", on);
        request.put("statedSource", draw.text());
        maybe(request, "statedAsGiven", on.getYear() + "");
        return on;
    }

    private void maybe(Map<String, @Nullable Object> request, String field, Object value) {
        if (draw.chance(0.4)) {
            request.put(field, value);
        }
    }

    private String period() {
        var year = 2019 + draw.below(8);
        var financial = year + "-" + String.valueOf(year + 1).substring(2);
        return draw.of(
                List.of(
                        financial,
                        financial + "-Q" + (1 + draw.below(4)),
                        "12m-to-" + year + "-09",
                        "ytd-to-" + year + "-11",
                        year + "-0" + (1 + draw.below(9)) + "/" + year + "-12",
                        "on-" + year + "-03-31"));
    }

    private BigDecimal value(@Nullable String unit) {
        return switch (String.valueOf(unit)) {
            case "count", "rank" -> BigDecimal.valueOf(1 + draw.below(40));
            case "percent" -> draw.decimal(draw.chance(0.95) ? 100 : 200);
            default -> draw.decimal(1000);
        };
    }

    /** For coverage messages. */
    Set<String> seen() {
        return new LinkedHashSet<>(seen);
    }
}
