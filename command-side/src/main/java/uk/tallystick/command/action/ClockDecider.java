package uk.tallystick.command.action;

import uk.tallystick.command.action.ActionCommand.MarkOverdue;
import uk.tallystick.command.action.ActionCommand.MarkUntouched;
import uk.tallystick.command.action.ActionState.Added;
import uk.tallystick.events.action.ActionEvent;
import uk.tallystick.events.action.ActionEvent.ActionOverdue;
import uk.tallystick.events.action.ActionEvent.ActionUntouched;

import java.time.LocalDate;
import java.util.List;

/** What is put on record of an action because nothing else was. */
final class ClockDecider {

    /** How long an action may go unheard of: a quarter of a year. */
    private static final int MONTHS = 3;

    private ClockDecider() {}

    /** The last day on which an action that was touched on a day may be touched again. */
    static LocalDate lastDay(LocalDate touched) {
        return touched.plusMonths(MONTHS).minusDays(1);
    }

    /**
     * The day on which something was said: here, or where it is imported from. What was silent for
     * a quarter by then is heard of again by being imported.
     */
    static LocalDate touchedOn(ActionEvent event, LocalDate recordedOn) {
        var stated = event.stated();
        return stated == null || lastDay(stated.on()).isBefore(recordedOn)
                ? recordedOn
                : stated.on();
    }

    /** The action as it stands after somebody, and not a clock, said something of it. */
    static Added touched(Added action, ActionEvent event, LocalDate recordedOn) {
        return event instanceof ActionOverdue || event instanceof ActionUntouched
                ? action
                : action.with(action.clocks().touchedOn(touchedOn(event, recordedOn)));
    }

    /**
     * Once for the day, and only while it is to be done. One that was added or taken up again later
     * is overdue from then.
     */
    static List<ActionEvent> markOverdue(Added action, MarkOverdue c) {
        var from = action.standing().openSince();
        var owed =
                action.standing().isOpen()
                        && c.dueOn().equals(action.due().value())
                        && c.dueOn().isBefore(c.effectiveOn());
        return owed && !c.dueOn().equals(action.clocks().overdue())
                ? List.of(
                        new ActionOverdue(
                                c.id(),
                                c.dueOn(),
                                c.effectiveOn().isBefore(from) ? from : c.effectiveOn(),
                                null))
                : List.of();
    }

    /** Once for each silence. */
    static List<ActionEvent> markUntouched(Added action, MarkUntouched c) {
        var since = action.clocks().touched();
        var silent =
                since != null
                        && action.standing().isUnderWay()
                        && lastDay(since).equals(c.dueOn())
                        && c.dueOn().isBefore(c.effectiveOn());
        return since != null && silent && !since.equals(action.clocks().untouched())
                ? List.of(new ActionUntouched(c.id(), since, c.effectiveOn(), null))
                : List.of();
    }
}
