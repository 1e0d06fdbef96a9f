package uk.tallystick.query.chain;

import uk.tallystick.query.history.HistoryItem;

/**
 * Something that happened to a thing of a chain.
 *
 * @param id of the thing
 */
public record ChainStep(String id, HistoryItem event) {}
