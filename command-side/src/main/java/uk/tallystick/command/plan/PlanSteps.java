package uk.tallystick.command.plan;

import static uk.tallystick.events.plan.PlanStatus.AGREED;
import static uk.tallystick.events.plan.PlanStatus.CLOSED;
import static uk.tallystick.events.plan.PlanStatus.CONSULTING;
import static uk.tallystick.events.plan.PlanStatus.DRAFT;
import static uk.tallystick.events.plan.PlanStatus.DRAFTED;
import static uk.tallystick.events.plan.PlanStatus.IN_FORCE;
import static uk.tallystick.events.plan.PlanStatus.ISSUED;
import static uk.tallystick.events.plan.PlanStatus.PANEL_REPORTED;
import static uk.tallystick.events.plan.PlanStatus.REVIEWED_AND_NOT_VARIED;
import static uk.tallystick.events.plan.PlanStatus.SUPERSEDED;
import static uk.tallystick.events.plan.PlanStatus.VARIED;
import static uk.tallystick.events.plan.PlanStatus.WITH_PANEL;

import uk.tallystick.events.plan.PlanKind;
import uk.tallystick.events.plan.PlanStatus;

import java.util.EnumSet;
import java.util.Set;

/** The steps of a plan's life: those of the law for a plan, those of a year for a delivery plan. */
final class PlanSteps {

    private PlanSteps() {}

    /** The steps that may come next. */
    static Set<PlanStatus> next(PlanKind kind, PlanStatus status) {
        return switch (status) {
            case DRAFTED -> Set.of(CONSULTING);
            case CONSULTING -> Set.of(WITH_PANEL);
            case WITH_PANEL ->
                    switch (kind) {
                        case PLAN -> Set.of(PANEL_REPORTED);
                        case DELIVERY_PLAN -> Set.of(AGREED);
                    };
            case PANEL_REPORTED -> Set.of(ISSUED);
            case ISSUED, REVIEWED_AND_NOT_VARIED, VARIED ->
                    Set.of(REVIEWED_AND_NOT_VARIED, VARIED, SUPERSEDED);
            case DRAFT -> Set.of(WITH_PANEL);
            case AGREED -> Set.of(IN_FORCE);
            case IN_FORCE -> Set.of(CLOSED);
            case SUPERSEDED, CLOSED -> Set.of();
        };
    }

    /** The steps that may come next or after: history may be silent about those in between. */
    static Set<PlanStatus> ahead(PlanKind kind, PlanStatus status) {
        var ahead = EnumSet.noneOf(PlanStatus.class);
        var todo = EnumSet.copyOf(of(kind));
        todo.retainAll(next(kind, status));
        while (ahead.addAll(todo)) {
            todo.clear();
            ahead.forEach(step -> todo.addAll(next(kind, step)));
        }
        return ahead;
    }

    /** All steps that a plan of the kind can have. */
    static Set<PlanStatus> of(PlanKind kind) {
        return switch (kind) {
            case PLAN ->
                    EnumSet.of(
                            DRAFTED,
                            CONSULTING,
                            WITH_PANEL,
                            PANEL_REPORTED,
                            ISSUED,
                            REVIEWED_AND_NOT_VARIED,
                            VARIED,
                            SUPERSEDED);
            case DELIVERY_PLAN -> EnumSet.of(DRAFT, WITH_PANEL, AGREED, IN_FORCE, CLOSED);
        };
    }
}
