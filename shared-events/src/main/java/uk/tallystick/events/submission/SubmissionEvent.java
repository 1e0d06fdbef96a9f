package uk.tallystick.events.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;

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

    /** The round's figures are public from now on. */
    record SubmissionPublished(String id, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionEvent {}

    record SubmissionWithdrawn(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements SubmissionEvent {}

    /** A published figure changed, for a reason; the old one stays on record. */
    record FigureRevised(
            String id,
            String revision,
            FigureKey figure,
            @Nullable BigDecimal value,
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
