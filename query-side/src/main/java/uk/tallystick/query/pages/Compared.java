package uk.tallystick.query.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Ids;
import uk.tallystick.query.changes.Change;
import uk.tallystick.query.changes.ChangeEvent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Differences as their page tells them: by kind, then thing, then by what made them. */
record Compared(List<Group> groups) {

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

    /** The things of one kind. */
    record Group(String kind, String title, List<Shown> things) {}

    /** A thing, with its differences; those that the same events made are told together. */
    record Shown(String id, String name, List<Made> made) {}

    record Made(List<Difference> fields, List<Event> events) {}

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
     */
    static Compared of(List<Change> changes, long from) {
        var groups = new ArrayList<Group>();
        changes.stream()
                .collect(groupingBy(Change::kind, LinkedHashMap::new, toList()))
                .forEach((kind, its) -> {
                    var things = things(its, from);
                    if (!things.isEmpty()) {
                        groups.add(new Group(kind, TITLES.getOrDefault(kind, kind), things));
                    }
                });
        return new Compared(groups);
    }

    private static List<Shown> things(List<Change> changes, long from) {
        return changes.stream()
                .collect(groupingBy(Change::id, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(its -> new Shown(its.getFirst().id(), name(its.getFirst()), made(its, from)))
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

    private static List<Made> made(List<Change> changes, long from) {
        var made = new ArrayList<Made>();
        changes.stream()
                .filter(change -> !FieldWords.isKey(change.field()))
                .collect(groupingBy(Change::events, LinkedHashMap::new, toList()))
                .forEach((events, its) -> {
                    var fields =
                            its.stream().map(Compared::difference).filter(Compared::tells).toList();
                    if (!fields.isEmpty()) {
                        made.add(
                                new Made(
                                        fields,
                                        events.stream().map(event -> event(event, from)).toList()));
                    }
                });
        return made;
    }

    private static Difference difference(Change change) {
        return new Difference(
                FieldWords.name(change.field()),
                FieldWords.value(change.field(), change.before()),
                FieldWords.value(change.field(), change.after()));
    }

    private static boolean tells(Difference field) {
        return !field.before().equals(field.after());
    }

    private static Event event(ChangeEvent event, long from) {
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
