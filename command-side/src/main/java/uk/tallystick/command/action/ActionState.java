package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.ActionStatusChanged;
import uk.tallystick.events.action.ActionStatus;

sealed interface ActionState {

    record NotAdded() implements ActionState {}

    /**
     * An action on record.
     *
     * @param latest the change with the latest effective day, as far as it is known; null while the
     *     first status stands
     */
    record Added(ActionAdded facts, @Nullable ActionStatusChanged latest) implements ActionState {

        ActionStatus status() {
            return latest == null ? facts.status() : latest.status();
        }
    }
}
