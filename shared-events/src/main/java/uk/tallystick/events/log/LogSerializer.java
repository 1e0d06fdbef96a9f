package uk.tallystick.events.log;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads events as JSON under their names on the log; numbers keep the digits they were
 * given.
 */
public final class LogSerializer extends Jackson3Serializer {

    public LogSerializer() {
        super(builder().jsonMapperBuilderCustomizer(LogSerializer::exact));
    }

    /** How numbers and dates are written: 52.0 stays 52.0, a date is 2026-03-31. */
    public static void exact(JsonMapper.Builder mapper) {
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    @Override
    @SuppressWarnings("rawtypes") // the overridden method's own signature
    public SerializedType typeForClass(@Nullable Class type) {
        return type != null && EventNames.isEvent(type)
                ? new SimpleSerializedType(EventNames.nameOf(type), EventNames.revisionOf(type))
                : super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().contains(".") || SerializedType.emptyType().equals(type)
                ? super.classForType(type)
                : EventNames.typeOf(type.getName());
    }
}
