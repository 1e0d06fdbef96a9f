package uk.tallystick.command.visibility;

import uk.tallystick.events.visibility.VisibilityEvent.VisibilitySet;

sealed interface VisibilityState {

    record NotSet() implements VisibilityState {}

    record Set(VisibilitySet latest) implements VisibilityState {}
}
