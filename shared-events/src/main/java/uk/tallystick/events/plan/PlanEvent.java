package uk.tallystick.events.plan;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
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
            PlanKind kind,
            @Nullable String deliveryOf,
            @Nullable Period year,
            @Nullable Labelled version,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanEvent {
        @SuppressWarnings("NullAway") // events of revision 1 name no kind
        public PlanRecorded {
            nodes = List.copyOf(nodes);
            kind = kind == null ? PlanKind.of(status) : kind;
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
            List<Exhibit> aliases,
            @Nullable Labelled lead,
            List<Money> money) {
        @SuppressWarnings("NullAway") // nodes of revision 1 have no money
        public Node {
            parents = List.copyOf(parents);
            money = money == null ? List.of() : List.copyOf(money);
            aliases = List.copyOf(aliases);
        }
    }

    /**
     * The plan reads otherwise from the day it is about.
     *
     * @param nodes all of them, as they are now
     * @param title null if it stays
     */
    record PlanVersioned(
            String id,
            Labelled version,
            @Nullable Exhibit title,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            List<Node> nodes,
            @Nullable Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanEvent {
        public PlanVersioned {
            nodes = List.copyOf(nodes);
        }
    }

    /**
     * A step of the plan's life.
     *
     * @param supersededBy the code of the plan that takes its place
     */
    record PlanStatusChanged(
            String id,
            PlanStatus status,
            @Nullable Exhibit comment,
            @Nullable String supersededBy,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanEvent {}

    /**
     * What became of something that the plan promises.
     *
     * @param node its code
     */
    record CommitmentStatusChanged(
            String id,
            String node,
            CommitmentStatus status,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements PlanEvent {}
}
