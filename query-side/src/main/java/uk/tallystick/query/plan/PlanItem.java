package uk.tallystick.query.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;

/** A plan, as its makers had it. */
public record PlanItem(
        String id,
        String code,
        @Nullable String title,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Schema(implementation = PlanStatus.class) @Nullable String status,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
