package uk.tallystick.command.duty;

import static uk.tallystick.command.recording.GivenWhenThen.words;

import uk.tallystick.command.duty.DutyCommand.LayDownDuty;
import uk.tallystick.command.duty.DutyCommand.MarkDutyOverdue;
import uk.tallystick.command.duty.DutyCommand.PublishDuty;
import uk.tallystick.command.duty.DutyCommand.UpdateDuty;
import uk.tallystick.command.duty.DutyCommand.WithholdDuty;
import uk.tallystick.command.duty.DutyState.LaidDown;
import uk.tallystick.command.duty.DutyState.NotLaidDown;
import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.duty.DutyEvent;
import uk.tallystick.events.duty.Recurrence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

class DutyLifecycleTest extends LifecycleWalk<DutyState, DutyCommand, DutyEvent> {

    DutyLifecycleTest() {
        super(DutyCommand.class, DutyDecider.LIFECYCLE);
    }

    @Override
    protected DutyState nothing() {
        return new NotLaidDown();
    }

    @Override
    protected List<DutyEvent> decide(DutyState state, DutyCommand command) {
        return DutyDecider.decide(state, command);
    }

    @Override
    protected DutyState evolve(DutyState state, DutyEvent event) {
        return DutyDecider.evolve(state, event, LocalDate.of(2026, 3, 11));
    }

    @Override
    protected Code statusOf(DutyState state) {
        return ((LaidDown) state).status();
    }

    @Override
    protected Set<Class<? extends DutyCommand>> free() {
        return Set.of(LayDownDuty.class, MarkDutyOverdue.class);
    }

    /** One that recurs, and two of each step: the same again changes nothing. */
    @Override
    protected List<DutyCommand> byHand() {
        var day = LocalDate.of(2026, 3, 11);
        var laidDown =
                new LayDownDuty(
                        id(),
                        words("Grants"),
                        words("SI 2012/2479"),
                        null,
                        Recurrence.MONTHLY,
                        day,
                        day,
                        null);
        return Stream.concat(
                        Stream.<DutyCommand>of(laidDown),
                        Stream.of("One", "Another")
                                .flatMap(text ->
                                        Stream.of(
                                                new PublishDuty(id(), words(text), day, null),
                                                new UpdateDuty(id(), words(text), day, null),
                                                new WithholdDuty(id(), words(text), day, null))))
                .toList();
    }
}
