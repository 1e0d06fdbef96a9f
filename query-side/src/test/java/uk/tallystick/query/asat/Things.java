package uk.tallystick.query.asat;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;

import java.util.Set;

/** What a feature's controller looks like; there only where a test asks for it. */
@Anyone
@RestController
@ConditionalOnProperty("test.things.reads")
class Things {

    record Thing(String id, long version) implements Versioned {}

    private final Answers answers;
    private final String projection;

    Things(Answers answers, @Value("${test.things.reads}") String projection) {
        this.answers = answers;
        this.projection = projection;
    }

    private Question about(String body) {
        return Question.about(body, Set.of("action"), projection);
    }

    @GetMapping("/api/bodies/{body}/things")
    Items<Thing> list(@PathVariable String body, @ParameterObject Asked asked) {
        return answers.list(
                asked,
                about(body),
                view ->
                        view.sql(
                                        """
                                        SELECT r.id, max(r.version) AS version FROM record r
                                        WHERE r.body = :body AND r.kind = 'action' AND %s
                                        GROUP BY r.id ORDER BY r.id LIMIT :limit OFFSET :offset\
                                        """
                                                .formatted(View.standing("r")))
                                .param("body", body)
                                .query(Thing.class)
                                .list());
    }

    @GetMapping("/api/bodies/{body}/things/{id}")
    One<Thing> one(
            @PathVariable String body, @PathVariable String id, @ParameterObject Asked asked) {
        return answers.one(
                asked,
                about(body),
                view ->
                        view.sql(
                                        """
                                        SELECT r.id, max(r.version) AS version FROM record r WHERE r.id = :id AND %s GROUP BY r.id\
                                        """
                                                .formatted(View.standing("r")))
                                .param("id", "action:" + body + ":" + id)
                                .query(Thing.class)
                                .optional());
    }
}
