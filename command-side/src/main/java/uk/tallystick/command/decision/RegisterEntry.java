package uk.tallystick.command.decision;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionEvent.DecisionPlanned;
import uk.tallystick.events.decision.DecisionEvent.DecisionProposed;
import uk.tallystick.events.decision.DecisionKind;

import java.util.List;

/** What the register says of a decision before it is taken. */
record RegisterEntry(
        @Nullable Labelled reference,
        @Nullable Exhibit title,
        @Nullable Classification classification,
        @Nullable DecisionKind kind,
        @Nullable Exhibit originator,
        List<String> planNodes) {

    static RegisterEntry of(DecisionPlanned planned) {
        return new RegisterEntry(
                planned.reference(),
                planned.title(),
                planned.classification(),
                planned.kind(),
                null,
                planned.planNodes());
    }

    static RegisterEntry of(DecisionProposed proposed) {
        return new RegisterEntry(
                proposed.reference(),
                proposed.title(),
                proposed.classification(),
                proposed.kind(),
                proposed.originator(),
                proposed.planNodes());
    }
}
