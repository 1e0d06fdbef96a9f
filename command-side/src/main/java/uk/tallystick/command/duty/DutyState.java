package uk.tallystick.command.duty;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyStatus;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

sealed interface DutyState {

    record NotLaidDown() implements DutyState {}

    /**
     * A duty on record.
     *
     * @param next the day it is due next; null if no day is laid down, or none is left
     * @param missed days by which it was due and was not done, the earliest first
     * @param last what somebody recorded last
     */
    record LaidDown(
            DutyLaidDown facts,
            DutyStatus status,
            @Nullable LocalDate next,
            List<LocalDate> missed,
            DutyEvent last)
            implements DutyState {

        public LaidDown {
            missed = List.copyOf(missed);
        }

        /**
         * The day that counts for what is done now: the earliest that was missed, else the next.
         */
        @Nullable LocalDate owed() {
            return missed.isEmpty() ? next : missed.getFirst();
        }

        /** The day it is due next once what is owed is done. */
        @Nullable LocalDate nextOnceDone() {
            return missed.isEmpty() && next != null ? following(next) : next;
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
            return new LaidDown(facts, as, then, left, event);
        }

        LaidDown to(DutyStatus as, DutyEvent event) {
            return new LaidDown(facts, as, next, missed, event);
        }

        LaidDown missed(LocalDate occurrence, @Nullable LocalDate then) {
            var more = Stream.concat(missed.stream(), Stream.of(occurrence)).sorted().toList();
            return new LaidDown(facts, DutyStatus.DUE, then, more, last);
        }
    }
}
