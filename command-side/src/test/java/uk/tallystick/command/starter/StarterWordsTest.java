package uk.tallystick.command.starter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Titles are in words of our own; only where the sources are at hand can that be checked. */
class StarterWordsTest {

    private static final Path SEEDS = Path.of("../../shared/seeds");

    private static final int COPIED = 5;

    /** What has this name everywhere. */
    private static final List<String> NAMES =
            List.of(
                    "police and crime delivery plan",
                    "police and crime plan",
                    "make notts safe plan",
                    "violence against women and girls");

    @Test
    void noTitleCopiesFiveWordsRunningFromASource() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the sources are not beside the checkout");
        var printed = new HashSet<String>();
        try (var sources = Files.list(SEEDS)) {
            for (var source : sources.toList()) {
                printed.addAll(runs(words(Files.readString(source))));
            }
        }
        assertThat(printed).as("runs of words in the sources").hasSizeGreaterThan(1_000);
        var copied =
                titles().filter(title ->
                        runs(ownWords(title)).stream().anyMatch(printed::contains));
        assertThat(copied).isEmpty();
    }

    private static Stream<String> titles() {
        var files = new StarterFiles("nottinghamshire");
        return Stream.of(
                        column(files, "plans", "title"),
                        column(files, "plan_nodes", "title"),
                        column(files, "kpis", "name"),
                        column(files, "kpis", "note"),
                        column(files, "baselines", "note"),
                        column(files, "targets", "note"),
                        column(files, "measurements", "comment"),
                        column(files, "actions", "title"),
                        column(files, "actions", "conditions"),
                        column(files, "decisions", "title"),
                        column(files, "scrutiny", "topic"))
                .flatMap(titles -> titles);
    }

    private static Stream<String> column(StarterFiles files, String file, String column) {
        return files.rows(file).stream().map(row -> row.text(column));
    }

    private static List<String> ownWords(String title) {
        var text = String.join(" ", words(title));
        for (var name : NAMES) {
            text = text.replace(name, "|");
        }
        return Arrays.asList(text.split(" "));
    }

    private static List<String> words(String text) {
        return Arrays.stream(
                        text.toLowerCase(Locale.UK).replace('’', '\'').split("[^\\p{Alnum}']+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Set<String> runs(List<String> words) {
        return IntStream.rangeClosed(0, words.size() - COPIED)
                .mapToObj(i -> String.join(" ", words.subList(i, i + COPIED)))
                .collect(HashSet::new, Set::add, Set::addAll);
    }
}
