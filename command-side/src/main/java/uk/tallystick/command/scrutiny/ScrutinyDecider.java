package uk.tallystick.command.scrutiny;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.scrutiny.ScrutinyCommand.RecordOutcome;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ScheduleScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyState.Concluded;
import uk.tallystick.command.scrutiny.ScrutinyState.NotScheduled;
import uk.tallystick.command.scrutiny.ScrutinyState.Scheduled;
import uk.tallystick.events.scrutiny.ScrutinyEvent;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;

import java.util.List;

/** What may happen to a scrutiny item. */
final class ScrutinyDecider {

    private ScrutinyDecider() {}

    static List<ScrutinyEvent> decide(ScrutinyState state, ScrutinyCommand command) {
        return switch (command) {
            case ScheduleScrutiny c -> schedule(state, c);
            case RecordOutcome c -> recordOutcome(state, c);
        };
    }

    static ScrutinyState evolve(ScrutinyState state, ScrutinyEvent event) {
        return switch (event) {
            case ScrutinyScheduled scheduled -> new Scheduled(scheduled);
            case ScrutinyOutcomeRecorded outcome ->
                    state instanceof Scheduled(var facts) ? new Concluded(facts, outcome) : state;
            default -> state;
        };
    }

    private static List<ScrutinyEvent> schedule(ScrutinyState state, ScheduleScrutiny c) {
        return switch (state) {
            case NotScheduled() ->
                    List.of(
                            new ScrutinyScheduled(
                                    c.id(),
                                    c.forum(),
                                    c.topic(),
                                    c.heldOn(),
                                    c.heldAsGiven(),
                                    c.kpis(),
                                    c.seenAtPosition(),
                                    List.of(),
                                    null,
                                    c.effectiveOn(),
                                    c.stated()));
            case Scheduled _, Concluded _ ->
                    throw new NotPossible("a scrutiny item with this id is on record already");
        };
    }

    private static List<ScrutinyEvent> recordOutcome(ScrutinyState state, RecordOutcome c) {
        if (c.reviewOn() != null && c.reviewOn().isBefore(c.recordedOn())) {
            throw new Invalid("reviewOn", "is before recordedOn");
        }
        var recorded =
                new ScrutinyOutcomeRecorded(
                        c.id(),
                        c.outcome(),
                        c.assurance(),
                        c.recordedOn(),
                        c.reasons(),
                        c.reviewOn(),
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotScheduled() -> throw new NotFound(c.id());
            case Scheduled(var facts) when c.recordedOn().isBefore(facts.heldOn()) ->
                    throw new Invalid(
                            "recordedOn", "is before the session was held, " + facts.heldOn());
            case Scheduled _ -> List.of(recorded);
            case Concluded(_, var outcome) when outcome.equals(recorded) -> List.of();
            case Concluded(_, var outcome) ->
                    throw new NotPossible(
                            "the outcome is recorded already: " + outcome.outcome().code());
        };
    }
}
