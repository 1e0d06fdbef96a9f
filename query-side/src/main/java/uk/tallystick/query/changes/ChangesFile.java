package uk.tallystick.query.changes;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import uk.tallystick.query.asat.Between;
import uk.tallystick.query.export.Csv;

import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Differences as a file, one on a line. */
final class ChangesFile {

    private static final List<String> HEADINGS =
            List.of(
                    "kind",
                    "id",
                    "name",
                    "field",
                    "before",
                    "after",
                    "position",
                    "recordedAt",
                    "actor",
                    "reason",
                    "eventCount",
                    "events");

    private ChangesFile() {}

    static void write(
            ChangesQueries queries,
            Between between,
            String body,
            Narrowed narrowed,
            Writer writer) {
        ChangesQueries.requireBody(between, body);
        Csv.write(
                writer,
                HEADINGS,
                line ->
                        queries.each(
                                between,
                                body,
                                narrowed,
                                change -> {
                                    line.accept(row(change));
                                    return true;
                                }));
    }

    private static List<@Nullable Object> row(Change change) {
        return Arrays.asList(
                change.kind(),
                change.id(),
                change.name(),
                change.field(),
                value(change.before()),
                value(change.after()),
                change.position(),
                change.recordedAt(),
                change.actor(),
                change.reason(),
                change.eventCount(),
                change.events().stream().map(ChangesFile::told).collect(Collectors.joining("; ")));
    }

    /** As far as the asker may know who it was. */
    private static String told(ChangeEvent event) {
        return event.position()
                + " "
                + event.type()
                + (event.actorName() == null ? "" : " by " + event.actorName())
                + (event.reason() == null ? "" : ": " + event.reason());
    }

    private static @Nullable Object value(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isNumber()
                ? value.decimalValue()
                : value.isString() ? value.asString() : value.toString();
    }
}
