package uk.tallystick.command.submission;

import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Text;
import uk.tallystick.events.submission.FactCheck;

/**
 * What came of a force's factual check.
 *
 * @param comment what is disputed, owed if anything is
 */
public record FactualCheckRequest(
        @NotNull FactCheck outcome, @Nullable @Text(max = Text.PROSE) String comment) {}
