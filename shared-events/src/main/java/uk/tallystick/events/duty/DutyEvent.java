package uk.tallystick.events.duty;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Exhibit;
import uk.tallystick.events.Fact;
import uk.tallystick.events.Stated;

import java.time.LocalDate;

public sealed interface DutyEvent extends Fact {

    /**
     * The law, or somebody with the right to, says that something must be public or be sent by a
     * day.
     *
     * @param law where it says so
     * @param timing in the words of the law
     * @param dueOn the first day that counts; null if no day is laid down
     */
    record DutyLaidDown(
            String id,
            Exhibit title,
            Exhibit law,
            @Nullable Exhibit timing,
            Recurrence recurrence,
            @Nullable LocalDate dueOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DutyEvent {}

    /**
     * It was done.
     *
     * @param dueOn the day it was due, if there was one
     * @param nextDueOn when it is due again
     * @param proof where it can be seen
     */
    record DutyPublished(
            String id,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate nextDueOn,
            Exhibit proof,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DutyEvent {}

    /** What was published was replaced. */
    record DutyUpdated(String id, Exhibit proof, LocalDate effectiveOn, @Nullable Stated stated)
            implements DutyEvent {}

    /** It was not published, for a reason. */
    record DutyWithheld(
            String id,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate nextDueOn,
            Exhibit reason,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DutyEvent {}

    /** It is owed no more. */
    record DutyArchived(
            String id, @Nullable Exhibit reason, LocalDate effectiveOn, @Nullable Stated stated)
            implements DutyEvent {}

    /**
     * It was not done by the day.
     *
     * @param nextDueOn when it is due again
     */
    record DutyOverdue(
            String id,
            LocalDate dueOn,
            @Nullable LocalDate nextDueOn,
            LocalDate effectiveOn,
            @Nullable Stated stated)
            implements DutyEvent {}
}
