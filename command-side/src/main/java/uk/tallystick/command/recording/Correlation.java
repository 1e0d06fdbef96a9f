package uk.tallystick.command.recording;

import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

import java.util.Map;

/**
 * Writes on each event who caused it, in the course of what, and because of which other event;
 * where there is none, by which command.
 */
public final class Correlation implements CorrelationDataProvider {

    public static final String ACTOR = "actor";
    public static final String CORRELATION_ID = "correlationId";
    public static final String CAUSATION_ID = "causationId";

    @Override
    public Map<String, ?> correlationDataFor(Message<?> command) {
        var said = command.getMetaData();
        return Map.of(
                ACTOR, said.getOrDefault(ACTOR, "unknown"),
                CORRELATION_ID, said.getOrDefault(CORRELATION_ID, command.getIdentifier()),
                CAUSATION_ID, said.getOrDefault(CAUSATION_ID, command.getIdentifier()));
    }
}
