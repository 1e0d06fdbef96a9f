package uk.tallystick.command.decision;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Stated;
import uk.tallystick.events.decision.Basis;
import uk.tallystick.events.decision.Capacity;
import uk.tallystick.events.decision.Classification;
import uk.tallystick.events.decision.DecisionKind;
import uk.tallystick.events.decision.DecisionPublication;

import java.time.LocalDate;
import java.util.List;

sealed interface DecisionCommand extends Command {

    /** Puts a decision on the forward plan. */
    record PlanDecision(
            String id,
            @Nullable Labelled reference,
            Exhibit title,
            @Nullable Classification classification,
            @Nullable DecisionKind kind,
            @Nullable LocalDate expectedOn,
            @Nullable Exhibit expectedAsGiven,
            List<String> planNodes,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}

    record ProposeDecision(
            String id,
            @Nullable Labelled reference,
            @Nullable Exhibit title,
            @Nullable Classification classification,
            @Nullable DecisionKind kind,
            @Nullable Exhibit originator,
            List<String> planNodes,
            @Nullable Origin because,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}

    /** Proposes what is on the forward plan; what is left out is as it is there. */
    record ProposePlannedDecision(
            String id,
            @Nullable Labelled reference,
            @Nullable Exhibit title,
            @Nullable Classification classification,
            @Nullable DecisionKind kind,
            @Nullable Exhibit originator,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}

    record DeferDecision(
            String id,
            @Nullable LocalDate until,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}

    record WithdrawDecision(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
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
            @Nullable Basis basis,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}

    record PublishDecision(
            String id,
            DecisionPublication publication,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}

    record SupersedeDecision(
            String id,
            String by,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DecisionCommand {}

    record RescindDecision(
            String id, Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements DecisionCommand {}
}
