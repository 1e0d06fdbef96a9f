package uk.tallystick.command.body;

import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.body.BodyEvent.AreaDefined;
import uk.tallystick.events.body.BodyEvent.AreaEnded;
import uk.tallystick.events.body.BodyEvent.BodyAbolished;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.body.BodyEvent.ForceCovered;
import uk.tallystick.events.body.BodyEvent.ForceReleased;
import uk.tallystick.events.body.BodyEvent.FunctionsTransferred;
import uk.tallystick.events.body.BodyEvent.GradeGiven;
import uk.tallystick.events.body.BodyEvent.HolderAppointed;
import uk.tallystick.events.body.BodyEvent.HolderEnded;
import uk.tallystick.events.body.BodyEvent.MonitoringPhaseChanged;
import uk.tallystick.events.body.Office;

/** What a dated fact of a body is about. */
sealed interface Subject {

    /** The body as such. */
    record Itself() implements Subject {}

    record Holder(Office office, String holder) implements Subject {}

    record Force(String force) implements Subject {}

    record Area(String area) implements Subject {}

    record Monitoring(String force) implements Subject {}

    record Graded(String force, String inspection, String question) implements Subject {}

    static Subject of(BodyEvent event) {
        return switch (event) {
            case BodyRegistered _, FunctionsTransferred _, BodyAbolished _ -> new Itself();
            case HolderAppointed e -> new Holder(e.office(), e.holder().code());
            case HolderEnded e -> new Holder(e.office(), e.holder());
            case ForceCovered e -> new Force(e.force().code());
            case ForceReleased e -> new Force(e.force());
            case AreaDefined e -> new Area(e.area().code());
            case AreaEnded e -> new Area(e.area());
            case MonitoringPhaseChanged e -> new Monitoring(e.force());
            case GradeGiven e -> new Graded(e.force(), e.inspection().code(), e.question().code());
        };
    }
}
