package uk.tallystick.query.pages;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.events.Ids;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.query.changes.Change;
import uk.tallystick.query.changes.ChangeEvent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Differences as their page tells them: by kind, then thing, then by what made them. */
final class Compared {

    private static final Map<String, String> TITLES =
            Map.ofEntries(
                    Map.entry("kpi", "KPIs"),
                    Map.entry("action", "Actions"),
                    Map.entry("scrutiny", "Scrutiny"),
                    Map.entry("decision", "Decisions"),
                    Map.entry("recommendation", "Recommendations"),
                    Map.entry("meeting", "Meetings"),
                    Map.entry("plan", "Plans"),
                    Map.entry("duty", "Duties to publish"),
                    Map.entry("submission", "Reporting rounds"),
                    Map.entry("body", "Who answers for what"),
                    Map.entry("exhibit", "Files"),
                    Map.entry("visibility", "Who may see what"));

    /** The values that are in the unit of their KPI. */
    private static final Pattern MEASURED =
            Pattern.compile("(figures\\[.+]|baseline)\\.(value|ciLower|ciUpper)");

    private static final InWords SAY = new InWords();

    private final long from;
    private final Map<String, Unit> units;

    private Compared(long from, Map<String, Unit> units) {
        this.from = from;
        this.units = units;
    }

    /** The things of one kind. */
    record Group(String kind, String title, List<Shown> things) {}

    /** A thing, with its differences; those that the same event made last are told together. */
    record Shown(String id, String name, List<Made> made) {}

    /**
     * Fields, and what had a part in any of them.
     *
     * @param whole whether that is everything
     */
    record Made(List<Difference> fields, List<Event> events, boolean whole) {}

    /** A field and its value before and after; empty where it has none. */
    record Difference(String field, String before, String after) {}

    /**
     * What had a part in it.
     *
     * @param by who recorded it
     * @param earlier whether it was on record already, and came to be shown since
     */
    record Event(
            String what,
            Instant recordedAt,
            String by,
            @Nullable String reason,
            @Nullable LocalDate statedOn,
            @Nullable String statedSource,
            boolean earlier) {}

    /**
     * Tells them.
     *
     * @param from the position of the earlier state
     * @param units of the KPIs, by their codes
     */
    static List<Group> of(List<Change> changes, long from, Map<String, Unit> units) {
        var told = new Compared(from, units);
        return changes.stream()
                .collect(groupingBy(Change::kind, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(its ->
                        new Group(
                                its.getKey(),
                                TITLES.getOrDefault(its.getKey(), its.getKey()),
                                told.things(its.getValue())))
                .filter(group -> !group.things().isEmpty())
                .toList();
    }

    /** The KPIs among what differs. */
    static Set<String> kpis(List<Change> changes) {
        return changes.stream()
                .filter(change -> change.kind().equals("kpi"))
                .map(Change::id)
                .collect(toSet());
    }

    private List<Shown> things(List<Change> changes) {
        return changes.stream()
                .collect(groupingBy(Change::id, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(its -> new Shown(its.getFirst().id(), name(its.getFirst()), made(its)))
                .filter(thing -> !thing.made().isEmpty())
                .toList();
    }

    private static String name(Change change) {
        var subject = Subject.of(change.id());
        if (change.kind().equals("visibility")) {
            return InWords.capital(Subject.of(seen(change.id())).named());
        }
        if (change.kind().equals("body")) {
            return "The office";
        }
        return change.name() == null
                ? InWords.capital(subject.named())
                : Subject.name(change.kind(), change.name());
    }

    /** The thing of which it is said who may see it. */
    private static String seen(String visibility) {
        return Ids.codeOf(visibility).replaceFirst("\\.", ":" + Ids.bodyOf(visibility) + ":");
    }

    private List<Made> made(List<Change> changes) {
        var made = new ArrayList<Made>();
        changes.stream()
                .filter(change -> !FieldWords.isKey(change.field()))
                .collect(groupingBy(Compared::last, LinkedHashMap::new, toList()))
                .forEach((_, its) -> {
                    var fields =
                            its.stream().map(this::difference).filter(Compared::tells).toList();
                    if (!fields.isEmpty()) {
                        made.add(new Made(fields, events(its), isWhole(its)));
                    }
                });
        return made;
    }

    private static long last(Change change) {
        return change.position() == null ? 0 : change.position();
    }

    private static boolean isWhole(List<Change> changes) {
        return changes.stream().allMatch(change -> change.eventCount() == change.events().size());
    }

    private List<Event> events(List<Change> changes) {
        return changes.stream()
                .flatMap(change -> change.events().stream())
                .collect(toMap(ChangeEvent::position, identity(), (one, _) -> one, TreeMap::new))
                .values()
                .stream()
                .map(this::event)
                .toList();
    }

    private Difference difference(Change change) {
        return new Difference(
                FieldWords.name(change.field()),
                value(change, change.before()),
                value(change, change.after()));
    }

    private String value(Change change, JsonNode value) {
        return MEASURED.matcher(change.field()).matches() && value.isNumber()
                ? SAY.figure(value.decimalValue(), units.get(Ids.codeOf(change.id())))
                : FieldWords.value(change.field(), value);
    }

    private static boolean tells(Difference field) {
        return !field.before().equals(field.after());
    }

    private Event event(ChangeEvent event) {
        return new Event(
                Sayings.what(event.type()),
                event.recordedAt(),
                Happened.by(event.actor(), event.actorName()),
                event.reason(),
                event.statedOn(),
                event.statedSource(),
                event.position() <= from);
    }
}
