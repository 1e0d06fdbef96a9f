package uk.tallystick.query.asat;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import uk.tallystick.events.Ids;
import uk.tallystick.query.projection.Progress;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers questions about one state: one snapshot, one point of the ledger, one state block. */
@Component
public class Answers {

    private final Making making;
    private final Resolver resolver;
    private final Views views;
    private final Progress progress;
    private final HttpServletRequest request;
    private final Clock clock;

    Answers(
            Making making,
            Resolver resolver,
            Views views,
            Progress progress,
            HttpServletRequest request,
            Clock clock) {
        this.making = making;
        this.resolver = resolver;
        this.views = views;
        this.progress = progress;
        this.request = request;
        this.clock = clock;
    }

    /**
     * A page of a list.
     *
     * @param query gives the page's items and, if there is one, the first of the next: see {@link
     *     View#sql}
     */
    public <T> Items<T> list(Asked asked, Question question, Function<View, List<T>> query) {
        return answer(
                asked,
                question,
                (asking, point, view) -> {
                    var found = query.apply(view);
                    if (found.isEmpty() && !question.ofAllBodies()) {
                        requireBody(question, view);
                    }
                    var more = found.size() > asking.limit();
                    var cursor =
                            more
                                    ? new Cursor(
                                                    point.forEver(asking.effectiveOn()),
                                                    asking.offset() + asking.limit())
                                            .text()
                                    : null;
                    return new Items<>(
                            view.state(),
                            List.copyOf(more ? found.subList(0, asking.limit()) : found),
                            cursor);
                });
    }

    /** One thing; not known if the query finds none. */
    public <T> One<T> one(Asked asked, Question question, Function<View, Optional<T>> query) {
        return answer(
                asked,
                question,
                (_, _, view) ->
                        new One<>(
                                view.state(),
                                query.apply(view)
                                        .orElseThrow(() ->
                                                view.notKnown(
                                                        "Nothing is known of it at this point of"
                                                                + " time."))));
    }

    private static void requireBody(Question question, View view) {
        if (!view.isOnRecord(Ids.body(question.body()))) {
            throw view.notKnown("There is no body " + question.body() + ".");
        }
    }

    private interface Answering<T> {
        T answer(Asking asking, Point point, View view);
    }

    private <T> T answer(Asked asked, Question question, Answering<T> answering) {
        var asking = Asking.of(asked, clock.instant());
        return making.answer(
                question,
                asking,
                sight -> {
                    var point = resolver.resolve(asking, progress.least(question.projections()));
                    var permalink = Permalink.of(request, point.forEver(asking.effectiveOn()));
                    return new Making.Task<>(
                            point,
                            () ->
                                    answering.answer(
                                            asking,
                                            point,
                                            views.view(asking, point, permalink, question, sight)));
                });
    }
}
