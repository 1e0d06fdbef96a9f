package uk.tallystick.command.request;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;

import java.time.LocalDate;

/**
 * Reads a date that is written as a text; Jackson's own reader takes a list of numbers too, and an
 * empty one for nothing.
 */
public final class DayReader extends LocalDateDeserializer {

    public DayReader() {
        super(INSTANCE, false);
    }

    /**
     * As it is, whatever a field's annotations say: Jackson would put its own reader in its place.
     */
    @Override
    public DayReader createContextual(DeserializationContext context, BeanProperty property) {
        return this;
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        return parser.hasToken(JsonToken.VALUE_STRING)
                ? super.deserialize(parser, context)
                : (LocalDate) context.handleUnexpectedToken(getValueType(context), parser);
    }
}
