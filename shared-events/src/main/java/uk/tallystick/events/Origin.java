package uk.tallystick.events;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.FigureKey;

/**
 * What made somebody do something: another thing on record, or a figure.
 *
 * @param thing the id of a thing, such as {@code scrutiny:nottinghamshire:…}
 * @param figure a figure
 * @param seenAtPosition the ledger position at which it was seen
 */
public record Origin(
        @Nullable String thing, @Nullable FigureKey figure, @Nullable Long seenAtPosition) {}
