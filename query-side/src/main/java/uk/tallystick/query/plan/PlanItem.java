package uk.tallystick.query.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;
import uk.tallystick.query.asat.Provenance;
import uk.tallystick.query.asat.Versioned;

import java.time.LocalDate;

/**
 * A plan, as its makers had it on the day.
 *
 * @param deliveryOf the code of the plan that a delivery plan delivers
 * @param versionName what its makers call the version, such as V003
 * @param statusSince the day of the step that it last took
 * @param supersededBy the code of the plan that took its place
 */
public record PlanItem(
        String id,
        String code,
        @Nullable String title,
        @Schema(implementation = PlanKind.class) String kind,
        @Nullable String deliveryOf,
        @Nullable Period year,
        @Nullable String versionName,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Schema(implementation = PlanStatus.class) @Nullable String status,
        @Nullable LocalDate statusSince,
        @Nullable String statusComment,
        @Nullable String supersededBy,
        long version,
        @JsonUnwrapped Provenance provenance)
        implements Versioned {}
