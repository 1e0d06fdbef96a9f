package uk.tallystick.command.body;

import uk.tallystick.events.body.BodyEvent.BodyRegistered;

sealed interface BodyState {

    record NotRegistered() implements BodyState {}

    record Registered(BodyRegistered facts) implements BodyState {}
}
