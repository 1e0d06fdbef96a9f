package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.submission.SubmissionCommand.Figures;
import uk.tallystick.command.submission.SubmissionState.Round;
import uk.tallystick.events.submission.Measurement;

import java.util.List;

/** What was said of a figure stays while the figure does, if nothing else is said of it. */
final class Said {

    private Said() {}

    static List<Figures> kept(Round round, List<Figures> all) {
        return all.stream()
                .map(figures ->
                        new Figures(
                                figures.measurements().stream()
                                        .map(m -> kept(m, round.figure(m.figure())))
                                        .toList(),
                                figures.places(),
                                figures.stated()))
                .toList();
    }

    private static Measurement kept(Measurement m, @Nullable Measurement before) {
        if (before == null
                || m.marker() != before.marker()
                || !FigureDecider.same(m.value(), before.value())) {
            return m;
        }
        return new Measurement(
                m.figure(),
                m.breakdownLabel(),
                m.value(),
                m.marker(),
                m.reportedChange(),
                m.numerator(),
                m.denominator(),
                m.sampleSize(),
                m.ciLower(),
                m.ciUpper(),
                m.confidenceLevel(),
                m.coverage(),
                m.extractedOn(),
                m.sourceRef(),
                m.comment() == null ? before.comment() : m.comment(),
                m.commentary() == null ? before.commentary() : m.commentary(),
                m.suppression());
    }
}
