package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.SubmissionEvent.FactsChecked;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionStatus;

import java.time.LocalDate;
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
     * A reply to a figure.
     *
     * @param author who gave it; null where nobody is known
     */
    record Reply(FigureReplied event, @Nullable String author) {}

    /**
     * A reporting round.
     *
     * @param since the day of the last step, or of one before it if that was later
     * @param overdue the day by which it was not received, if that was noted
     * @param submitters who ever handed it in, as far as anybody is known
     * @param facts what the force said last of its facts
     */
    record Round(
            SubmissionRequested request,
            SubmissionStatus status,
            LocalDate since,
            @Nullable LocalDate overdue,
            Set<String> submitters,
            @Nullable FactsChecked facts,
            Contents contents)
            implements SubmissionState {

        static Round of(SubmissionRequested request) {
            return new Round(
                    request,
                    SubmissionStatus.REQUESTED,
                    request.effectiveOn(),
                    null,
                    Set.of(),
                    null,
                    Contents.none());
        }

        Round in(SubmissionStatus next, LocalDate on) {
            return new Round(request, next, latest(on), overdue, submitters, facts, contents);
        }

        /** This day, or the day of a step before it if that is later. */
        LocalDate latest(LocalDate on) {
            return on.isBefore(since) ? since : on;
        }

        Round with(Contents other) {
            return new Round(request, status, since, overdue, submitters, facts, other);
        }

        Round notReceivedBy(LocalDate due, LocalDate on) {
            return new Round(
                    request,
                    SubmissionStatus.NOT_RECEIVED,
                    latest(on),
                    due,
                    submitters,
                    facts,
                    contents);
        }

        Round checked(FactsChecked checked) {
            return new Round(request, status, since, overdue, submitters, checked, contents);
        }

        Round submittedBy(@Nullable String person, LocalDate on) {
            var all = new HashSet<>(submitters);
            if (person != null) {
                all.add(person);
            }
            return new Round(
                    request, SubmissionStatus.SUBMITTED, latest(on), overdue, all, facts, contents);
        }

        @Nullable Measurement figure(FigureKey key) {
            return contents.figures().get(key);
        }

        boolean isPublic(FigureKey key) {
            return contents.publicFigures().contains(key);
        }
    }

    /**
     * What is in a round. It grows in place, for a round may have 200,000 figures: nobody keeps the
     * state before.
     *
     * @param figures as they stand, revised or not
     * @param publicFigures those that were published, whatever became of the round since
     * @param revisions of its figures, by their code
     * @param replies to its figures, by their code
     * @param published codes of those revisions and late replies that the public sees
     */
    record Contents(
            Map<FigureKey, Measurement> figures,
            Set<FigureKey> publicFigures,
            Map<String, Revision> revisions,
            Map<String, Reply> replies,
            Set<String> published) {

        static Contents none() {
            return new Contents(
                    new HashMap<>(),
                    new HashSet<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashSet<>());
        }

        Contents recorded(Iterable<Measurement> measurements) {
            measurements.forEach(measurement -> figures.put(measurement.figure(), measurement));
            return this;
        }

        Contents revised(Revision revision) {
            var event = revision.event();
            figures.computeIfPresent(event.figure(), (_, figure) -> Figure.revised(figure, event));
            revisions.put(event.revision(), revision);
            return this;
        }

        Contents replied(Reply reply) {
            replies.put(reply.event().reply(), reply);
            return this;
        }

        Contents published(String code) {
            published.add(code);
            return this;
        }

        Contents allPublished() {
            publicFigures.addAll(figures.keySet());
            return this;
        }
    }
}
