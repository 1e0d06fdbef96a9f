package uk.tallystick.command.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Stated;
import uk.tallystick.events.plan.PlanEvent.Node;
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
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanCommand {}
}
