package uk.tallystick.command.decision;

import uk.tallystick.command.decision.DecisionCommand.ProposeDecision;
import uk.tallystick.command.decision.DecisionCommand.TakeDecision;
import uk.tallystick.command.decision.DecisionState.NotProposed;
import uk.tallystick.command.decision.DecisionState.Proposed;
import uk.tallystick.command.decision.DecisionState.Taken;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.decision.DecisionEvent;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionEvent.DecisionTaken;

import java.util.List;

/** What may happen to a decision. */
final class DecisionDecider {

    private DecisionDecider() {}

    static List<DecisionEvent> decide(DecisionState state, DecisionCommand command) {
        return switch (command) {
            case ProposeDecision c -> propose(state, c);
            case TakeDecision c -> take(state, c);
        };
    }

    static DecisionState evolve(DecisionState state, DecisionEvent event) {
        return switch (event) {
            case DecisionProposed proposed -> new Proposed(proposed);
            case DecisionTaken taken ->
                    state instanceof Proposed(var facts) ? new Taken(facts, taken) : state;
            default -> state;
        };
    }

    private static List<DecisionEvent> propose(DecisionState state, ProposeDecision c) {
        return switch (state) {
            case NotProposed() ->
                    List.of(
                            new DecisionProposed(
                                    c.id(),
                                    c.reference(),
                                    c.title(),
                                    c.classification(),
                                    c.kind(),
                                    c.originator(),
                                    List.of(),
                                    null,
                                    c.effectiveOn(),
                                    c.stated()));
            case Proposed _, Taken _ ->
                    throw new NotPossible("a decision with this id is on record already");
        };
    }

    private static List<DecisionEvent> take(DecisionState state, TakeDecision c) {
        var taken =
                new DecisionTaken(
                        c.id(),
                        c.takenOn(),
                        c.takenAsGiven(),
                        c.madeBy(),
                        c.capacity(),
                        c.decided(),
                        c.rationale(),
                        c.alternatives(),
                        c.seenAtPosition(),
                        null,
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotProposed() -> throw new NotFound(c.id());
            case Proposed _ -> List.of(taken);
            case Taken(_, var taking) when taking.equals(taken) -> List.of();
            case Taken _ -> throw new NotPossible("the decision is taken already");
        };
    }
}
