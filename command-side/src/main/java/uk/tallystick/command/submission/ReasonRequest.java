package uk.tallystick.command.submission;

import jakarta.validation.constraints.NotNull;

import uk.tallystick.command.request.Text;

/** Why a round is returned or withdrawn. */
public record ReasonRequest(@NotNull @Text(max = Text.PROSE) String reason) {}
