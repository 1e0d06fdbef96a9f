package uk.tallystick.events.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class EventDocsTest {

    private static final Path DOCS = Path.of("../docs/events.md");

    @Test
    void the_documentation_of_the_events_is_what_the_code_says() throws IOException {
        if ("write".equals(System.getProperty("docs"))) {
            Files.createDirectories(DOCS.getParent());
            Files.writeString(DOCS, EventDocs.markdown());
        }
        assertThat(DOCS)
                .as(
                        "write it anew: mvn -q -pl shared-events test -Dtest=EventDocsTest"
                                + " -Ddocs=write")
                .hasContent(EventDocs.markdown());
    }
}
