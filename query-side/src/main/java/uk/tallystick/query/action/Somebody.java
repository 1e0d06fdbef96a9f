package uk.tallystick.query.action;

import org.jspecify.annotations.Nullable;

/**
 * A person as the directory has them now.
 *
 * @param name null once they are erased
 */
public record Somebody(String id, @Nullable String name) {}
