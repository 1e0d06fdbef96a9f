package uk.tallystick.command.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.plan.CommitmentStatus;
import uk.tallystick.events.plan.PlanEvent.Node;
import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;

import java.time.LocalDate;
import java.util.List;

sealed interface PlanCommand extends Command {

    record RecordPlan(
            String id,
            Exhibit title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable PlanStatus status,
            List<Node> nodes,
            PlanKind kind,
            @Nullable String deliveryOf,
            @Nullable Period year,
            @Nullable Labelled version,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanCommand {
        public RecordPlan {
            nodes = List.copyOf(nodes);
        }
    }

    /** What is null stays as it is. */
    record VersionPlan(
            String id,
            Labelled version,
            @Nullable Exhibit title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<Node> nodes,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanCommand {
        public VersionPlan {
            nodes = List.copyOf(nodes);
        }
    }

    record ChangePlanStatus(
            String id,
            PlanStatus status,
            @Nullable Exhibit comment,
            @Nullable String supersededBy,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanCommand {}

    record ChangeCommitmentStatus(
            String id,
            String node,
            CommitmentStatus status,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanCommand {}
}
