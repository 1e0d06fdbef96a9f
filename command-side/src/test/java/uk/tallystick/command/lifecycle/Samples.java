package uk.tallystick.command.lifecycle;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Code;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Period;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Records made of their types alone: every code is {@code x1}, so that what one makes another can
 * name; every constant of an enumeration has its turn.
 */
final class Samples {

    static final LocalDate DAY = LocalDate.of(2026, 3, 11);
    static final String CODE = "x1";
    private static final Exhibit WORDS = new Exhibit("A".repeat(43), 5, "text/plain");

    private final String id;

    Samples(String id) {
        this.id = id;
    }

    /**
     * One for each constant of each enumeration that it has, complete; and one with as little as
     * may be.
     */
    <T> List<T> of(Class<T> type) {
        var samples = new ArrayList<T>();
        samples.add(make(type, Map.of(), false));
        samples.add(make(type, Map.of(), true));
        for (var component : type.getRecordComponents()) {
            if (component.getType().isEnum()) {
                for (var constant : component.getType().getEnumConstants()) {
                    samples.add(make(type, Map.of(component.getName(), constant), false));
                }
            }
        }
        return samples;
    }

    private <T> T make(Class<T> type, Map<String, Object> given, boolean least) {
        var components = type.getRecordComponents();
        var values = new ArrayList<@Nullable Object>();
        for (var component : components) {
            values.add(
                    given.containsKey(component.getName())
                            ? given.get(component.getName())
                            : value(component, least));
        }
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(components)
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
    }

    private @Nullable Object value(RecordComponent component, boolean least) {
        var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (nullable && (least || component.getName().equals("stated"))) {
            return null;
        }
        return value(component.getName(), component.getGenericType(), least);
    }

    private Object value(String name, Type type, boolean least) {
        if (type instanceof ParameterizedType generic) {
            return collection(name, generic, least);
        }
        var plain = (Class<?>) type;
        if (plain == String.class) {
            return name.equals("id") ? id : name.equals("breakdown") ? "all" : CODE;
        }
        return simple(plain, least);
    }

    private Object simple(Class<?> type, boolean least) {
        if (type == Exhibit.class) {
            return WORDS;
        }
        if (type == Period.class) {
            return Period.of("2025-26-Q1");
        }
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type == BigDecimal.class) {
            return new BigDecimal("12.50");
        }
        if (type == boolean.class || type == Boolean.class) {
            return !least;
        }
        if (type == int.class || type == Integer.class) {
            return 3;
        }
        if (type == long.class || type == Long.class) {
            return 3L;
        }
        if (Code.class.isAssignableFrom(type)) {
            return Objects.requireNonNull(type.getEnumConstants())[0];
        }
        if (type.isRecord()) {
            return make(type, new LinkedHashMap<>(), least);
        }
        throw new IllegalStateException("no sample of " + type + ": give one by hand");
    }

    private Object collection(String name, ParameterizedType type, boolean least) {
        var raw = (Class<?>) type.getRawType();
        if (raw == List.class) {
            return least
                    ? List.of()
                    : List.of(value(name, type.getActualTypeArguments()[0], false));
        }
        if (raw == Collection.class || raw == Set.class) {
            return Set.of();
        }
        if (raw == Map.class) {
            return Map.of();
        }
        if (raw == Consumer.class) {
            return (Consumer<Object>) _ -> {};
        }
        throw new IllegalStateException("no sample of " + type + ": give one by hand");
    }
}
