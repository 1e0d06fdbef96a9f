package uk.tallystick.command.scrutiny;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;

/** An outcome that is to be reviewed starts a clock. */
@Component
class WhenOutcomeHasReviewThenClockRuns implements InTransaction {

    private final DueDates dueDates;

    WhenOutcomeHasReviewThenClockRuns(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(ScrutinyOutcomeRecorded event, @MessageIdentifier String eventId) {
        dueDates.arm(event, "review", event.reviewOn(), eventId);
    }
}
