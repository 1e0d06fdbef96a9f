package uk.tallystick.query.kpi;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.RevisionKind;
import uk.tallystick.events.submission.SubmissionStatus;
import uk.tallystick.events.submission.Suppression;
import uk.tallystick.query.asat.Provenance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

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
 * @param shorthand such as [p] for provisional, and [r] for a figure that was revised
 * @param suppression why there is no value, where it is suppressed
 * @param definitionVersion the version of the KPI's definition that it is by
 * @param restated whether it is by a later definition than its period's
 * @param breakInSeries whether it cannot be compared with the figures before it
 * @param rules by which it was published, or would be today
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
        List<String> shorthand,
        @Nullable Suppression suppression,
        @Nullable Said commentary,
        List<Reply> replies,
        int definitionVersion,
        boolean restated,
        boolean breakInSeries,
        @JsonIgnore @Nullable LocalDate restatedOn,
        @JsonIgnore List<RuleVersion> rules,
        @JsonUnwrapped Provenance provenance) {

    /** With what the force replied to it. */
    Figure with(List<Reply> said) {
        return with(said, definitionVersion, breakInSeries);
    }

    /** With the version of the definition that it is by. */
    Figure by(int version, boolean beginsSeries) {
        return with(replies, version, beginsSeries);
    }

    private Figure with(List<Reply> said, int version, boolean beginsSeries) {
        return new Figure(
                kpi,
                breakdown,
                breakdownLabel,
                period,
                value,
                marker,
                reportedChange,
                numerator,
                denominator,
                sampleSize,
                ciLower,
                ciUpper,
                confidenceLevel,
                coverage,
                extractedOn,
                sourceRef,
                comment,
                this.version,
                revision,
                kind,
                reason,
                revisedFrom,
                submission,
                submissionStatus,
                supplier,
                published,
                Shorthand.of(marker, kind, beginsSeries),
                suppression,
                commentary,
                said,
                version,
                restated,
                beginsSeries,
                restatedOn,
                rules,
                provenance);
    }

    /** As the judgements read it. */
    public Reading reading() {
        return new Reading(
                period,
                value,
                marker,
                reportedChange,
                ciLower,
                ciUpper,
                supplier == null ? null : supplier.code(),
                provenance.recordedAtPosition(),
                sampleSize,
                restatedOn);
    }
}
