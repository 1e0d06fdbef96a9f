package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** Makes the views of states that questions come down to. */
@Component
class Views {

    private final JdbcClient jdbc;

    Views(@Qualifier("queryJdbc") JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    View view(Asking asking, Point point, String permalink, Question question, Sight sight) {
        var state =
                new State(
                        point.position(),
                        point.knownAt(),
                        asking.effectiveOn(),
                        asking.stated() ? "stated" : "ledger",
                        point.isFinal(),
                        permalink,
                        recordedLater(asking, point, question, sight));
        return new View(
                jdbc, sight, state, point.k(), point.statedBy(), asking.limit(), asking.offset());
    }

    /** Before the first record: what was recorded since about the day asked for. */
    private @Nullable Long recordedLater(
            Asking asking, Point point, Question question, Sight sight) {
        return point.position() > 0 || asking.knownAt() instanceof KnownAt.Now
                ? null
                : sight.now(() -> recordedSince(asking, question));
    }

    private Long recordedSince(Asking asking, Question question) {
        var kinds = question.kinds();
        return jdbc.sql(
                        """
                        SELECT count(*) FROM record WHERE (:everywhere OR body = :body)
                           AND (:all OR kind IN (:kinds)) AND effective_from <= :d
                        """)
                .param("everywhere", question.ofAllBodies())
                .param("body", question.body())
                .param("all", kinds.isEmpty())
                .param("kinds", kinds.isEmpty() ? List.of("") : kinds)
                .param("d", asking.effectiveOn())
                .query(Long.class)
                .single();
    }
}
