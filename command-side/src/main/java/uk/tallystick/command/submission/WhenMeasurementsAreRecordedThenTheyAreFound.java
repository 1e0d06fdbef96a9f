package uk.tallystick.command.submission;

import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.InTransaction;
import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;

/** A revision names a KPI and a period; this tells which round the figure is in. */
@Component
class WhenMeasurementsAreRecordedThenTheyAreFound implements InTransaction {

    private final FigureIndex figures;

    WhenMeasurementsAreRecordedThenTheyAreFound(FigureIndex figures) {
        this.figures = figures;
    }

    @EventHandler
    void on(MeasurementsRecorded event) {
        figures.add(Ids.bodyOf(event.id()), event.id(), event.measurements());
    }
}
