package uk.tallystick.query.replay;

import uk.tallystick.query.chain.ChainThing;
import uk.tallystick.query.history.HistoryItem;

import java.util.List;

/**
 * Something that happened, and what is needed to check it.
 *
 * @param thing that it happened to
 * @param receipt the event's own id
 * @param entry what the public ledger says of it
 * @param because what it came of, as far as the asker sees that
 */
public record Step(
        ChainThing thing, HistoryItem event, String receipt, String entry, List<Cause> because) {}
