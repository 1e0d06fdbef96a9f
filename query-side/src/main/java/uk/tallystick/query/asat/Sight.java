package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import uk.tallystick.access.Caller;

import java.util.Set;
import java.util.function.Supplier;

/**
 * What the caller may see at a point of the ledger, as the database's row security is told it for
 * the rest of a transaction, or until it is told another. Nothing else decides what is visible.
 */
final class Sight {

    /** Also finds out whether anything is restricted of what the question is about. */
    private static final String TELL =
            """
            SELECT :asks AND EXISTS (SELECT FROM visibility WHERE level = 'restricted'
                                     AND (:everywhere OR split_part(subject, ':', 2) = :body)),
                   set_config('tallystick.internal', :internal, true),
                   set_config('tallystick.restricted', :restricted, true),
                   set_config('tallystick.p', :p, true),
                   set_config('tallystick.k', :k, true),
                   set_config('tallystick.stated_by', :statedBy, true)
            """;

    private final JdbcClient jdbc;
    private final Caller caller;
    private final Question question;
    private Set<String> restricted;
    private @Nullable Point point;

    Sight(JdbcClient jdbc, Caller caller, Question question) {
        this.jdbc = jdbc;
        this.caller = caller;
        this.question = question;
        this.restricted = caller.restricted();
    }

    /**
     * As at a point that is asked about.
     *
     * @return whether what is restricted could be in the answer
     */
    boolean lookFrom(Point point) {
        this.point = point;
        return tell(
                Long.toString(point.position()),
                Long.toString(point.k()),
                point.statedBy() == null ? "" : point.statedBy().toString());
    }

    /** From here on without what is restricted, wherever it looks from. */
    void withoutRestricted() {
        restricted = Set.of();
    }

    /** What something finds if it looks with the caller's eyes of now. */
    <T> T now(Supplier<T> finding) {
        var end = Long.toString(Long.MAX_VALUE);
        tell(end, end, "");
        var found = finding.get();
        if (point != null) {
            lookFrom(point);
        }
        return found;
    }

    private boolean tell(String p, String k, String statedBy) {
        var asks =
                restricted.contains(Caller.EVERY_BODY)
                        || (question.ofAllBodies()
                                ? !restricted.isEmpty()
                                : restricted.contains(question.body()));
        return jdbc.sql(TELL)
                .param("asks", asks)
                .param("everywhere", question.ofAllBodies())
                .param("body", question.body())
                .param("internal", String.join(",", caller.internal()))
                .param("restricted", String.join(",", restricted))
                .param("p", p)
                .param("k", k)
                .param("statedBy", statedBy)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }
}
