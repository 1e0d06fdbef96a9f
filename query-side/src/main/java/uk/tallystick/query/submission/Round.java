package uk.tallystick.query.submission;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import uk.tallystick.query.asat.Versioned;
import uk.tallystick.query.kpi.Figure;

import java.util.List;

/** A reporting round with its figures. */
public record Round(@JsonUnwrapped Submission submission, List<Figure> measurements)
        implements Versioned {

    public Round {
        measurements = List.copyOf(measurements);
    }

    @Override
    public long version() {
        return submission.version();
    }
}
