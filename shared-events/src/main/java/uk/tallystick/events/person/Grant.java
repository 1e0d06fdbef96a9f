package uk.tallystick.events.person;

import java.util.List;

/**
 * A role as it was granted.
 *
 * @param scope codes of the suppliers (submitter) or actions (deliveryLead) it is for; empty: all
 */
public record Grant(Role role, List<String> scope) {
    public Grant {
        scope = List.copyOf(scope);
    }
}
