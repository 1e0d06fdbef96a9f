package uk.tallystick.query.scrutiny;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.scrutiny.Assurance;
import uk.tallystick.events.scrutiny.Outcome;
import uk.tallystick.events.scrutiny.ScrutinyStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;
import java.util.List;

/**
 * A topic that was put before a forum.
 *
 * @param heldAsGiven the day in the source's words, where it is not a full date
 * @param kpis codes of the KPIs it is about
 * @param seenAtPosition the ledger position of the figures that its members saw: in the session,
 *     where that is on record, else when it was put down
 * @param planNodes codes of the parts of the plan that it is about
 * @param because what made somebody ask for it
 * @param outcome null until it is recorded
 * @param reviewOn when it is to be looked at next; null once nothing is to come
 * @param reviewOverdueSince the first day without the review that was due
 * @param provenance of the topic; the outcome has its own
 */
public record ScrutinyItem(
        String id,
        String code,
        @Nullable String forum,
        @Nullable String topic,
        @Schema(implementation = ScrutinyStatus.class) String status,
        LocalDate heldOn,
        @Nullable String heldAsGiven,
        List<String> kpis,
        @Nullable Long seenAtPosition,
        List<String> planNodes,
        @Nullable ScrutinyOrigin because,
        @Nullable Came outcome,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate reviewOverdueSince,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {

    /**
     * What made somebody ask for it, as far as the reader may know of it.
     *
     * @param thing an id
     * @param kpi with its breakdown and period: a figure
     * @param seenAtPosition the ledger position at which it was seen
     */
    public record ScrutinyOrigin(
            @Nullable String thing,
            @Nullable String kpi,
            @Nullable String breakdown,
            @Nullable String period,
            @Nullable Long seenAtPosition) {}

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
