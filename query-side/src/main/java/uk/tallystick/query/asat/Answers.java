package uk.tallystick.query.asat;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import uk.tallystick.access.Caller;
import uk.tallystick.access.Callers;
import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Resolver.Behind;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.restricted.RestrictedReads;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Answers every question: one snapshot, one point of the ledger, one state block. */
@Component
public class Answers {

    /** How long to wait for a projection of another process before looking again. */
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Resolver resolver;
    private final Progress progress;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final Callers callers;
    private final RestrictedReads restrictedReads;
    private final HttpServletRequest request;
    private final Clock clock;
    private final Duration patience;

    Answers(
            Resolver resolver,
            Progress progress,
            @Qualifier("queryJdbc") JdbcClient jdbc,
            @Qualifier("queryTransactions") PlatformTransactionManager transactions,
            Callers callers,
            RestrictedReads restrictedReads,
            HttpServletRequest request,
            Clock clock,
            @Value("${tallystick.query.patience}") Duration patience) {
        this.resolver = resolver;
        this.progress = progress;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.callers = callers;
        this.restrictedReads = restrictedReads;
        this.request = request;
        this.clock = clock;
        this.patience = patience;
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

    /**
     * What differs between two states, as far as one answer goes.
     *
     * @param reading looks at both
     */
    public <T> T between(AskedBetween asked, Question question, Function<Between, T> reading) {
        return between(Stretch.of(asked, clock.instant()), true, question, reading);
    }

    /** The same of any two states, of which neither need be the earlier. */
    public <T> T between(Asked from, Asked to, Question question, Function<Between, T> reading) {
        return between(Stretch.of(from, to, clock.instant()), false, question, reading);
    }

    private <T> T between(
            Stretch asking, boolean inOrder, Question question, Function<Between, T> reading) {
        return answer(
                question,
                asking.to(),
                sight -> {
                    var ends =
                            asking.points(
                                    resolver, progress.least(question.projections()), inOrder);
                    return new Task<>(
                            ends.to(), () -> reading.apply(between(asking, ends, question, sight)));
                });
    }

    private Between between(Stretch asking, Stretch.Ends ends, Question question, Sight sight) {
        var effectiveOn = asking.to().effectiveOn();
        var permalink =
                Permalink.of(
                        request, ends.from().forEver(effectiveOn), ends.to().forEver(effectiveOn));
        return new Between(
                sight,
                ends,
                view(asking.from(), ends.from(), permalink, question, sight),
                view(asking.to(), ends.to(), permalink, question, sight),
                asking.after(),
                asking.to().limit());
    }

    private interface Answering<T> {
        T answer(Asking asking, Point point, View view);
    }

    /**
     * An answer to be made, as often as need be.
     *
     * @param point of the ledger at which it is made
     */
    private record Task<T>(Point point, Supplier<T> answer) {}

    /** An answer, or why there is none; and whether it says what only auditors may know. */
    private record Given<T>(
            @Nullable T answer, @Nullable NotKnown refusal, Point point, boolean restricted) {

        Given<T> comparedWith(Given<T> unrestricted) {
            var same =
                    Objects.equals(answer, unrestricted.answer)
                            && Objects.equals(said(refusal), said(unrestricted.refusal));
            return new Given<>(answer, refusal, point, !same);
        }

        private static @Nullable State said(@Nullable NotKnown refusal) {
            return refusal == null ? null : refusal.state();
        }
    }

    private <T> T answer(Asked asked, Question question, Answering<T> answering) {
        var asking = Asking.of(asked, clock.instant());
        return answer(
                question,
                asking,
                sight -> {
                    var point = resolver.resolve(asking, progress.least(question.projections()));
                    var permalink = Permalink.of(request, point.forEver(asking.effectiveOn()));
                    return new Task<>(
                            point,
                            () ->
                                    answering.answer(
                                            asking,
                                            point,
                                            view(asking, point, permalink, question, sight)));
                });
    }

    private <T> T answer(Question question, Asking asking, Function<Sight, Task<T>> task) {
        var caller = callers.current();
        var given =
                waiting(() -> {
                    var sight = new Sight(jdbc, caller, question);
                    var answered = given(task.apply(sight), sight);
                    if (!progress.stillServes(question.projections())) {
                        throw new Behind("a projection was built anew and took its place");
                    }
                    return answered;
                });
        if (given.restricted()) {
            note(caller, question, given.point(), asking);
        }
        if (given.answer() instanceof T answer) {
            return answer;
        }
        throw Objects.requireNonNull(given.refusal());
    }

    /**
     * Where restricted things could be in the answer it is made twice: what differs without them
     * was read of them.
     */
    private static <T> Given<T> given(Task<T> task, Sight sight) {
        var couldBeRestricted = sight.lookFrom(task.point());
        var given = attempt(task);
        if (!couldBeRestricted) {
            return given;
        }
        sight.withoutRestricted();
        sight.lookFrom(task.point());
        return given.comparedWith(attempt(task));
    }

    private static <T> Given<T> attempt(Task<T> task) {
        try {
            return new Given<>(task.answer().get(), null, task.point(), false);
        } catch (NotKnown e) {
            return new Given<>(null, e, task.point(), false);
        }
    }

    private void note(Caller caller, Question question, Point point, Asking asking) {
        var query = request.getQueryString();
        restrictedReads.note(
                Objects.requireNonNull(caller.person()),
                question.body(),
                request.getRequestURI() + (query == null ? "" : "?" + query),
                point.position(),
                point.knownAt(),
                asking.effectiveOn());
    }

    private View view(
            Asking asking, Point point, String permalink, Question question, Sight sight) {
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

    /**
     * Tries, in a new snapshot each time, until the projections are far enough or patience ends.
     */
    <T> T waiting(Supplier<T> answer) {
        var end = System.nanoTime() + patience.toNanos();
        while (true) {
            var changes = progress.changes();
            try {
                return inSnapshot(answer);
            } catch (Behind e) {
                var left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new CatchingUp(String.valueOf(e.getMessage()));
                }
                progress.await(changes, Math.min(left, LOOK_AGAIN_MILLIS));
            }
        }
    }

    private <T> T inSnapshot(Supplier<T> answer) {
        @Nullable T given = snapshot.execute(_ -> answer.get());
        if (given == null) {
            throw new IllegalStateException("a question got no answer");
        }
        return given;
    }
}
