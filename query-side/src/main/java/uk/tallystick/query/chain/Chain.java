package uk.tallystick.query.chain;

import java.util.List;

/**
 * What came of what, around one thing.
 *
 * @param id of the thing it was asked of
 * @param things KPIs first, by their codes; then all others in the order in which they came on
 *     record
 * @param links between them
 * @param steps everything that happened to them but to KPIs, in the order of the ledger
 * @param whole whether nothing was left out: a chain has at most {@value ChainQueries#MOST} things
 */
public record Chain(
        String id,
        List<ChainThing> things,
        List<Link> links,
        List<ChainStep> steps,
        boolean whole) {}
