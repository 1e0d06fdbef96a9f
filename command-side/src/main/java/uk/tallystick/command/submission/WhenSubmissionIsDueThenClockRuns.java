package uk.tallystick.command.submission;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.DueDates;
import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReopened;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;

import java.util.Set;

/** A round's clock runs until the figures are handed in. */
@Component
class WhenSubmissionIsDueThenClockRuns implements InTransaction {

    static final String CLOCK = "submission";

    private final DueDates dueDates;

    WhenSubmissionIsDueThenClockRuns(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @EventHandler
    void on(SubmissionRequested event, @MessageIdentifier String eventId) {
        dueDates.start(event, CLOCK, event.dueOn(), eventId);
    }

    @EventHandler
    void on(SubmissionReturned event, @MessageIdentifier String eventId) {
        runAgain(event, eventId);
    }

    @EventHandler
    void on(SubmissionReopened event, @MessageIdentifier String eventId) {
        runAgain(event, eventId);
    }

    @EventHandler
    void on(SubmissionSubmitted event) {
        dueDates.stop(event, CLOCK);
    }

    @EventHandler
    void on(SubmissionWithdrawn event) {
        dueDates.stop(event, CLOCK);
    }

    /** Figures that were in on the day are not late because they are asked for again after it. */
    private void runAgain(SubmissionEvent event, String eventId) {
        var day = dueDates.standing(event, "dueOn", Set.of(SubmissionRequested.class));
        if (day != null && !day.isBefore(event.effectiveOn())) {
            dueDates.run(event, CLOCK, day, eventId);
        }
    }
}
