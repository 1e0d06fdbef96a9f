package uk.tallystick.events.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;

import java.util.List;

/**
 * What an action is part of, who works on it, and what made somebody raise it.
 *
 * @param deliveryPlan the code of the plan whose action it is
 * @param number in that plan, as printed; it may be missing or used twice
 */
public record Particulars(
        @Nullable String deliveryPlan,
        @Nullable Exhibit number,
        @Nullable Labelled leadOrganisation,
        List<Labelled> partners,
        List<ActionMilestone> milestones,
        @Nullable Origin because) {
    public Particulars {
        partners = List.copyOf(partners);
        milestones = List.copyOf(milestones);
    }
}
