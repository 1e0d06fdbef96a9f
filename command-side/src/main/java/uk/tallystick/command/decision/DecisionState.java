package uk.tallystick.command.decision;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.decision.DecisionEvent;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;
import uk.tallystick.events.decision.DecisionStatus;

sealed interface DecisionState {

    record NotProposed() implements DecisionState {}

    /**
     * A decision on the register.
     *
     * @param taking null until it is taken
     * @param last what was recorded last
     */
    record Registered(
            RegisterEntry entry,
            DecisionStatus status,
            @Nullable DecisionTaken taking,
            DecisionEvent last)
            implements DecisionState {

        Registered to(DecisionStatus next, DecisionEvent event) {
            return new Registered(entry, next, taking, event);
        }

        Registered taken(DecisionTaken event) {
            return new Registered(entry, DecisionStatus.TAKEN, event, event);
        }
    }
}
