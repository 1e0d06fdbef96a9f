package uk.tallystick.query.scrutiny;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.events.scrutiny.Asker;
import uk.tallystick.events.scrutiny.ScrutinyStatus;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.asat.Words;
import uk.tallystick.query.scrutiny.ScrutinyStory.ScrutinyClosing;
import uk.tallystick.query.scrutiny.ScrutinyStory.ScrutinyFollowUp;
import uk.tallystick.query.scrutiny.ScrutinyStory.ScrutinyQuestionPut;
import uk.tallystick.query.scrutiny.ScrutinyStory.ScrutinyReview;
import uk.tallystick.query.scrutiny.ScrutinyStory.ScrutinySession;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads what was said about a scrutiny item. */
@Component
class ScrutinyStories {

    private static final String OF_THE_PUBLIC = Asker.MEMBER_OF_THE_PUBLIC.code();

    private record Step(
            String step,
            @Nullable String words,
            @Nullable String respondent,
            @Nullable String recording,
            @Nullable Long seenAt,
            List<String> actions,
            @Nullable String assurance,
            @Nullable LocalDate reviewOn,
            LocalDate on,
            long position) {}

    ScrutinyStory of(View view, ScrutinyItem item) {
        var questions = questions(view, item.id());
        var steps = steps(view, item.id());
        return new ScrutinyStory(
                item,
                questions.stream().filter(one -> !one.asker().equals(OF_THE_PUBLIC)).toList(),
                questions.stream().filter(one -> one.asker().equals(OF_THE_PUBLIC)).toList(),
                last(
                        steps,
                        ScrutinyStatus.EXAMINED.code(),
                        step ->
                                new ScrutinySession(
                                        step.words(),
                                        step.respondent(),
                                        step.recording(),
                                        step.seenAt(),
                                        step.on(),
                                        step.position())),
                all(
                                steps,
                                ScrutinyStatus.FOLLOWED_UP.code(),
                                step ->
                                        new ScrutinyFollowUp(
                                                step.actions(),
                                                step.words(),
                                                step.on(),
                                                step.position()))
                        .toList(),
                all(
                                steps,
                                ScrutinyProjection.REVIEWED,
                                step ->
                                        new ScrutinyReview(
                                                step.words(),
                                                step.assurance(),
                                                step.reviewOn(),
                                                step.on(),
                                                step.position()))
                        .toList(),
                last(
                        steps,
                        ScrutinyStatus.CLOSED.code(),
                        step -> new ScrutinyClosing(step.words(), step.on(), step.position())));
    }

    private static <T> Stream<T> all(List<Step> steps, String kind, Function<Step, T> told) {
        return steps.stream().filter(step -> step.step().equals(kind)).map(told);
    }

    private static <T> @Nullable T last(List<Step> steps, String kind, Function<Step, T> told) {
        return all(steps, kind, told).reduce((_, later) -> later).orElse(null);
    }

    private static List<ScrutinyQuestionPut> questions(View view, String id) {
        return view.sql(
                        """
                        SELECT q.asker, %s AS name, %s AS text, q.effective_from, q.from_pos FROM scrutiny_question q
                        WHERE q.id = :id AND %s ORDER BY q.effective_from, q.from_pos, q.number
                        """
                                .formatted(
                                        Words.text("q.name"),
                                        Words.text("q.text"),
                                        View.standing("q")))
                .param("id", id)
                .query((row, _) ->
                        new ScrutinyQuestionPut(
                                row.getString("asker"),
                                row.getString("name"),
                                row.getString("text"),
                                row.getObject("effective_from", LocalDate.class),
                                row.getLong("from_pos")))
                .list();
    }

    private static List<Step> steps(View view, String id) {
        return view.sql(
                        """
                        SELECT t.step, %s AS words, %s AS respondent, %s AS recording, t.seen_at,
                               (SELECT coalesce(array_agg(a ORDER BY n), '{}') FROM unnest(t.actions) WITH ORDINALITY AS k (a, n)
                                WHERE EXISTS (SELECT FROM record r WHERE r.id = 'action:' || :body || ':' || a)) AS actions,
                               t.assurance, t.review_on, t.effective_from, t.from_pos
                        FROM scrutiny_step t WHERE t.id = :id AND %s ORDER BY t.effective_from, t.from_pos
                        """
                                .formatted(
                                        Words.text("t.words"),
                                        Words.text("t.respondent"),
                                        Words.text("t.recording"),
                                        View.standing("t")))
                .param("id", id)
                .param("body", Ids.bodyOf(id))
                .query((row, _) -> step(row))
                .list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getString("step"),
                row.getString("words"),
                row.getString("respondent"),
                row.getString("recording"),
                row.getObject("seen_at", Long.class),
                List.of((String[]) row.getArray("actions").getArray()),
                row.getString("assurance"),
                row.getObject("review_on", LocalDate.class),
                row.getObject("effective_from", LocalDate.class),
                row.getLong("from_pos"));
    }
}
