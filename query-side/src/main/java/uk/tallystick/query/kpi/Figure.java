package uk.tallystick.query.kpi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionStatus;
import uk.tallystick.query.asat.Provenance;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure as it stands.
 *
 * @param kpi its code
 * @param version 1 as first recorded, one more with each change
 * @param kind of the revision that gave it this value; null if it is none
 * @param reason of that revision
 * @param revisedFrom the value before that revision
 * @param submission the code of the round that it came in
 * @param submissionStatus of that round, whatever day is asked about
 * @param published whether the public sees this version
 */
public record Figure(
        String kpi,
        String breakdown,
        @Nullable String breakdownLabel,
        Period period,
        @Nullable BigDecimal value,
        @Nullable Marker marker,
        @Nullable BigDecimal reportedChange,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Integer sampleSize,
        @Nullable BigDecimal ciLower,
        @Nullable BigDecimal ciUpper,
        @Nullable BigDecimal confidenceLevel,
        @Nullable String coverage,
        @Nullable LocalDate extractedOn,
        @Nullable String sourceRef,
        @Nullable String comment,
        long version,
        @Nullable String revision,
        @Nullable RevisionKind kind,
        @Nullable String reason,
        @Nullable BigDecimal revisedFrom,
        String submission,
        @Nullable SubmissionStatus submissionStatus,
        @Nullable Label supplier,
        boolean published,
        @JsonUnwrapped Provenance provenance) {}
