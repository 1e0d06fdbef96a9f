package uk.tallystick.query.decision;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.decision.DecisionStatus;

import java.time.LocalDate;

/**
 * A step that a decision took.
 *
 * @param on the day it is about
 * @param until of a deferral
 * @param by the code of the decision that takes its place
 */
@Schema(name = "DecisionStep")
public record Step(
        @Schema(implementation = DecisionStatus.class) String status,
        LocalDate on,
        @Nullable String reason,
        @Nullable LocalDate until,
        @Nullable String by,
        long recordedAtPosition) {}
