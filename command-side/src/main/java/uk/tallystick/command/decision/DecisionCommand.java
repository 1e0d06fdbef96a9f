package uk.tallystick.command.decision;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;

import java.time.LocalDate;

sealed interface DecisionCommand extends Command {

    record ProposeDecision(
            String id,
            @Nullable Labelled reference,
            @Nullable Exhibit title,
            @Nullable Classification classification,
            @Nullable DecisionKind kind,
            @Nullable Exhibit originator,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}

    record TakeDecision(
            String id,
            @Nullable LocalDate takenOn,
            @Nullable Exhibit takenAsGiven,
            @Nullable Labelled madeBy,
            @Nullable Capacity capacity,
            @Nullable Exhibit decided,
            @Nullable Exhibit rationale,
            @Nullable Exhibit alternatives,
            @Nullable Long seenAtPosition,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}
}
