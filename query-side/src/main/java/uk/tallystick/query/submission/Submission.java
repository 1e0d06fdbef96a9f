package uk.tallystick.query.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.submission.SubmissionStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;
import uk.tallystick.query.kpi.Label;

import java.time.LocalDate;

/**
 * A reporting round with the status that stands.
 *
 * @param statusSince the first day of that status without another in between
 * @param reason for that status, where one is owed
 * @param measurementCount how many figures it holds
 * @param override of the approval, where its submitter approved it
 * @param overdueSince the day after it was due, while its figures have not been handed in
 * @param factualCheck the last that the force made
 * @param provenance of the round's opening
 */
public record Submission(
        String id,
        String code,
        Period period,
        Label supplier,
        @Nullable LocalDate dueOn,
        @Schema(implementation = SubmissionStatus.class) @Nullable String status,
        @Nullable LocalDate statusSince,
        @Nullable String reason,
        long measurementCount,
        @Nullable UrgentApproval override,
        @Nullable LocalDate overdueSince,
        @Nullable Checked factualCheck,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
