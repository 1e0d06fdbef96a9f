package uk.tallystick.command.scrutiny;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyClosed;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyReviewed;

/**
 * An outcome that is to be reviewed starts a clock; each review ends it, and may start the next.
 */
@Component
class WhenReviewIsDueThenClockRuns implements InTransaction {

    static final String CLOCK = "review";

    private final DueDates dueDates;

    WhenReviewIsDueThenClockRuns(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(ScrutinyOutcomeRecorded event, @MessageIdentifier String eventId) {
        dueDates.start(event, CLOCK, event.reviewOn(), eventId);
    }

    @EventHandler
    void on(ScrutinyReviewed event, @MessageIdentifier String eventId) {
        dueDates.start(event, CLOCK, event.reviewOn(), eventId);
    }

    @EventHandler
    void on(ScrutinyClosed event) {
        dueDates.stop(event, CLOCK);
    }
}
