package uk.tallystick.query.kpi;

import tools.jackson.databind.json.JsonMapper;

import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.log.LogSerializer;

/** A method as one column: as its event has it. */
final class MethodText {

    private static final JsonMapper MAPPER = mapper();

    private MethodText() {}

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder();
        LogSerializer.exact(builder);
        return builder.build();
    }

    static String of(Method method) {
        return MAPPER.writeValueAsString(method);
    }

    static Method read(String text) {
        return MAPPER.readValue(text, Method.class);
    }
}
