package uk.tallystick.query.chain;

import org.jspecify.annotations.Nullable;

/**
 * A thing of a chain.
 *
 * @param kind such as scrutiny
 * @param title its title, name or topic; null once the words are removed
 */
public record ChainThing(String id, String kind, String code, @Nullable String title) {}
