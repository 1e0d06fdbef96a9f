package uk.tallystick.query.submission;

import org.jspecify.annotations.Nullable;

/**
 * Why a round was approved by whoever submitted it; the words are null once they are removed.
 *
 * @param deputy who said that it may be, by name
 */
public record UrgentApproval(@Nullable String deputy, @Nullable String reason) {}
