package uk.tallystick.contract;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An OpenAPI document as a client reads it. */
record ApiDocument(JsonNode root) {

    private static final String JSON = "application/json";

    JsonNode operation(String method, String path) {
        return root.path("paths").properties().stream()
                .filter(it -> unnamed(it.getKey()).equals(unnamed(path)))
                .map(it -> it.getValue().path(method.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(root.path("none"));
    }

    /** Variables are known by their place. */
    private static String unnamed(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** The schemas of what a line of the contract is about; none if it is not there. */
    List<JsonNode> found(JsonNode operation, Contract.Line line) {
        var responses = operation.path("responses");
        return switch (line.in()) {
            case "request" -> List.of(field(json(operation.path("requestBody")), line.field()));
            case "answer" ->
                    Stream.of("200", "201")
                            .filter(responses::has)
                            .map(status -> field(json(responses.path(status)), line.field()))
                            .toList();
            case "problem" ->
                    responses.properties().stream()
                            .filter(it -> it.getKey().compareTo("400") >= 0)
                            .map(it -> it.getValue().path("content"))
                            .map(content -> content.path("application/problem+json").path("schema"))
                            .map(schema -> field(schema, line.field()))
                            .toList();
            case "status" -> List.of(responses.path(line.field()));
            case "answerHeader" -> List.of(header(responses.path("200"), line.field()));
            case "created" -> List.of(header(responses.path("201"), line.field()));
            case "query", "header" ->
                    operation
                            .path("parameters")
                            .valueStream()
                            .filter(it -> it.path("in").asString().equals(line.in()))
                            .filter(it -> it.path("name").asString().equals(line.field()))
                            .map(it -> it.path("schema"))
                            .toList();
            default -> List.of();
        };
    }

    private static JsonNode json(JsonNode holder) {
        return holder.path("content").path(JSON).path("schema");
    }

    private static JsonNode header(JsonNode response, String name) {
        return response.path("headers").path(name).path("schema");
    }

    /** The schema of a field such as {@code items[].baseline.value}. */
    private JsonNode field(JsonNode schema, String path) {
        var at = schema;
        for (var step : path.split("\\.", -1)) {
            var name = step.replace("[]", "");
            at = name.isEmpty() ? resolved(at) : resolved(at).path("properties").path(name);
            at = step.endsWith("[]") ? resolved(at).path("items") : at;
        }
        return at;
    }

    private JsonNode resolved(JsonNode schema) {
        var ref = schema.path("$ref");
        return ref.isMissingNode() ? schema : root.at(ref.asString().substring(1));
    }

    /** The type in the contract's words. */
    String type(JsonNode schema) {
        var it = resolved(schema);
        return switch (it.path("type").asString("any")) {
            case "array" -> "[" + type(it.path("items")) + "]";
            case "string" ->
                    switch (it.path("format").asString("")) {
                        case "date" -> "date";
                        case "date-time" -> "instant";
                        default -> "text";
                    };
            case String other -> other;
        };
    }

    Set<String> values(JsonNode schema) {
        return resolved(schema)
                .path("enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    List<JsonNode> operations() {
        return root.path("paths").properties().stream()
                .flatMap(path -> path.getValue().valueStream())
                .toList();
    }

    /** What its references lead to. */
    List<String> danglingReferences() {
        var dangling = new ArrayList<String>();
        for (var ref : root.findValues("$ref")) {
            var text = ref.asString();
            if (!text.startsWith("#/") || root.at(text.substring(1)).isMissingNode()) {
                dangling.add(text);
            }
        }
        return dangling;
    }
}
