package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Problem;
import uk.tallystick.events.kpi.Definition;
import uk.tallystick.events.kpi.Unit;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;

/** What a figure must be to be recorded. */
final class Figure {

    private Figure() {}

    /** The same figure with another value; what was said of the old value's parts is void. */
    static Measurement revised(
            Measurement m,
            @Nullable BigDecimal value,
            @Nullable Marker marker,
            @Nullable Suppression suppression) {
        return new Measurement(
                m.figure(),
                m.breakdownLabel(),
                value,
                marker,
                m.reportedChange(),
                null,
                null,
                m.sampleSize(),
                null,
                null,
                m.confidenceLevel(),
                m.coverage(),
                m.extractedOn(),
                m.sourceRef(),
                m.comment(),
                m.commentary(),
                suppression);
    }

    static Measurement revised(Measurement m, FigureRevised event) {
        return event.marker() == null
                ? revised(m, event.value(), m.marker(), m.suppression())
                : revised(m, event.value(), event.marker(), event.suppression());
    }

    /** As somebody wants it revised: what had no value has one now, and is final. */
    static Measurement revised(Measurement m, @Nullable BigDecimal value) {
        return value == null
                ? revised(m, null, m.marker(), m.suppression())
                : revised(m, value, hasNone(m.marker()) ? Marker.FINAL : m.marker(), null);
    }

    /** The same figure without its value and all that would tell it. */
    static Measurement suppressed(Measurement m, @Nullable Suppression why) {
        return new Measurement(
                m.figure(),
                m.breakdownLabel(),
                null,
                Marker.SUPPRESSED,
                null,
                null,
                null,
                m.sampleSize(),
                null,
                null,
                m.confidenceLevel(),
                m.coverage(),
                m.extractedOn(),
                m.sourceRef(),
                m.comment(),
                m.commentary(),
                why);
    }

    static Measurement withoutChange(Measurement m) {
        return new Measurement(
                m.figure(),
                m.breakdownLabel(),
                m.value(),
                m.marker(),
                null,
                m.numerator(),
                m.denominator(),
                m.sampleSize(),
                m.ciLower(),
                m.ciUpper(),
                m.confidenceLevel(),
                m.coverage(),
                m.extractedOn(),
                m.sourceRef(),
                m.comment(),
                m.commentary(),
                m.suppression());
    }

    /** Whether they are the same, however their numbers are written. */
    static boolean isSame(Measurement one, @Nullable Measurement other) {
        return other != null && plain(one).equals(plain(other));
    }

    private static Measurement plain(Measurement m) {
        return new Measurement(
                m.figure(),
                m.breakdownLabel(),
                plain(m.value()),
                m.marker(),
                plain(m.reportedChange()),
                plain(m.numerator()),
                plain(m.denominator()),
                m.sampleSize(),
                plain(m.ciLower()),
                plain(m.ciUpper()),
                plain(m.confidenceLevel()),
                m.coverage(),
                m.extractedOn(),
                m.sourceRef(),
                m.comment(),
                m.commentary(),
                m.suppression());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros();
    }

    /**
     * What is wrong with a figure, or null.
     *
     * @param place of the figure in the request, such as {@code measurements[3]}
     * @param definition of its KPI; null if there is none
     */
    static @Nullable Problem problem(String place, Measurement m, @Nullable Definition definition) {
        if (definition == null) {
            return new Problem(place + ".kpi", m.figure().kpi() + " is no KPI on record");
        }
        if (valueFault(m, definition.unit()) instanceof String fault) {
            return new Problem(place + ".value", fault);
        }
        if (m.suppression() != null && m.marker() != Marker.SUPPRESSED) {
            return new Problem(place + ".suppression", "is for a suppressed figure");
        }
        if (m.ciLower() != null && m.ciUpper() != null && m.ciUpper().compareTo(m.ciLower()) < 0) {
            return new Problem(place + ".ciUpper", "is below ciLower");
        }
        return null;
    }

    /** Why a figure cannot have the value that it has, or null if it can. */
    static @Nullable String valueFault(Measurement m, @Nullable Unit unit) {
        return valueFault(m, m.value(), unit);
    }

    /** The same of another value that it is to have. */
    static @Nullable String valueFault(
            Measurement m, @Nullable BigDecimal value, @Nullable Unit unit) {
        if (value != null) {
            return unit == null ? null : unit.fault(value);
        }
        return m.reportedChange() != null || mayBeEmpty(m.marker())
                ? null
                : "may be null only if suppressed, not collected, not applicable, of low"
                        + " reliability, or a change was reported";
    }

    private static boolean mayBeEmpty(@Nullable Marker marker) {
        return hasNone(marker) || marker == Marker.LOW_RELIABILITY;
    }

    private static boolean hasNone(@Nullable Marker marker) {
        return marker == Marker.SUPPRESSED
                || marker == Marker.NOT_COLLECTED
                || marker == Marker.NOT_APPLICABLE;
    }
}
