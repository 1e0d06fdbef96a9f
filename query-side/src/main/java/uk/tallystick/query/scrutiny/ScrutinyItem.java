package uk.tallystick.query.scrutiny;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;
import java.util.List;

/**
 * A topic that was put before a forum.
 *
 * @param status scheduled or outcomeRecorded
 * @param heldAsGiven the day in the source's words, where it is not a full date
 * @param kpis codes of the KPIs it is about
 * @param seenAtPosition the ledger position of the figures that its members saw
 * @param outcome null until it is recorded
 * @param provenance of the topic; the outcome has its own
 */
public record ScrutinyItem(
        String id,
        String code,
        @Nullable String forum,
        @Nullable String topic,
        @Schema(allowableValues = {"scheduled", "outcomeRecorded"}) String status,
        LocalDate heldOn,
        @Nullable String heldAsGiven,
        List<String> kpis,
        @Nullable Long seenAtPosition,
        @Nullable Came outcome,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {

    /**
     * What came of it.
     *
     * @param recordedOn the day that its makers gave it
     */
    public record Came(
            @Schema(implementation = Outcome.class) String outcome,
            @Schema(implementation = Assurance.class) @Nullable String assurance,
            LocalDate recordedOn,
            @Nullable String reasons,
            @Nullable LocalDate reviewOn,
            long recordedAtPosition,
            @Nullable LocalDate statedOn,
            @Nullable String statedSource) {}
}
