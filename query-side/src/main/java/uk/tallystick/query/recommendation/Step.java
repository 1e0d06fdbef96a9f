package uk.tallystick.query.recommendation;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.recommendation.Answer;

import java.time.LocalDate;

/**
 * A step that was taken.
 *
 * @param on the day it is about
 * @param words a comment, a claim or reasons
 * @param day that was postponed to, or that passed
 */
@Schema(name = "RecommendationStep")
public record Step(
        @Schema(implementation = StepKind.class) String step,
        LocalDate on,
        @Schema(implementation = Answer.class) @Nullable String answer,
        @Nullable String words,
        @Nullable LocalDate day,
        long recordedAtPosition) {

    boolean is(StepKind kind) {
        return step.equals(kind.code());
    }
}
