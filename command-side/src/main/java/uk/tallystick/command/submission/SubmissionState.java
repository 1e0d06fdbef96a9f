package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionStatus;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

sealed interface SubmissionState {

    record NotRequested() implements SubmissionState {}

    /**
     * A reporting round with its figures.
     *
     * @param figures as they stand, revised or not
     * @param revisions of its figures, by their code
     * @param published codes of those revisions that the public sees
     */
    record Round(
            SubmissionRequested request,
            SubmissionStatus status,
            Map<FigureKey, Measurement> figures,
            Map<String, FigureRevised> revisions,
            Set<String> published)
            implements SubmissionState {

        Round in(SubmissionStatus next) {
            return new Round(request, next, figures, revisions, published);
        }

        Round with(Iterable<Measurement> recorded) {
            var all = new HashMap<>(figures);
            recorded.forEach(measurement -> all.put(measurement.figure(), measurement));
            return new Round(request, SubmissionStatus.IN_PROGRESS, all, revisions, published);
        }

        Round revised(FigureRevised revision) {
            var all = new HashMap<>(figures);
            all.computeIfPresent(
                    revision.figure(), (_, figure) -> Figure.revised(figure, revision.value()));
            var more = new HashMap<>(revisions);
            more.put(revision.revision(), revision);
            return new Round(request, status, all, more, published);
        }

        Round published(String revision) {
            var more = new HashSet<>(published);
            more.add(revision);
            return new Round(request, status, figures, revisions, more);
        }

        @Nullable Measurement figure(FigureKey key) {
            return figures.get(key);
        }
    }
}
