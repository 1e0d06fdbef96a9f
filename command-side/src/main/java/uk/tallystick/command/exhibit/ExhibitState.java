package uk.tallystick.command.exhibit;

import uk.tallystick.events.exhibit.ExhibitEvent.ExhibitFiled;
import uk.tallystick.events.exhibit.ExhibitStatus;

sealed interface ExhibitState {

    record NotFiled() implements ExhibitState {}

    record Filed(ExhibitFiled facts) implements ExhibitState {

        ExhibitStatus status() {
            return ExhibitStatus.FILED;
        }
    }
}
