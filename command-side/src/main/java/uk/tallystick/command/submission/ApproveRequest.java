package uk.tallystick.command.submission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Words;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.submission.FourEyesOverride;

/**
 * A round to be approved.
 *
 * @param override by which also its submitter may approve it
 */
public record ApproveRequest(@Nullable @Valid OverrideRequest override) {

    /**
     * Why the four eyes of the rule are two.
     *
     * @param deputy who says so, by name
     */
    public record OverrideRequest(
            @NotNull @Text String deputy, @NotNull @Text(max = Text.PROSE) String reason) {}

    @Nullable FourEyesOverride override(String round, Words words) {
        return override == null
                ? null
                : new FourEyesOverride(
                        words.of(round, override.deputy()), words.of(round, override.reason()));
    }
}
