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
     * A figure as it was revised.
     *
     * @param author who did it; null where nobody is known
     */
    record Revision(FigureRevised event, @Nullable String author) {}

    /**
     * A reporting round with its figures.
     *
     * @param figures as they stand, revised or not
     * @param revisions of its figures, by their code
     * @param published codes of those revisions that the public sees
     * @param submitters who ever handed it in, as far as anybody is known
     */
    record Round(
            SubmissionRequested request,
            SubmissionStatus status,
            Map<FigureKey, Measurement> figures,
            Map<String, Revision> revisions,
            Set<String> published,
            Set<String> submitters)
            implements SubmissionState {

        Round in(SubmissionStatus next) {
            return new Round(request, next, figures, revisions, published, submitters);
        }

        Round submittedBy(@Nullable String person) {
            var all = new HashSet<>(submitters);
            if (person != null) {
                all.add(person);
            }
            return new Round(
                    request, SubmissionStatus.SUBMITTED, figures, revisions, published, all);
        }

        Round with(Iterable<Measurement> recorded) {
            var all = FigureMap.of(figures, recorded);
            return new Round(
                    request, SubmissionStatus.IN_PROGRESS, all, revisions, published, submitters);
        }

        Round revised(Revision revision) {
            var event = revision.event();
            var all = new HashMap<>(figures);
            all.computeIfPresent(
                    event.figure(), (_, figure) -> Figure.revised(figure, event.value()));
            var more = new HashMap<>(revisions);
            more.put(event.revision(), revision);
            return new Round(request, status, all, more, published, submitters);
        }

        Round published(String revision) {
            var more = new HashSet<>(published);
            more.add(revision);
            return new Round(request, status, figures, revisions, more, submitters);
        }

        @Nullable Measurement figure(FigureKey key) {
            return figures.get(key);
        }
    }
}
