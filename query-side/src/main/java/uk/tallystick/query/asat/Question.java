package uk.tallystick.query.asat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a question is about.
 *
 * @param body the slug of the body; empty for all
 * @param kinds of things it is about, as in their ids; none means all
 * @param projections that it reads, by name
 */
public record Question(String body, Set<String> kinds, Set<String> projections) {

    /**
     * A question about things of a body that reads the projections named; {@code record} and {@code
     * visibility} are always among them.
     */
    public static Question about(String body, Set<String> kinds, String... projections) {
        var reads = new LinkedHashSet<>(List.of(projections));
        reads.add("record");
        reads.add("visibility");
        return new Question(body, Set.copyOf(kinds), Set.copyOf(reads));
    }

    /** The same question, which reads another projection besides. */
    public Question reading(String projection) {
        var reads = new LinkedHashSet<>(projections);
        reads.add(projection);
        return new Question(body, kinds, Set.copyOf(reads));
    }

    /** A question about things of every body. */
    public static Question aboutAll(Set<String> kinds, String... projections) {
        return about("", kinds, projections);
    }

    boolean ofAllBodies() {
        return body.isEmpty();
    }
}
