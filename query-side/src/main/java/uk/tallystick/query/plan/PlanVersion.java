package uk.tallystick.query.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import uk.tallystick.query.asat.Provenance;

import java.time.LocalDate;

/**
 * A version of a plan.
 *
 * @param name what its makers call it
 * @param title null if it stayed, as the days
 * @param reason why it reads otherwise; null of the first
 * @param nodes how many it has
 */
public record PlanVersion(
        @Nullable String name,
        @Nullable String title,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String reason,
        long nodes,
        LocalDate effectiveFrom,
        @JsonUnwrapped Provenance provenance) {}
