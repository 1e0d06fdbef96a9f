package uk.tallystick.command.action;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;
import uk.tallystick.events.action.ActionEvent.ActionAdded;
import uk.tallystick.events.action.ActionEvent.OutputRecorded;
import uk.tallystick.events.action.ActionMilestone;
import uk.tallystick.events.action.ActionStatus;
import uk.tallystick.events.action.Particulars;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

sealed interface ActionState {

    record NotAdded() implements ActionState {}

    /**
     * A step on its way.
     *
     * @param reachedOn null while it is not
     */
    record Step(ActionMilestone milestone, @Nullable LocalDate reachedOn) {}

    /** What an output counts, and when. */
    record Counted(String of, @Nullable Period period) {}

    /**
     * What its clocks go by.
     *
     * @param touched the last day that anything was said of it
     * @param overdue the day by which it was not complete, if that was noted
     * @param untouched the day since when nothing was said of it, if that was noted
     */
    record Clocks(
            @Nullable LocalDate touched,
            @Nullable LocalDate overdue,
            @Nullable LocalDate untouched) {

        Clocks touchedOn(LocalDate day) {
            return touched != null && touched.isAfter(day)
                    ? this
                    : new Clocks(day, overdue, untouched);
        }
    }

    /** An action on record. */
    record Added(
            ActionAdded facts,
            Standing standing,
            Dated<Particulars> particulars,
            Dated<@Nullable LocalDate> due,
            Dated<@Nullable String> assigned,
            Map<String, Step> steps,
            Map<Counted, OutputRecorded> outputs,
            Clocks clocks)
            implements ActionState {

        private static final Particulars NONE =
                new Particulars(null, null, null, List.of(), List.of(), null);

        static Added of(ActionAdded facts, Clocks clocks) {
            var on = facts.effectiveOn();
            var particulars = facts.particulars() == null ? NONE : facts.particulars();
            var steps = new LinkedHashMap<String, Step>();
            particulars.milestones().forEach(step -> steps.put(step.code(), new Step(step, null)));
            return new Added(
                    facts,
                    Standing.of(facts.status(), on),
                    new Dated<>(particulars, on),
                    new Dated<>(facts.dueOn(), on),
                    new Dated<>(null, on),
                    steps,
                    Map.of(),
                    clocks);
        }

        ActionStatus status() {
            return standing.status();
        }

        Added with(Standing other) {
            return new Added(facts, other, particulars, due, assigned, steps, outputs, clocks);
        }

        Added with(Particulars other, LocalDate on) {
            return new Added(
                    facts,
                    standing,
                    particulars.or(other, on),
                    due,
                    assigned,
                    steps,
                    outputs,
                    clocks);
        }

        Added dueOn(@Nullable LocalDate other, LocalDate on) {
            return new Added(
                    facts,
                    standing,
                    particulars,
                    due.or(other, on),
                    assigned,
                    steps,
                    outputs,
                    clocks);
        }

        Added assignedTo(@Nullable String person, LocalDate on) {
            return new Added(
                    facts,
                    standing,
                    particulars,
                    due,
                    assigned.or(person, on),
                    steps,
                    outputs,
                    clocks);
        }

        Added with(Step step) {
            var all = new LinkedHashMap<>(steps);
            all.put(step.milestone().code(), step);
            return new Added(facts, standing, particulars, due, assigned, all, outputs, clocks);
        }

        Added with(OutputRecorded output) {
            var all = new HashMap<>(outputs);
            all.put(new Counted(output.of().code(), output.period()), output);
            return new Added(facts, standing, particulars, due, assigned, steps, all, clocks);
        }

        Added with(Clocks other) {
            return new Added(facts, standing, particulars, due, assigned, steps, outputs, other);
        }
    }
}
