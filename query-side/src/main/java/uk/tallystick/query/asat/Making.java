package uk.tallystick.query.asat;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import uk.tallystick.access.Caller;
import uk.tallystick.access.Callers;
import uk.tallystick.query.asat.Resolver.Behind;
import uk.tallystick.query.projection.Progress;
import uk.tallystick.query.restricted.RestrictedReads;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/** Has answers made, as their caller may see them; notes who was told what is restricted. */
@Component
class Making {

    private final Snapshots snapshots;
    private final Progress progress;
    private final JdbcClient jdbc;
    private final Callers callers;
    private final RestrictedReads restrictedReads;
    private final HttpServletRequest request;

    Making(
            Snapshots snapshots,
            Progress progress,
            @Qualifier("queryJdbc") JdbcClient jdbc,
            Callers callers,
            RestrictedReads restrictedReads,
            HttpServletRequest request) {
        this.snapshots = snapshots;
        this.progress = progress;
        this.jdbc = jdbc;
        this.callers = callers;
        this.restrictedReads = restrictedReads;
        this.request = request;
    }

    /**
     * An answer to be made, as often as need be.
     *
     * @param point of the ledger at which it is made
     */
    record Task<T>(Point point, Supplier<T> answer) {}

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

    <T> T answer(Question question, Asking asking, Function<Sight, Task<T>> task) {
        var caller = callers.current();
        var given =
                snapshots.waiting(() -> {
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
}
