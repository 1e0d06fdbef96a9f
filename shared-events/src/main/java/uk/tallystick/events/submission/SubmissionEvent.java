package uk.tallystick.events.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.RuleVersion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

public sealed interface SubmissionEvent extends Fact {

    /** A reporting round was opened for one supplier. */
    record SubmissionRequested(
            String id,
            Period period,
            Labelled supplier,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionEvent {}

    /** Figures were put into the round, new or in the place of those it had. At most 1,000. */
    record MeasurementsRecorded(
            String id,
            List<Measurement> measurements,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionEvent {
        public MeasurementsRecorded {
            measurements = List.copyOf(measurements);
        }
    }

    /** The supplier's figures for the round were handed in. */
    record SubmissionSubmitted(String id, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionEvent {}

    /** The round was sent back to be amended. */
    record SubmissionReturned(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionEvent {}

    /**
     * The figures may be published.
     *
     * @param override by which the submitter could approve them; null where another person did
     */
    record SubmissionApproved(
            String id,
            @Nullable FourEyesOverride override,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionEvent {}

    /**
     * The round's figures are public from now on.
     *
     * @param rules by which they are judged, for ever
     */
    record SubmissionPublished(
            String id, List<RuleVersion> rules, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionEvent {
        @SuppressWarnings("NullAway") // events of revision 1 name no rules
        public SubmissionPublished {
            rules = rules == null ? RuleVersion.FIRST : List.copyOf(rules);
        }
    }

    record SubmissionWithdrawn(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionEvent {}

    /** The round takes figures again; what was published stays as it is. */
    record SubmissionReopened(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionEvent {}

    /** The round's figures were not handed in by the day they were due. */
    record SubmissionOverdue(
            String id, LocalDate dueOn, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionEvent {}

    /** The force said whether the round's facts are right. */
    record FactsChecked(
            String id,
            FactCheck outcome,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionEvent {}

    /**
     * The force replied to a figure, which stays what it is.
     *
     * @param value what the force says it is, for a factual correction
     * @param late whether the round was public by then, so that the reply has to be published too
     */
    record FigureReplied(
            String id,
            String reply,
            FigureKey figure,
            ReplyKind kind,
            @Nullable BigDecimal value,
            Exhibit text,
            boolean late,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionEvent {}

    /** The late reply is public from now on. */
    record ReplyPublished(
            String id,
            String reply,
            FigureKey figure,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionEvent {}

    /**
     * A published figure changed, for a reason; the old one stays on record.
     *
     * @param marker that it has now; null if it has the one that it had, as of revision 1
     * @param suppression why, if it is suppressed now
     */
    record FigureRevised(
            String id,
            String revision,
            FigureKey figure,
            @Nullable BigDecimal value,
            @Nullable Marker marker,
            @Nullable Suppression suppression,
            RevisionKind kind,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionEvent {}

    /** The revised figure is public from now on. */
    record RevisionPublished(
            String id,
            String revision,
            FigureKey figure,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements SubmissionEvent {}
}
