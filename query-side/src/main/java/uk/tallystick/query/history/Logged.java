package uk.tallystick.query.history;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.time.LocalDate;

/** An event as the log has it: its payload and metadata as JSON, whatever its revision. */
record Logged(
        long position,
        Instant recordedAt,
        String type,
        String revision,
        ObjectNode payload,
        ObjectNode metadata,
        @Nullable LocalDate statedOn,
        @Nullable String statedSource) {

    @Nullable String metadata(String name) {
        var value = metadata.get(name);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** The receipt of the event that it came of, or the id of the command. */
    @Nullable String cause() {
        return metadata("causationId");
    }
}
