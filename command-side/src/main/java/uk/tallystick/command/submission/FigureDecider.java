package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.submission.SubmissionCommand.Figures;
import uk.tallystick.command.submission.SubmissionCommand.PublishRevision;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.ReviseFigure;
import uk.tallystick.command.submission.SubmissionState.Round;
import uk.tallystick.events.Stated;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** What may happen to the figures of a round. */
final class FigureDecider {

    private static final int LARGEST_EVENT = 1_000;

    private FigureDecider() {}

    static List<SubmissionEvent> record(Round round, RecordMeasurements c) {
        return tried(round, c).stream()
                .flatMap(figures ->
                        parts(changed(round, figures.measurements())).stream()
                                .<SubmissionEvent>map(part ->
                                        new MeasurementsRecorded(
                                                c.id(),
                                                part,
                                                day(round, figures.stated(), c),
                                                figures.stated())))
                .toList();
    }

    /**
     * History was handed in when it was stated, and published no earlier; but not before its round
     * was opened, or the round would go on being one that nothing was handed in for.
     */
    private static LocalDate day(Round round, @Nullable Stated stated, RecordMeasurements c) {
        var opened = round.request().effectiveOn();
        if (stated == null) {
            return c.effectiveOn();
        }
        return stated.on().isBefore(opened) ? opened : stated.on();
    }

    /** The figures as they would be recorded, or refused. */
    static List<Figures> tried(Round round, RecordMeasurements c) {
        SubmissionDecider.LIFECYCLE.check(round.status(), c);
        check(c);
        var suppressed = SmallNumbers.suppressed(round, c);
        var shown = c.keepsWords() ? Said.kept(round, suppressed) : suppressed;
        checkNotPublic(round, shown);
        return shown;
    }

    /** An event has no more figures than a request. */
    private static List<List<Measurement>> parts(List<Measurement> measurements) {
        var parts = new ArrayList<List<Measurement>>();
        for (var from = 0; from < measurements.size(); from += LARGEST_EVENT) {
            var to = Math.min(from + LARGEST_EVENT, measurements.size());
            parts.add(measurements.subList(from, to));
        }
        return parts;
    }

    /** How many figures events record. */
    static int figuresIn(List<SubmissionEvent> events) {
        return events.stream()
                .mapToInt(event ->
                        event instanceof MeasurementsRecorded recorded
                                ? recorded.measurements().size()
                                : 0)
                .sum();
    }

    /** Refuses figures that are wrong whatever round they are for. */
    static void check(RecordMeasurements c) {
        var problems = problems(c);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    /** What the public has seen changes by a revision, with its reason. */
    private static void checkNotPublic(Round round, List<Figures> shown) {
        var problems = new ArrayList<Problem>();
        for (var figures : shown) {
            for (var i = 0; i < figures.measurements().size(); i++) {
                var measurement = figures.measurements().get(i);
                if (round.isPublic(measurement.figure())
                        && !Figure.isSame(measurement, round.figure(measurement.figure()))) {
                    problems.add(
                            new Problem(
                                    "measurements[" + figures.places().get(i) + "]",
                                    "is published: it can only be revised"));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }

    private static List<Measurement> changed(Round round, List<Measurement> measurements) {
        return measurements.stream()
                .filter(measurement ->
                        !round.isPublic(measurement.figure())
                                && !measurement.equals(round.figure(measurement.figure())))
                .toList();
    }

    private static List<Problem> problems(RecordMeasurements c) {
        var problems = new ArrayList<Problem>();
        var seen = new HashSet<FigureKey>();
        for (var figures : c.figures()) {
            for (var i = 0; i < figures.measurements().size(); i++) {
                var measurement = figures.measurements().get(i);
                var place = "measurements[" + figures.places().get(i) + "]";
                var key = measurement.figure();
                var problem = Figure.problem(place, measurement, c.definitions().get(key.kpi()));
                if (problem != null) {
                    problems.add(problem);
                }
                if (!seen.add(key)) {
                    problems.add(
                            new Problem(
                                    place,
                                    "the same KPI, breakdown and period as another of the"
                                            + " request"));
                }
            }
        }
        return problems;
    }

    static List<SubmissionEvent> revise(Round round, ReviseFigure c) {
        SubmissionDecider.LIFECYCLE.check(round.status(), c);
        var figure = round.figure(c.figure());
        if (figure == null) {
            throw new Invalid(
                    "period", "there is no figure for this breakdown and period in the round");
        }
        if (!round.isPublic(c.figure())) {
            throw SubmissionDecider.LIFECYCLE.refusal(
                    round.status(), c, "only a published figure is revised");
        }
        var definition = c.definitions().get(c.figure().kpi());
        var unit = definition == null ? null : definition.unit();
        if (Figure.valueFault(figure, c.value(), unit) instanceof String fault) {
            throw new Invalid("value", fault);
        }
        if (c.value() != null && SmallNumbers.isKeptBack(figure, definition)) {
            throw new Invalid(
                    "value",
                    "the figure is suppressed, and stays so: with its old total another value would"
                            + " give a small number away");
        }
        var revised = SmallNumbers.revised(round, figure, c);
        if (same(revised.value(), figure.value())) {
            return List.of();
        }
        return List.of(
                new FigureRevised(
                        c.id(),
                        c.revision(),
                        c.figure(),
                        revised.value(),
                        revised.marker(),
                        revised.suppression(),
                        c.kind(),
                        c.reason(),
                        c.effectiveOn(),
                        c.stated()));
    }

    /** Another way to write the same number is no revision. */
    static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    static List<SubmissionEvent> publishRevision(Round round, PublishRevision c) {
        SubmissionDecider.LIFECYCLE.check(round.status(), c);
        var revision = round.contents().revisions().get(c.revision());
        if (revision == null || !revision.event().figure().kpi().equals(c.kpi())) {
            throw new NotFound("the revision " + c.revision() + " of the KPI " + c.kpi());
        }
        if (c.person().equals(revision.author())) {
            throw new NotAllowed("you made this revision, and nobody publishes their own");
        }
        if (round.contents().published().contains(c.revision())) {
            return List.of();
        }
        return List.of(
                new RevisionPublished(
                        c.id(), c.revision(), revision.event().figure(), c.effectiveOn(), null));
    }
}
