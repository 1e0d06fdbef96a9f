package uk.tallystick.command.duty;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyStatus;
import uk.tallystick.events.duty.Occurrences;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

sealed interface DutyState {

    record NotLaidDown() implements DutyState {}

    /**
     * A duty on record.
     *
     * @param since the day on which it was taken over from history; null if it was not
     * @param next the day after those that were done or missed; null if no day is laid down, or
     *     none is left
     * @param missed days by which it was due and was not done, the earliest first
     * @param last what somebody recorded last
     */
    record LaidDown(
            DutyLaidDown facts,
            DutyStatus status,
            @Nullable LocalDate since,
            @Nullable LocalDate next,
            List<LocalDate> missed,
            DutyEvent last)
            implements DutyState {

        public LaidDown {
            missed = List.copyOf(missed);
        }

        static LaidDown of(DutyLaidDown facts, LocalDate recordedOn) {
            return new LaidDown(
                    facts,
                    DutyStatus.DUE,
                    facts.stated() == null ? null : recordedOn,
                    facts.dueOn(),
                    List.of(),
                    facts);
        }

        /** The day its clock runs to: nobody is late for a day that was over as history. */
        @Nullable LocalDate due() {
            return due(next);
        }

        /** The day its clock runs to if it is due on this day and those that follow. */
        @Nullable LocalDate due(@Nullable LocalDate day) {
            return since == null || facts.dueOn() == null
                    ? day
                    : Occurrences.notBefore(since, day, facts.dueOn(), facts.recurrence());
        }

        /**
         * The day that counts for what is done on a day: the earliest that was missed, else the
         * next. What was done before it was taken over makes up for nothing that was missed since.
         */
        @Nullable LocalDate owed(LocalDate on) {
            if (missed.isEmpty()) {
                return nextAsOf(on);
            }
            return isHistory(on) ? null : missed.getFirst();
        }

        /** The day it is due next once what is owed on a day is done. */
        @Nullable LocalDate nextOnceDone(LocalDate on) {
            var day = nextAsOf(on);
            return missed.isEmpty() && day != null ? following(day) : day;
        }

        private @Nullable LocalDate nextAsOf(LocalDate on) {
            return isHistory(on) ? next : due();
        }

        private boolean isHistory(LocalDate on) {
            return since != null && on.isBefore(since);
        }

        /** The day it is due after another, by the calendar; null if it is due once. */
        @Nullable LocalDate following(LocalDate day) {
            return facts.dueOn() == null
                    ? null
                    : Occurrences.after(day, facts.dueOn(), facts.recurrence());
        }

        LaidDown done(
                DutyStatus as,
                @Nullable LocalDate occurrence,
                @Nullable LocalDate then,
                DutyEvent event) {
            var left = missed.stream().filter(day -> !day.equals(occurrence)).toList();
            return new LaidDown(facts, as, since, then, left, event);
        }

        LaidDown to(DutyStatus as, DutyEvent event) {
            return new LaidDown(facts, as, since, next, missed, event);
        }

        LaidDown missed(LocalDate occurrence, @Nullable LocalDate then) {
            var more = Stream.concat(missed.stream(), Stream.of(occurrence)).sorted().toList();
            return new LaidDown(facts, DutyStatus.DUE, since, then, more, last);
        }
    }
}
