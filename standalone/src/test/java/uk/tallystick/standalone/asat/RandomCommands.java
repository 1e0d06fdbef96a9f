package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Commands of every kind, each made of chance and of what those before it have made. */
final class RandomCommands {

    private static final String KPIS = "/api/bodies/{body}/kpis";
    private static final String FIGURES =
            "PUT /api/bodies/{body}/submissions/{submission}/measurements";

    /**
     * What must have been among them besides every kind, and the kind of command that it comes of.
     */
    private static final Map<String, String> REMARKABLE =
            Map.of(
                    "a status from a day before one that is recorded",
                    "POST /api/bodies/{body}/actions/{action}/status",
                    "a baseline from a day before one that is recorded",
                    "PUT " + KPIS + "/{kpi}/baseline",
                    "a target from a day before one that is recorded",
                    "PUT " + KPIS + "/{kpi}/target",
                    "history as it was stated",
                    "POST " + KPIS,
                    "history stated before what is recorded as stated",
                    "PUT " + KPIS + "/{kpi}/baseline",
                    "a figure of a period before its round's",
                    FIGURES,
                    "a figure recorded again",
                    FIGURES,
                    "a revision",
                    "POST " + KPIS + "/{kpi}/revisions",
                    "several events at once",
                    FIGURES);

    private final Draw draw;
    private final RandomRequests given;
    private final Map<String, Supplier<@Nullable Command>> kinds = new TreeMap<>();
    private final Map<String, Integer> accepted = new TreeMap<>();

    RandomCommands(Draw draw, Things things, Supplier<LocalDate> today) {
        this.draw = draw;
        this.given = new RandomRequests(draw, things, today);
        Stream.of(
                        new RandomBodies(given).kinds(),
                        new RandomBodyFacts(given).kinds(),
                        new RandomPlans(given).kinds(),
                        new RandomKpis(given).kinds(),
                        new RandomRounds(given).kinds(),
                        new RandomRevisions(given).kinds(),
                        new RandomActions(given).kinds(),
                        new RandomDecisions(given).kinds(),
                        new RandomScrutiny(given).kinds(),
                        new RandomMeetings(given).kinds(),
                        new RandomRegister(given).kinds(),
                        new RandomPeople(given).kinds())
                .forEach(kinds::putAll);
        kinds.keySet().forEach(kind -> accepted.put(kind, 0));
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    /** The next: often of the kind that was accepted least, so that none is left out. */
    Command next() {
        while (true) {
            var command = Objects.requireNonNull(kinds.get(kind())).get();
            if (command != null) {
                return command;
            }
        }
    }

    private String kind() {
        if (draw.chance(0.2) && !unremarkable().isEmpty()) {
            return Objects.requireNonNull(REMARKABLE.get(draw.of(List.copyOf(unremarkable()))));
        }
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
        var missing = unremarkable();
        accepted.forEach((kind, times) -> {
            if (times == 0) {
                missing.add(kind);
            }
        });
        return missing;
    }

    private Set<String> unremarkable() {
        var missing = new TreeSet<>(REMARKABLE.keySet());
        missing.removeAll(given.seen());
        return missing;
    }
}
