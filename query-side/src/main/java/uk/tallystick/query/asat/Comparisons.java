package uk.tallystick.query.asat;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

import uk.tallystick.query.projection.Progress;

import java.time.Clock;
import java.util.function.Function;

/** Answers questions about two states: one snapshot, two points of the ledger. */
@Component
public class Comparisons {

    private final Making making;
    private final Resolver resolver;
    private final Views views;
    private final Progress progress;
    private final HttpServletRequest request;
    private final Clock clock;

    Comparisons(
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
        return making.answer(
                question,
                asking.to(),
                sight -> {
                    var ends =
                            asking.points(
                                    resolver, progress.least(question.projections()), inOrder);
                    return new Making.Task<>(
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
                views.view(asking.from(), ends.from(), permalink, question, sight),
                views.view(asking.to(), ends.to(), permalink, question, sight),
                asking.after(),
                asking.to().limit());
    }
}
