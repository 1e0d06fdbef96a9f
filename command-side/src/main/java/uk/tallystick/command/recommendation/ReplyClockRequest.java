package uk.tallystick.command.recommendation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.events.recommendation.ClockKind;
import uk.tallystick.events.recommendation.ReplyClock;

import java.time.LocalDate;

/**
 * How the day is found by which an answer is owed.
 *
 * @param days of a clock that counts days or working days, from the day after publication, else
 *     from the day after it was made
 * @param date of a clock by date
 */
public record ReplyClockRequest(
        @NotNull ClockKind kind,
        @Nullable @Min(1) @Max(3650) Integer days,
        @Nullable @Day LocalDate date) {

    ReplyClock clock() {
        return new ReplyClock(kind, days, date);
    }
}
