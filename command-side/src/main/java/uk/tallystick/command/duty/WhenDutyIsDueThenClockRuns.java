package uk.tallystick.command.duty;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import uk.tallystick.command.duty.DutyState.LaidDown;
import uk.tallystick.command.recording.Acts;
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
    private final ObjectProvider<EventStore> log;

    /**
     * The handler.
     *
     * @param log which has its handlers before it is there itself
     */
    WhenDutyIsDueThenClockRuns(DueDates dueDates, ObjectProvider<EventStore> log) {
        this.dueDates = dueDates;
        this.log = log;
    }

    @EventHandler
    void on(DutyEvent event, @MessageIdentifier String eventId) {
        switch (event) {
            case DutyLaidDown laidDown -> run(laidDown, laidDown.dueOn(), eventId);
            case DutyPublished published -> run(published, published.nextDueOn(), eventId);
            case DutyWithheld withheld -> run(withheld, withheld.nextDueOn(), eventId);
            case DutyOverdue overdue -> run(overdue, overdue.nextDueOn(), eventId);
            case DutyArchived archived -> dueDates.stop(archived, CLOCK);
            case DutyUpdated _ -> {}
        }
    }

    private void run(DutyEvent event, @Nullable LocalDate next, String eventId) {
        dueDates.run(event, CLOCK, laidDown(event.id()).due(next), eventId);
    }

    private LaidDown laidDown(String id) {
        var first = log.getObject().readEvents(id, 0).next();
        return LaidDown.of(
                (DutyLaidDown) first.getPayload(),
                LocalDate.ofInstant(first.getTimestamp(), Acts.LONDON));
    }
}
