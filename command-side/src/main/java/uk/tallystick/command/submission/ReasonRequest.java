package uk.tallystick.command.submission;

import jakarta.validation.constraints.NotNull;

import uk.tallystick.command.request.Text;

/** Why a round is returned, withdrawn or reopened. */
public record ReasonRequest(@NotNull @Text(max = Text.PROSE) String reason) {}
