package uk.tallystick.command.action;

import org.jspecify.annotations.NullMarked;

import uk.tallystick.command.recording.Command;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Rag;

import java.time.LocalDate;

/** Reports on actions, for whoever sends commands without the requests that lead to them. */
@NullMarked
public final class Reports {

    private Reports() {}

    /** It goes on, and this is how well. */
    public static Command of(String action, Rag rag, LocalDate day) {
        return new ActionCommand.ChangeActionStatus(
                action, ActionStatus.IN_PROGRESS, rag, null, day, null);
    }
}
