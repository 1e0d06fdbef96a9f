package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Marker;
import uk.tallystick.events.submission.Suppression;

import java.math.BigDecimal;

/**
 * A figure as a round on record has it.
 *
 * @param submission the round
 * @param suppression why it is suppressed, if it is and somebody said
 */
public record Standing(
        String submission,
        FigureKey figure,
        @Nullable BigDecimal value,
        @Nullable Marker marker,
        @Nullable Suppression suppression,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}
