package uk.tallystick.command.sequencing;

import static java.nio.charset.StandardCharsets.UTF_8;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What the fingerprint of an event is of: everything that was recorded of it, the payload to the
 * byte.
 */
final class EventJson {

    private static final JsonMapper JSON = new JsonMapper();

    private EventJson() {}

    static String of(ResultSet event) throws SQLException {
        var metadata = JSON.readTree(event.getBytes("metadata"));
        return "{\"eventId\":"
                + text(event, "event_id")
                + ",\"type\":"
                + text(event, "type")
                + ",\"revision\":"
                + text(event, "revision")
                + ",\"aggregateType\":"
                + text(event, "aggregate_type")
                + ",\"aggregateId\":"
                + text(event, "aggregate_id")
                + ",\"sequence\":"
                + event.getLong("sequence")
                + ",\"occurredAt\":"
                + text(event, "occurred_at")
                + ",\"actor\":"
                + said(metadata, "actor")
                + ",\"correlationId\":"
                + said(metadata, "correlationId")
                + ",\"causationId\":"
                + said(metadata, "causationId")
                + ",\"payload\":"
                + new String(event.getBytes("payload"), UTF_8)
                + "}";
    }

    private static String said(JsonNode metadata, String name) {
        var said = metadata.get(name);
        return said == null ? "null" : said.toString();
    }

    private static String text(ResultSet event, String column) throws SQLException {
        return JSON.writeValueAsString(event.getString(column));
    }
}
