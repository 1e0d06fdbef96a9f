package uk.tallystick.events.log;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import uk.tallystick.events.Fact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A golden file is never edited: what it shows may stand on somebody's log. A new revision gets a
 * new file.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/events");
    private static final LogSerializer SERIALIZER = new LogSerializer();

    static Stream<String> names() {
        return EventNames.types().stream().map(EventNames::nameOf);
    }

    @ParameterizedTest
    @MethodSource("names")
    void an_event_is_written_as_its_golden_file_shows_it(String name) throws IOException {
        var type = EventNames.typeOf(name);
        var json = golden(name, EventNames.revisionOf(type));
        var event = read(name, EventNames.revisionOf(type), json);
        assertThat(event).isInstanceOf(type);
        var written = SERIALIZER.serialize(event, byte[].class);
        assertThat(new String(written.getData(), UTF_8)).isEqualTo(json);
        assertThat(written.getType().getName()).isEqualTo(name);
        assertThat(written.getType().getRevision()).isEqualTo(EventNames.revisionOf(type));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_golden_file_shows_every_field_that_the_event_may_have(String name) throws IOException {
        var json = golden(name, EventNames.revisionOf(EventNames.typeOf(name)));
        assertThat(json).doesNotContain(":null").doesNotContain("[]").doesNotContain("{}");
    }

    @Test
    void every_revision_that_was_ever_written_can_be_read() throws IOException {
        try (var files = Files.walk(GOLDEN)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = GOLDEN.relativize(file).getName(0).toString();
                var revision = GOLDEN.relativize(file).getName(1).toString().replace(".json", "");
                assertThat(read(name, revision, golden(name, revision)))
                        .isInstanceOf(EventNames.typeOf(name));
            }
        }
    }

    private static Fact read(String name, String revision, String json) {
        var type = new SimpleSerializedType(name, revision);
        return SERIALIZER.<byte[], Fact>deserialize(
                new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, type));
    }

    private static String golden(String name, String revision) throws IOException {
        var file = GOLDEN.resolve(name).resolve(revision + ".json");
        assertThat(file).as("the golden file of %s, revision %s", name, revision).exists();
        return Files.readString(file).strip();
    }
}
