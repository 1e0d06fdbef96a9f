package uk.tallystick.access;

import uk.tallystick.events.person.Role;

import java.util.List;

/**
 * A role that somebody holds now.
 *
 * @param body its slug; empty for every body
 * @param scope codes of the suppliers or actions it is for; empty for all
 */
public record Held(String body, Role role, List<String> scope) {

    public Held {
        scope = List.copyOf(scope);
    }

    boolean on(String slug) {
        return body.isEmpty() || body.equals(slug);
    }

    boolean covers(String code) {
        return scope.isEmpty() || scope.contains(code);
    }
}
