package uk.tallystick.command.submission;

import static uk.tallystick.events.submission.SubmissionStatus.APPROVED;
import static uk.tallystick.events.submission.SubmissionStatus.IN_PROGRESS;
import static uk.tallystick.events.submission.SubmissionStatus.NOT_RECEIVED;
import static uk.tallystick.events.submission.SubmissionStatus.PUBLISHED;
import static uk.tallystick.events.submission.SubmissionStatus.REQUESTED;
import static uk.tallystick.events.submission.SubmissionStatus.RETURNED;
import static uk.tallystick.events.submission.SubmissionStatus.SUBMITTED;
import static uk.tallystick.events.submission.SubmissionStatus.WITHDRAWN;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.submission.SubmissionCommand.ApproveRound;
import uk.tallystick.command.submission.SubmissionCommand.PublishRevision;
import uk.tallystick.command.submission.SubmissionCommand.PublishRound;
import uk.tallystick.command.submission.SubmissionCommand.RecordMeasurements;
import uk.tallystick.command.submission.SubmissionCommand.RequestSubmission;
import uk.tallystick.command.submission.SubmissionCommand.ReturnRound;
import uk.tallystick.command.submission.SubmissionCommand.ReviseFigure;
import uk.tallystick.command.submission.SubmissionCommand.SubmitRound;
import uk.tallystick.command.submission.SubmissionCommand.WithdrawRound;
import uk.tallystick.command.submission.SubmissionState.NotRequested;
import uk.tallystick.command.submission.SubmissionState.Revision;
import uk.tallystick.command.submission.SubmissionState.Round;
import uk.tallystick.events.kpi.RuleVersion;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.events.submission.Measurement;
import uk.tallystick.events.submission.SubmissionEvent;
import uk.tallystick.events.submission.SubmissionEvent.FactsChecked;
import uk.tallystick.events.submission.SubmissionEvent.FigureReplied;
import uk.tallystick.events.submission.SubmissionEvent.FigureRevised;
import uk.tallystick.events.submission.SubmissionEvent.MeasurementsRecorded;
import uk.tallystick.events.submission.SubmissionEvent.ReplyPublished;
import uk.tallystick.events.submission.SubmissionEvent.RevisionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionApproved;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionOverdue;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReopened;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionRequested;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionReturned;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionSubmitted;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionWithdrawn;
import uk.tallystick.events.submission.SubmissionStatus;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What may happen to a reporting round. */
final class SubmissionDecider {

    private static final int LARGEST_EVENT = 1_000;

    private SubmissionDecider() {}

    static List<SubmissionEvent> decide(SubmissionState state, SubmissionCommand command) {
        return switch (command) {
            case RequestSubmission c -> request(state, c);
            case RecordMeasurements c -> recordMeasurements(round(state, c), c);
            case SubmitRound c ->
                    move(
                            round(state, c),
                            "submitted",
                            SUBMITTED,
                            Set.of(IN_PROGRESS, RETURNED),
                            new SubmissionSubmitted(c.id(), c.effectiveOn(), null));
            case ReturnRound c ->
                    move(
                            handedInByAnother(round(state, c), c.person(), "returns"),
                            "returned",
                            RETURNED,
                            Set.of(SUBMITTED, APPROVED),
                            new SubmissionReturned(c.id(), c.reason(), c.effectiveOn(), null));
            case ApproveRound c -> approve(round(state, c), c);
            case PublishRound c -> publish(round(state, c), c);
            case WithdrawRound c ->
                    move(
                            round(state, c),
                            "withdrawn",
                            WITHDRAWN,
                            Set.of(REQUESTED, IN_PROGRESS, SUBMITTED, RETURNED, APPROVED),
                            new SubmissionWithdrawn(c.id(), c.reason(), c.effectiveOn(), null));
            case ReviseFigure c -> revise(round(state, c), c);
            case PublishRevision c -> publishRevision(round(state, c), c);
        };
    }

    /**
     * What comes of an event.
     *
     * @param actor who recorded it; null where nobody is known
     */
    static SubmissionState evolve(
            SubmissionState state, SubmissionEvent event, @Nullable String actor) {
        if (event instanceof SubmissionRequested requested) {
            return new Round(requested, REQUESTED, Map.of(), Map.of(), Set.of(), Set.of());
        }
        return state instanceof Round round ? evolve(round, event, actor) : state;
    }

    private static Round evolve(Round round, SubmissionEvent event, @Nullable String actor) {
        return switch (event) {
            case SubmissionRequested _ -> round;
            case MeasurementsRecorded recorded -> round.with(recorded.measurements());
            case SubmissionSubmitted _ -> round.submittedBy(actor);
            case SubmissionReturned _ -> round.in(RETURNED);
            case SubmissionApproved _ -> round.in(APPROVED);
            case SubmissionPublished _ -> round.in(PUBLISHED);
            case SubmissionWithdrawn _ -> round.in(WITHDRAWN);
            case SubmissionOverdue _ -> round.in(NOT_RECEIVED);
            case SubmissionReopened _, FactsChecked _, FigureReplied _, ReplyPublished _ -> round;
            case FigureRevised revised -> round.revised(new Revision(revised, actor));
            case RevisionPublished published -> round.published(published.revision());
        };
    }

    private static Round round(SubmissionState state, SubmissionCommand command) {
        return switch (state) {
            case Round round -> round;
            case NotRequested() -> throw new NotFound(command.id());
        };
    }

    private static List<SubmissionEvent> request(SubmissionState state, RequestSubmission c) {
        var requested =
                new SubmissionRequested(
                        c.id(), c.period(), c.supplier(), c.dueOn(), c.effectiveOn(), c.stated());
        return switch (state) {
            case NotRequested() -> List.of(requested);
            case Round(var request, _, _, _, _, _) when request.equals(requested) -> List.of();
            case Round round ->
                    throw new NotPossible(
                            "this supplier's round for the period is on record already, "
                                    + round.status().code());
        };
    }

    private static List<SubmissionEvent> approve(Round round, ApproveRound c) {
        if (c.override() == null) {
            handedInByAnother(round, c.person(), "approves");
        } else if (!round.submitters().contains(c.person())) {
            throw new Invalid("override", "is for whoever submitted the round, which you did not");
        }
        return move(
                round,
                "approved",
                APPROVED,
                Set.of(SUBMITTED),
                new SubmissionApproved(c.id(), c.override(), c.effectiveOn(), null));
    }

    /** Four eyes: whatever roles a person has, what they handed in is for another to judge. */
    private static Round handedInByAnother(Round round, String person, String verb) {
        if (round.submitters().contains(person)) {
            throw new NotAllowed(
                    "you submitted this round, and nobody " + verb + " what they submitted");
        }
        return round;
    }

    private static List<SubmissionEvent> move(
            Round round,
            String verb,
            SubmissionStatus to,
            Set<SubmissionStatus> from,
            SubmissionEvent event) {
        if (round.status() == to) {
            return List.of();
        }
        if (!from.contains(round.status())) {
            throw new NotPossible(
                    "the round is " + round.status().code() + " and cannot be " + verb);
        }
        return List.of(event);
    }

    /** History was published when it was stated: it never went through our own hands. */
    private static List<SubmissionEvent> publish(Round round, PublishRound c) {
        var history = c.stated() != null && round.request().stated() != null;
        return move(
                round,
                "published",
                PUBLISHED,
                history ? Set.of(IN_PROGRESS, APPROVED) : Set.of(APPROVED),
                new SubmissionPublished(c.id(), RuleVersion.CURRENT, c.effectiveOn(), c.stated()));
    }

    private static List<SubmissionEvent> recordMeasurements(Round round, RecordMeasurements c) {
        if (!Set.of(REQUESTED, IN_PROGRESS, RETURNED, NOT_RECEIVED).contains(round.status())) {
            throw new NotPossible(
                    "the round is " + round.status().code() + " and takes no figures");
        }
        check(c);
        return c.figures().stream()
                .flatMap(figures ->
                        parts(changed(round, figures.measurements())).stream()
                                .<SubmissionEvent>map(part ->
                                        new MeasurementsRecorded(
                                                c.id(), part, c.effectiveOn(), figures.stated())))
                .toList();
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

    private static List<Measurement> changed(Round round, List<Measurement> measurements) {
        return measurements.stream()
                .filter(measurement -> !measurement.equals(round.figure(measurement.figure())))
                .toList();
    }

    /** What is wrong with figures, each by its place in the request. */
    static List<Problem> problems(RecordMeasurements c) {
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

    private static List<SubmissionEvent> revise(Round round, ReviseFigure c) {
        if (round.status() != PUBLISHED) {
            throw new NotPossible(
                    "the round is "
                            + round.status().code()
                            + "; only a published figure is revised");
        }
        var figure = round.figure(c.figure());
        if (figure == null) {
            throw new Invalid(
                    "period", "there is no figure for this breakdown and period in the round");
        }
        var definition = c.definitions().get(c.figure().kpi());
        var unit = definition == null ? null : definition.unit();
        if (Figure.valueFault(figure, c.value(), unit) instanceof String fault) {
            throw new Invalid("value", fault);
        }
        if (same(c.value(), figure.value())) {
            return List.of();
        }
        return List.of(
                new FigureRevised(
                        c.id(),
                        c.revision(),
                        c.figure(),
                        c.value(),
                        c.kind(),
                        c.reason(),
                        c.effectiveOn(),
                        c.stated()));
    }

    /** Another way to write the same number is no revision. */
    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    private static List<SubmissionEvent> publishRevision(Round round, PublishRevision c) {
        var revision = round.revisions().get(c.revision());
        if (revision == null || !revision.event().figure().kpi().equals(c.kpi())) {
            throw new NotFound("the revision " + c.revision() + " of the KPI " + c.kpi());
        }
        if (c.person().equals(revision.author())) {
            throw new NotAllowed("you made this revision, and nobody publishes their own");
        }
        if (round.published().contains(c.revision())) {
            return List.of();
        }
        return List.of(
                new RevisionPublished(
                        c.id(), c.revision(), revision.event().figure(), c.effectiveOn(), null));
    }
}
