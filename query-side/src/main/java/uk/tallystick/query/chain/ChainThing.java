package uk.tallystick.query.chain;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Ids;

/**
 * A thing of a chain.
 *
 * @param kind such as scrutiny
 * @param title its title, name or topic; null once the words are removed
 */
public record ChainThing(String id, String kind, String code, @Nullable String title) {

    /** A thing by its id, with what it is called. */
    public static ChainThing of(String id, @Nullable String title) {
        return new ChainThing(id, Ids.kindOf(id), Ids.codeOf(id), title);
    }
}
