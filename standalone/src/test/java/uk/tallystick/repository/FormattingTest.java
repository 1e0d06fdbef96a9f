package uk.tallystick.repository;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.JavaFormatterOptions.Style;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Formatting is a machine's task: {@code -Dformat=write} does it. */
class FormattingTest {

    private static final String MEND =
            "mvn -q -pl standalone -am test -Dtest=FormattingTest -Dformat=write"
                    + " -Dsurefire.failIfNoSpecifiedTests=false";

    private static final Formatter FORMATTER =
            new Formatter(JavaFormatterOptions.builder().style(Style.AOSP).build());

    @Test
    void every_source_file_of_every_module_is_formatted() throws IOException {
        var sources = sources();
        assertThat(sources).as("source files found").hasSizeGreaterThan(30);
        var unformatted = new ArrayList<String>();
        for (var source : sources) {
            var text = Files.readString(source);
            var formatted = formatted(source, text);
            if (!formatted.equals(text)) {
                unformatted.add(root().relativize(source).toString());
                if ("write".equals(System.getProperty("format"))) {
                    Files.writeString(source, formatted);
                }
            }
        }
        if (!"write".equals(System.getProperty("format"))) {
            assertThat(unformatted).as("files to be formatted with\n  " + MEND + "\n").isEmpty();
        }
    }

    @Test
    void a_file_that_is_not_formatted_is_noticed() {
        var text = "class A { int a ; }\n";
        assertThat(formatted(Path.of("A.java"), text)).isEqualTo("class A {\n    int a;\n}\n");
    }

    private static String formatted(Path source, String text) {
        try {
            return FORMATTER.formatSourceAndFixImports(text);
        } catch (FormatterException e) {
            throw new AssertionError(source + " cannot be formatted", e);
        }
    }

    private static Path root() {
        var module = Path.of("").toAbsolutePath();
        var root = module.getParent();
        if (root == null) {
            throw new AssertionError("the repository is not above " + module);
        }
        return root;
    }

    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        try (var modules =
                Files.newDirectoryStream(
                        root(), module -> Files.isDirectory(module.resolve("src")))) {
            for (var module : modules) {
                try (var files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                }
            }
        }
        return found;
    }
}
