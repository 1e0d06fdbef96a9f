package uk.tallystick.query.changes;

import uk.tallystick.query.history.HistoryItem;

import java.util.List;

/** What differs of a thing, with what happened to it field by field. */
final class ThingChanges {

    private ThingChanges() {}

    static List<Change> of(Thing thing) {
        var between = thing.between();
        var name = thing.name();
        return thing.differences().entrySet().stream()
                .map(field ->
                        Change.of(
                                new Place(thing.kind(), thing.id(), field.getKey()),
                                name,
                                field.getValue().before(),
                                field.getValue().after(),
                                events(field.getKey(), between)))
                .toList();
    }

    /** Those that say the field; where none does, everything that one state does not show. */
    private static List<ChangeEvent> events(String field, List<HistoryItem> between) {
        var saying = between.stream().filter(event -> event.after().containsKey(field)).toList();
        return (saying.isEmpty() ? between : saying)
                .stream().map(event -> ChangeEvent.of(event, Reason.of(event))).toList();
    }
}
