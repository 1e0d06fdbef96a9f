package uk.tallystick.command.duty;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.duty.DutyEvent.DutyArchived;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyEvent.DutyOverdue;
import uk.tallystick.events.duty.DutyEvent.DutyPublished;
import uk.tallystick.events.duty.DutyEvent.DutyUpdated;
import uk.tallystick.events.duty.DutyEvent.DutyWithheld;

import java.time.LocalDate;

/** A duty's clock runs to the day it is due next, until it is owed no more. */
@Component
class WhenDutyIsDueThenClockRuns implements InTransaction {

    static final String CLOCK = "duty";

    private final DueDates dueDates;

    WhenDutyIsDueThenClockRuns(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(DutyEvent event, @MessageIdentifier String eventId) {
        switch (event) {
            case DutyLaidDown laidDown -> arm(laidDown, laidDown.dueOn(), eventId);
            case DutyPublished published -> arm(published, published.nextDueOn(), eventId);
            case DutyWithheld withheld -> arm(withheld, withheld.nextDueOn(), eventId);
            case DutyOverdue overdue -> arm(overdue, overdue.nextDueOn(), eventId);
            case DutyArchived archived -> dueDates.disarm(archived, CLOCK);
            case DutyUpdated _ -> {}
        }
    }

    private void arm(DutyEvent event, @Nullable LocalDate next, String eventId) {
        dueDates.disarm(event, CLOCK);
        dueDates.arm(event, CLOCK, next, eventId);
    }
}
