package uk.tallystick.command.submission;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReopened;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;

/** A figure is found by its KPI and period, in the round it is in, as it stands there. */
@Component
class WhenMeasurementsAreRecordedThenTheyAreFound implements InTransaction {

    private final FigureIndex figures;

    WhenMeasurementsAreRecordedThenTheyAreFound(FigureIndex figures) {
        this.figures = figures;
    }

    @EventHandler
    void on(MeasurementsRecorded event) {
        figures.put(Ids.bodyOf(event.id()), event.id(), event.measurements());
    }

    @EventHandler
    void on(FigureRevised event) {
        figures.revise(event);
    }

    @EventHandler
    void on(SubmissionWithdrawn event) {
        figures.setStanding(Ids.bodyOf(event.id()), event.id(), false);
    }

    @EventHandler
    void on(SubmissionReopened event) {
        figures.setStanding(Ids.bodyOf(event.id()), event.id(), true);
    }
}
