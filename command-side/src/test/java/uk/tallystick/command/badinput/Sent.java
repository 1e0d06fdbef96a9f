package uk.tallystick.command.badinput;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A command as it is sent when it is right, and what can be wrong with any.
 *
 * @param mapping as the application maps it, such as {@code POST /api/bodies}
 * @param path on which it would be carried out
 * @param fields of its body; none if it has no body
 * @param list what its elements are called, if its body is a list of objects with these fields
 * @param bodyOptional whether it may be sent without a body
 */
record Sent(String mapping, String path, List<Field> fields, String list, boolean bodyOptional) {

    static Sent of(String mapping, String path, Field... fields) {
        return new Sent(mapping, path, List.of(fields), "", false);
    }

    Sent listed(String name) {
        return new Sent(mapping, path, fields, name, bodyOptional);
    }

    Sent perhaps() {
        return new Sent(mapping, path, fields, list, true);
    }

    boolean asList() {
        return !list.isEmpty();
    }

    /** Where its fields are, as a problem names them. */
    String place() {
        return asList() ? list + "[0]." : "";
    }

    String method() {
        return mapping.substring(0, mapping.indexOf(' '));
    }

    boolean hasBody() {
        return !fields.isEmpty();
    }

    /** The body of the request when it is right. */
    String right() {
        return hasBody() ? whole(object(good(fields))) : "";
    }

    /** The body with other values of some fields. */
    String with(String... namesAndValues) {
        var object = good(fields);
        for (var i = 0; i < namesAndValues.length; i += 2) {
            object.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return whole(object(object));
    }

    /** What can be wrong with each of its fields. */
    Stream<Row> wrongFields() {
        return wrongFields(fields, this::whole, place());
    }

    private Stream<Row> wrongFields(List<Field> all, UnaryOperator<String> whole, String place) {
        var rows = new ArrayList<Row>();
        for (var field : all) {
            if (field.needed()) {
                rows.add(
                        row(
                                "without " + field.name(),
                                all,
                                whole,
                                field,
                                null,
                                422,
                                place + field.name()));
                rows.add(
                        row(
                                field.name() + " is null",
                                all,
                                whole,
                                field,
                                "null",
                                422,
                                place + field.name()));
            }
            field.kind()
                    .wrong()
                    .map(w ->
                            row(
                                    field.name() + " is " + w.what(),
                                    all,
                                    whole,
                                    field,
                                    w.json(),
                                    w.status(),
                                    place + field.name() + w.step()))
                    .forEach(rows::add);
            if (!field.parts().isEmpty()) {
                wrongFields(
                                field.parts(),
                                part ->
                                        whole.apply(
                                                objectWith(
                                                        all,
                                                        field,
                                                        field.kind() == Kind.OBJECT
                                                                ? part
                                                                : "[" + part + "]")),
                                place + field.name() + (field.kind() == Kind.OBJECT ? "." : "[0]."))
                        .forEach(rows::add);
            }
        }
        return rows.stream();
    }

    private Row row(
            String what,
            List<Field> all,
            UnaryOperator<String> whole,
            Field field,
            @Nullable String json,
            int status,
            String at) {
        return Row.of(
                at + ": " + what, this, whole.apply(objectWith(all, field, json)), status, at);
    }

    private static String objectWith(List<Field> all, Field field, @Nullable String json) {
        var object = good(all);
        if (Kind.statement().contains(field.name())) {
            object.put("statedOn", "\"2025-01-31\"");
            object.put("statedSource", "\"Report to the panel, page 3\"");
        }
        put(object, field.name(), json);
        return object(object);
    }

    private static void put(Map<String, String> object, String name, @Nullable String json) {
        if (json == null) {
            object.remove(name);
        } else {
            object.put(name, json);
        }
    }

    private static Map<String, String> good(List<Field> all) {
        var object = new LinkedHashMap<String, String>();
        all.forEach(field -> put(object, field.name(), field.good()));
        return object;
    }

    private String whole(String object) {
        return asList() ? "[" + object + "]" : object;
    }

    private static String object(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\": " + field.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    @Override
    public String toString() {
        return mapping;
    }
}
