package uk.tallystick.command.scrutiny;

import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyOutcomeRecorded;
import uk.tallystick.events.scrutiny.ScrutinyEvent.ScrutinyScheduled;

sealed interface ScrutinyState {

    record NotScheduled() implements ScrutinyState {}

    record Scheduled(ScrutinyScheduled facts) implements ScrutinyState {}

    record Concluded(ScrutinyScheduled facts, ScrutinyOutcomeRecorded outcome)
            implements ScrutinyState {}
}
