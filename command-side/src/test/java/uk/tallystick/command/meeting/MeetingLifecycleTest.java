package uk.tallystick.command.meeting;

import uk.tallystick.command.lifecycle.LifecycleWalk;
import uk.tallystick.events.Code;
import uk.tallystick.events.Exhibit;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.ResolutionOutcome;
import uk.tallystick.events.meeting.Resolved;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class MeetingLifecycleTest extends LifecycleWalk<MeetingState, MeetingCommand, MeetingEvent> {

    MeetingLifecycleTest() {
        super(MeetingCommand.class, MeetingDecider.LIFECYCLE);
    }

    @Override
    protected MeetingState nothing() {
        return new MeetingState.NotScheduled();
    }

    @Override
    protected List<MeetingEvent> decide(MeetingState state, MeetingCommand command) {
        return MeetingDecider.decide(state, command);
    }

    @Override
    protected MeetingState evolve(MeetingState state, MeetingEvent event) {
        return MeetingEvolution.evolve(state, event);
    }

    @Override
    protected Code statusOf(MeetingState state) {
        return ((MeetingState.OnRecord) state).status();
    }

    @Override
    protected Set<Class<? extends MeetingCommand>> free() {
        return Set.of(
                MeetingCommand.ScheduleMeeting.class, MeetingCommand.MarkInformationOverdue.class);
    }

    /**
     * Another date, other minutes; and what was not amended has no words that it was amended to.
     */
    @Override
    protected List<MeetingCommand> byHand() {
        var today = LocalDate.of(2026, 3, 11);
        return List.of(
                new MeetingCommand.CorrectDate(
                        id(), today.minusDays(1), words("A"), today, today, null),
                new MeetingCommand.DraftMinutes(id(), words("A"), today, null),
                new MeetingCommand.DraftMinutes(id(), words("B"), today, null),
                new MeetingCommand.DecideResolutions(
                        id(),
                        List.of(new Resolved("x1", ResolutionOutcome.AGREED, null, null)),
                        null),
                new MeetingCommand.DecideResolutions(
                        id(),
                        List.of(new Resolved("x1", ResolutionOutcome.REFUSED, null, null)),
                        null));
    }

    private static Exhibit words(String text) {
        return new Exhibit(text.repeat(43), 5, "text/plain");
    }
}
