package uk.tallystick.command.meeting;

import uk.tallystick.command.meeting.MeetingCommand.MarkInformationOverdue;
import uk.tallystick.command.meeting.MeetingCommand.ProvideInformation;
import uk.tallystick.command.meeting.MeetingCommand.RequestInformation;
import uk.tallystick.command.meeting.MeetingState.OnRecord;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.meeting.MeetingEvent;
import uk.tallystick.events.meeting.MeetingEvent.InformationOverdue;
import uk.tallystick.events.meeting.MeetingEvent.InformationProvided;
import uk.tallystick.events.meeting.MeetingEvent.InformationRequested;

import java.util.List;

/** What a meeting asks for, and whether it gets it. */
final class InformationDecider {

    private InformationDecider() {}

    static List<MeetingEvent> request(OnRecord meeting, RequestInformation c) {
        if (c.dueOn() != null && c.dueOn().isBefore(c.effectiveOn())) {
            throw new Invalid("dueOn", "is before the request, " + c.effectiveOn());
        }
        if (meeting.requests().containsKey(c.request())) {
            throw new NotPossible("a request " + c.request() + " is on record already");
        }
        return List.of(
                new InformationRequested(
                        c.id(),
                        c.request(),
                        c.askedOf(),
                        c.text(),
                        c.dueOn(),
                        c.effectiveOn(),
                        c.stated()));
    }

    static List<MeetingEvent> provide(OnRecord meeting, ProvideInformation c) {
        var request = meeting.requests().get(c.request());
        if (request == null) {
            throw new NotFound("the request for information " + c.request());
        }
        var given = request.provided();
        if (given != null && given.answer().equals(c.answer())) {
            return List.of();
        }
        if (given != null) {
            throw new NotPossible("the request was answered on " + given.effectiveOn());
        }
        if (c.effectiveOn().isBefore(request.asked().effectiveOn())) {
            throw new Invalid(
                    "effectiveOn", "is before the request, " + request.asked().effectiveOn());
        }
        return List.of(
                new InformationProvided(
                        c.id(), c.request(), c.answer(), c.effectiveOn(), c.stated()));
    }

    /** Only what is still owed can be overdue, and only once. */
    static List<MeetingEvent> markOverdue(MeetingState state, MarkInformationOverdue c) {
        if (!(state instanceof OnRecord meeting)) {
            return List.of();
        }
        var request = meeting.requests().get(c.request());
        return request != null
                        && c.dueOn().equals(request.asked().dueOn())
                        && request.provided() == null
                        && request.overdue() == null
                ? List.of(
                        new InformationOverdue(
                                c.id(), c.request(), c.dueOn(), c.effectiveOn(), null))
                : List.of();
    }
}
