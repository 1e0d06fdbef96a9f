package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionStatus;

import java.util.HashMap;
import java.util.Map;

sealed interface SubmissionState {

    record NotRequested() implements SubmissionState {}

    /**
     * A reporting round with its figures.
     *
     * @param figures as they stand, revised or not
     * @param unpublished revisions that the public does not see yet, by their code
     */
    record Round(
            SubmissionRequested request,
            SubmissionStatus status,
            Map<FigureKey, Measurement> figures,
            Map<String, FigureRevised> unpublished)
            implements SubmissionState {

        Round in(SubmissionStatus next) {
            return new Round(request, next, figures, unpublished);
        }

        Round with(Iterable<Measurement> recorded) {
            var all = new HashMap<>(figures);
            recorded.forEach(measurement -> all.put(measurement.figure(), measurement));
            return new Round(request, SubmissionStatus.IN_PROGRESS, all, unpublished);
        }

        Round revised(FigureRevised revision) {
            var all = new HashMap<>(figures);
            all.computeIfPresent(
                    revision.figure(), (_, figure) -> Figure.revised(figure, revision.value()));
            var open = new HashMap<>(unpublished);
            open.put(revision.revision(), revision);
            return new Round(request, status, all, open);
        }

        Round published(String revision) {
            var open = new HashMap<>(unpublished);
            open.remove(revision);
            return new Round(request, status, figures, open);
        }

        @Nullable Measurement figure(FigureKey key) {
            return figures.get(key);
        }
    }
}
