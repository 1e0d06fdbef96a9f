package uk.tallystick.events.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Stated;

import java.time.LocalDate;
import java.util.List;

public sealed interface PlanEvent extends Fact {

    /** A plan with its nodes, as its makers had it on that day. */
    record PlanRecorded(
            String id,
            Exhibit title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable PlanStatus status,
            List<Node> nodes,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanEvent {
        public PlanRecorded {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A pillar, theme, priority or whatever the plan calls it.
     *
     * @param kind the plan's own name for the level
     * @param parents codes within the plan, the primary one first
     */
    record Node(
            String code,
            Labelled kind,
            Exhibit title,
            List<String> parents,
            List<Exhibit> aliases) {
        public Node {
            parents = List.copyOf(parents);
            aliases = List.copyOf(aliases);
        }
    }
}
