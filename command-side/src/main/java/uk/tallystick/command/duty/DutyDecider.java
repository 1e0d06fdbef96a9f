package uk.tallystick.command.duty;

import static uk.tallystick.events.duty.DutyStatus.ARCHIVED;
import static uk.tallystick.events.duty.DutyStatus.DUE;
import static uk.tallystick.events.duty.DutyStatus.PUBLISHED;
import static uk.tallystick.events.duty.DutyStatus.UPDATED;
import static uk.tallystick.events.duty.DutyStatus.WITHHELD;

import uk.tallystick.command.duty.DutyCommand.ArchiveDuty;
import uk.tallystick.command.duty.DutyCommand.LayDownDuty;
import uk.tallystick.command.duty.DutyCommand.MarkDutyOverdue;
import uk.tallystick.command.duty.DutyCommand.PublishDuty;
import uk.tallystick.command.duty.DutyCommand.UpdateDuty;
import uk.tallystick.command.duty.DutyCommand.WithholdDuty;
import uk.tallystick.command.duty.DutyState.LaidDown;
import uk.tallystick.command.duty.DutyState.NotLaidDown;
import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.duty.DutyEvent.DutyArchived;
import uk.tallystick.events.duty.DutyEvent.DutyLaidDown;
import uk.tallystick.events.duty.DutyEvent.DutyOverdue;
import uk.tallystick.events.duty.DutyEvent.DutyPublished;
import uk.tallystick.events.duty.DutyEvent.DutyUpdated;
import uk.tallystick.events.duty.DutyEvent.DutyWithheld;
import uk.tallystick.events.duty.Recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What may happen to a duty to publish. */
final class DutyDecider {

    static final Lifecycle LIFECYCLE =
            Lifecycle.of("duty")
                    .in(DUE, PublishDuty.class, WithholdDuty.class, ArchiveDuty.class)
                    .in(
                            PUBLISHED,
                            PublishDuty.class,
                            UpdateDuty.class,
                            WithholdDuty.class,
                            ArchiveDuty.class)
                    .in(
                            UPDATED,
                            PublishDuty.class,
                            UpdateDuty.class,
                            WithholdDuty.class,
                            ArchiveDuty.class)
                    .in(WITHHELD, PublishDuty.class, WithholdDuty.class, ArchiveDuty.class)
                    .in(ARCHIVED);

    private DutyDecider() {}

    static List<DutyEvent> decide(DutyState state, DutyCommand command) {
        return switch (command) {
            case LayDownDuty c -> layDown(state, c);
            case PublishDuty c -> publish(laidDown(state, c), c);
            case UpdateDuty c ->
                    step(
                            laidDown(state, c),
                            c,
                            new DutyUpdated(c.id(), c.proof(), c.effectiveOn(), c.stated()));
            case WithholdDuty c -> withhold(laidDown(state, c), c);
            case ArchiveDuty c ->
                    step(
                            laidDown(state, c),
                            c,
                            new DutyArchived(c.id(), c.reason(), c.effectiveOn(), c.stated()));
            case MarkDutyOverdue c -> state instanceof LaidDown duty ? overdue(duty, c) : List.of();
        };
    }

    static DutyState evolve(DutyState state, DutyEvent event, LocalDate recordedOn) {
        if (event instanceof DutyLaidDown facts) {
            return LaidDown.of(facts, recordedOn);
        }
        return state instanceof LaidDown duty ? evolve(duty, event) : state;
    }

    private static LaidDown evolve(LaidDown duty, DutyEvent event) {
        return switch (event) {
            case DutyLaidDown _ -> duty;
            case DutyPublished e -> duty.done(PUBLISHED, e.dueOn(), e.nextDueOn(), e);
            case DutyUpdated e -> duty.to(UPDATED, e);
            case DutyWithheld e -> duty.done(WITHHELD, e.dueOn(), e.nextDueOn(), e);
            case DutyArchived e -> duty.to(ARCHIVED, e);
            case DutyOverdue e -> duty.missed(e.dueOn(), e.nextDueOn());
        };
    }

    private static LaidDown laidDown(DutyState state, DutyCommand command) {
        return switch (state) {
            case LaidDown duty -> duty;
            case NotLaidDown() -> throw new NotFound(command.id());
        };
    }

    private static List<DutyEvent> layDown(DutyState state, LayDownDuty c) {
        var facts =
                new DutyLaidDown(
                        c.id(),
                        c.title(),
                        c.law(),
                        c.timing(),
                        c.recurrence(),
                        c.dueOn(),
                        c.effectiveOn(),
                        c.stated());
        return switch (state) {
            case NotLaidDown() -> List.of(facts);
            case LaidDown duty when duty.facts().equals(facts) -> List.of();
            case LaidDown _ -> throw new NotPossible("a duty with this id is on record already");
        };
    }

    private static List<DutyEvent> step(LaidDown duty, DutyCommand command, DutyEvent event) {
        if (event.equals(duty.last())) {
            return List.of();
        }
        LIFECYCLE.check(duty.status(), command);
        if (event.effectiveOn().isBefore(duty.last().effectiveOn())) {
            throw new Invalid(
                    "effectiveOn",
                    "is before what was recorded last, of " + duty.last().effectiveOn());
        }
        return List.of(event);
    }

    /** The same proof of the same day again is what is on record already. */
    private static List<DutyEvent> publish(LaidDown duty, PublishDuty c) {
        if (duty.last() instanceof DutyPublished last
                && last.proof().equals(c.proof())
                && last.effectiveOn().equals(c.effectiveOn())
                && Objects.equals(last.stated(), c.stated())) {
            return List.of();
        }
        var events =
                step(
                        duty,
                        c,
                        new DutyPublished(
                                c.id(),
                                duty.owed(c.effectiveOn()),
                                duty.nextOnceDone(c.effectiveOn()),
                                c.proof(),
                                c.effectiveOn(),
                                c.stated()));
        checkOwed(duty, c);
        return events;
    }

    private static List<DutyEvent> withhold(LaidDown duty, WithholdDuty c) {
        if (duty.last() instanceof DutyWithheld last
                && last.reason().equals(c.reason())
                && last.effectiveOn().equals(c.effectiveOn())
                && Objects.equals(last.stated(), c.stated())) {
            return List.of();
        }
        return step(
                duty,
                c,
                new DutyWithheld(
                        c.id(),
                        duty.owed(c.effectiveOn()),
                        duty.nextOnceDone(c.effectiveOn()),
                        c.reason(),
                        c.effectiveOn(),
                        c.stated()));
    }

    /** What is due once and was published is replaced, if anything. */
    private static void checkOwed(LaidDown duty, PublishDuty c) {
        var published = duty.status() == PUBLISHED || duty.status() == UPDATED;
        if (published && duty.facts().recurrence() == Recurrence.ONCE) {
            throw LIFECYCLE.refusal(duty.status(), c);
        }
    }

    private static List<DutyEvent> overdue(LaidDown duty, MarkDutyOverdue c) {
        var owed = duty.status() != ARCHIVED && c.dueOn().equals(duty.due());
        return owed
                ? List.of(
                        new DutyOverdue(
                                c.id(),
                                c.dueOn(),
                                duty.following(c.dueOn()),
                                c.effectiveOn(),
                                null))
                : List.of();
    }
}
