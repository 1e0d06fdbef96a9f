package uk.tallystick.query.duty;

import com.fasterxml.jackson.annotation.JsonIgnore;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A time that a duty was done, or was not.
 *
 * @param on the day it is about
 * @param dueOn the day that it was due, of this time
 * @param words where the proof can be seen, or the reason
 */
@Schema(name = "DutyStep")
public record Step(
        @Schema(implementation = StepKind.class) String step,
        LocalDate on,
        @Nullable LocalDate dueOn,
        @JsonIgnore @Nullable LocalDate nextDueOn,
        @Nullable String words,
        long recordedAtPosition) {

    boolean is(StepKind kind) {
        return step.equals(kind.code());
    }
}
