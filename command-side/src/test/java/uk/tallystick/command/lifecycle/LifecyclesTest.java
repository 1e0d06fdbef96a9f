package uk.tallystick.command.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import uk.tallystick.command.recording.Command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LifecyclesTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TESTS = Path.of("target/test-classes");
    private static final Path DOCS = Path.of("../docs/lifecycles.md");

    @Test
    void the_commands_of_every_feature_are_walked() throws Exception {
        var forgotten = new ArrayList<String>();
        for (var type : classes(CLASSES, "Command.class")) {
            if (type.isSealed() && Command.class.isAssignableFrom(type)) {
                var walk = type.getName().replaceFirst("Command$", "LifecycleTest");
                if (!Files.exists(TESTS.resolve(walk.replace('.', '/') + ".class"))
                        || !LifecycleWalk.class.isAssignableFrom(Class.forName(walk))) {
                    forgotten.add(walk);
                }
            }
        }
        assertThat(forgotten).isEmpty();
    }

    @Test
    void the_documentation_shows_the_tables_that_the_code_goes_by() throws Exception {
        var markdown = markdown();
        if ("write".equals(System.getProperty("docs"))) {
            Files.writeString(DOCS, markdown);
        }
        assertThat(DOCS)
                .as(
                        "write it anew: mvn -q -pl command-side -am test -Dtest=LifecyclesTest"
                                + " -Ddocs=write -Dsurefire.failIfNoSpecifiedTests=false")
                .hasContent(markdown);
    }

    private static String markdown() throws Exception {
        var text =
                new StringBuilder(
                        """
                        # Lifecycles

                        What is possible in which state, as the deciders go by it: anything else is refused with 409, naming the state
                        and what is possible. A step is a command, or a status that one may give. Generated; a test fails when it drifts.
                        """);
        for (var decider : classes(CLASSES, "Decider.class")) {
            for (var field : decider.getDeclaredFields()) {
                if (field.getType() == Lifecycle.class) {
                    field.setAccessible(true);
                    var table = (Lifecycle) field.get(null);
                    text.append("\n## ")
                            .append(table.thing())
                            .append("\n\n| state | possible |\n| --- | --- |\n");
                    table.steps()
                            .forEach((state, steps) ->
                                    text.append("| ")
                                            .append(state)
                                            .append(" | ")
                                            .append(
                                                    steps.isEmpty()
                                                            ? "nothing"
                                                            : String.join(", ", steps))
                                            .append(" |\n"));
                }
            }
        }
        return text.toString();
    }

    private static List<Class<?>> classes(Path root, String ending)
            throws IOException, ClassNotFoundException {
        try (var files = Files.walk(root)) {
            var names =
                    files.map(file -> root.relativize(file).toString())
                            .filter(name -> name.endsWith(ending))
                            .map(name -> name.replace(".class", "").replace('/', '.'))
                            .sorted()
                            .toList();
            var found = new ArrayList<Class<?>>();
            for (var name : names) {
                found.add(Class.forName(name));
            }
            return found;
        }
    }
}
