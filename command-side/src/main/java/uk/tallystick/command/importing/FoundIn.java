package uk.tallystick.command.importing;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.events.Code;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a figure has in a field, as its file might have it. */
final class FoundIn {

    private static final Map<String, RecordComponent> COMPONENTS =
            Arrays.stream(MeasurementRequest.class.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));

    private FoundIn() {}

    static @Nullable String field(MeasurementRequest request, String field) {
        var component = COMPONENTS.get(field);
        try {
            var value = component == null ? null : component.getAccessor().invoke(request);
            return switch (value) {
                case null -> null;
                case Code code -> code.code();
                default -> value.toString();
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
