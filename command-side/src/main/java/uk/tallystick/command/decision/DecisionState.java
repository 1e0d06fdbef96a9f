package uk.tallystick.command.decision;

import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;

sealed interface DecisionState {

    record NotProposed() implements DecisionState {}

    record Proposed(DecisionProposed facts) implements DecisionState {}

    record Taken(DecisionProposed facts, DecisionTaken taking) implements DecisionState {}
}
