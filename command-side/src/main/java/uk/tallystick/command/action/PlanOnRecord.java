package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Known;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Ids;

/** The delivery plan of an action, if it names one, is there to be looked up. */
final class PlanOnRecord {

    private PlanOnRecord() {}

    static void check(Known known, String body, @Nullable String deliveryPlan) {
        if (deliveryPlan != null && !known.isOnRecord(Ids.of("plan", body, deliveryPlan))) {
            throw new Invalid("deliveryPlan", deliveryPlan + " is no plan on record");
        }
    }
}
