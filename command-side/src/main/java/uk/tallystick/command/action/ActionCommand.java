package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Stated;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Lead;
import uk.tallystick.events.action.Nature;
import uk.tallystick.events.action.Rag;

import java.time.LocalDate;
import java.util.List;

sealed interface ActionCommand extends Command {

    record AddAction(
            String id,
            Exhibit title,
            ActionStatus status,
            @Nullable Lead lead,
            @Nullable Nature nature,
            @Nullable Exhibit owner,
            List<String> planNodes,
            @Nullable LocalDate dueOn,
            @Nullable Exhibit conditions,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}

    record ChangeActionStatus(
            String id,
            ActionStatus status,
            @Nullable Rag rag,
            @Nullable Exhibit comment,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements ActionCommand {}
}
