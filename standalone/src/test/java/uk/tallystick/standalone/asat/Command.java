package uk.tallystick.standalone.asat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.function.Consumer;

/**
 * A command to be sent.
 *
 * @param kind as its {@link Route} is written, such as {@code POST /api/bodies}
 * @param body as JSON; empty for none
 * @param accepted told the answer once it recorded something
 */
record Command(
        String kind, String path, String body, List<String> headers, Consumer<JsonNode> accepted) {

    static Command of(
            String kind, String path, @Nullable Object body, Consumer<JsonNode> accepted) {
        return new Command(
                kind,
                path,
                body == null ? "" : Program.JSON.writeValueAsString(body),
                List.of(),
                accepted);
    }

    String method() {
        return kind.substring(0, kind.indexOf(' '));
    }

    /** The same, spoilt: to be refused. */
    Command spoilt(Draw draw) {
        return switch (draw.below(4)) {
            case 0 -> new Command(kind, path, body, List.of("If-Match", "\"999\""), accepted);
            case 1 ->
                    new Command(
                            kind,
                            path,
                            body.isEmpty() ? "{" : body.substring(1),
                            headers,
                            accepted);
            case 2 ->
                    new Command(
                            kind,
                            path,
                            body.replaceFirst("^\\{", "{\"nonsense\":1,"),
                            headers,
                            accepted);
            default ->
                    new Command(
                            kind,
                            path.replaceFirst("bodies/[^/]+", "bodies/nowhere"),
                            body,
                            headers,
                            accepted);
        };
    }
}
