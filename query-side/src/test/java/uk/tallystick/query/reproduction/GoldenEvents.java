package uk.tallystick.query.reproduction;

import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;

import uk.tallystick.events.Fact;
import uk.tallystick.events.log.EventNames;
import uk.tallystick.events.log.LogSerializer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** One event of every kind there is, with everything that it may say. */
final class GoldenEvents {

    private static final LogSerializer SERIALIZER = new LogSerializer();

    private GoldenEvents() {}

    static List<Fact> all() {
        return EventNames.types().stream()
                .map(EventNames::nameOf)
                .sorted()
                .map(GoldenEvents::read)
                .toList();
    }

    private static Fact read(String name) {
        var revision = EventNames.revisionOf(EventNames.typeOf(name));
        var path = "/events/" + name + "/" + revision + ".json";
        try (var file = Objects.requireNonNull(GoldenEvents.class.getResourceAsStream(path))) {
            return Objects.requireNonNull(
                    SERIALIZER.deserialize(
                            new SimpleSerializedObject<>(
                                    file.readAllBytes(),
                                    byte[].class,
                                    new SimpleSerializedType(name, revision))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
