package uk.tallystick.command.plan;

import uk.tallystick.events.plan.PlanEvent.PlanRecorded;

sealed interface PlanState {

    record NotRecorded() implements PlanState {}

    record OnRecord(PlanRecorded facts) implements PlanState {}
}
