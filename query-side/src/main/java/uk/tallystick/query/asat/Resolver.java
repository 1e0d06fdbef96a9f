package uk.tallystick.query.asat;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.query.asat.KnownAt.Day;
import uk.tallystick.query.asat.KnownAt.Moment;
import uk.tallystick.query.asat.KnownAt.Now;
import uk.tallystick.query.asat.KnownAt.Position;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Finds the point of the ledger that a question comes down to, within the snapshot that then
 * answers it.
 */
@Component
class Resolver {

    /** The projections are not as far as the answer has to be. */
    static final class Behind extends RuntimeException {
        Behind(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * How far the answer can go.
     *
     * @param progress the position that every projection it reads has come to
     * @param now the last end of a commit within that
     */
    private record Reach(Ledger.Head head, long progress, long now) {

        /** A position that a client named. */
        long named(String field, long position) {
            if (position > head.position()) {
                throw new BadQuestion(field, "is beyond the last position, " + head.position());
            }
            return position;
        }

        long reached(long position) {
            if (position > progress) {
                throw new Behind(
                        "position " + position + " is recorded, but shown only up to " + progress);
            }
            return position;
        }
    }

    private final Ledger ledger;

    Resolver(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * The point of a question.
     *
     * @param progress the position that every projection it reads has come to
     * @throws Behind if that is not far enough
     */
    Point resolve(Asking asking, long progress) {
        var reach = new Reach(ledger.head(), progress, ledger.endOfCommit(progress));
        var point = asking.stated() ? stated(asking, reach) : onLedger(asking, reach);
        if (asking.seen() instanceof String seen) {
            var position =
                    ledger.positionOf(seen)
                            .orElseThrow(() ->
                                    new Behind("the receipt is recorded, but has no position yet"));
            if (position > reach.now()) {
                throw new Behind(
                        "position "
                                + position
                                + " is recorded, but shown only up to "
                                + reach.now());
            }
        }
        return point;
    }

    private Point onLedger(Asking asking, Reach reach) {
        return switch (asking.knownAt()) {
            case Now _ -> point(reach.now(), ledger.recordedAt(reach.now()), false);
            case Position(var position) -> {
                var named = reach.reached(reach.named("knownAt", position));
                yield point(named, ledger.recordedAt(named), true);
            }
            case Moment(var instant) -> at(instant, asking, reach);
            case Day(var date) -> at(KnownAt.endOf(date), asking, reach);
        };
    }

    /** A day that is not over yet is answered as now. */
    private Point at(Instant instant, Asking asking, Reach reach) {
        return instant.isAfter(asking.now())
                ? point(reach.now(), instant, false)
                : point(
                        reach.reached(ledger.lastAt(instant)),
                        instant,
                        reach.head().isPast(instant));
    }

    private static Point point(long position, @Nullable Instant knownAt, boolean isFinal) {
        var shown = knownAt == null ? null : knownAt.toString();
        return new Point(position, position, null, shown, Long.toString(position), isFinal);
    }

    private Point stated(Asking asking, Reach reach) {
        var upTo = asking.upTo();
        var p = upTo == null ? reach.now() : reach.reached(reach.named("upTo", upTo));
        var isFinal = upTo != null;
        return switch (asking.knownAt()) {
            case Now _ -> stated(p, p, asking.today(), asking.today().toString(), isFinal);
            case Day(var date) ->
                    stated(p, ledger.lastAt(KnownAt.endOf(date)), date, date.toString(), isFinal);
            case Moment(var instant) ->
                    stated(p, ledger.lastAt(instant), dayOf(instant), instant.toString(), isFinal);
            case Position(var position) -> {
                var named = reach.named("knownAt", position);
                var recorded = ledger.recordedAt(named);
                var day = recorded == null ? LocalDate.of(1, 1, 1) : dayOf(recorded);
                yield stated(p, named, day, Long.toString(named), isFinal);
            }
        };
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, KnownAt.LONDON);
    }

    private static Point stated(
            long p, long k, LocalDate statedBy, String knownAt, boolean isFinal) {
        return new Point(p, Math.min(p, k), statedBy, knownAt, knownAt, isFinal);
    }
}
