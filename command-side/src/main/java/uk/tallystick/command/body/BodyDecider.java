package uk.tallystick.command.body;

import static uk.tallystick.events.body.BodyStatus.ABOLISHED;
import static uk.tallystick.events.body.BodyStatus.ANSWERING;
import static uk.tallystick.events.body.BodyStatus.FUNCTIONS_TRANSFERRED;

import uk.tallystick.command.body.BodyCommand.AbolishBody;
import uk.tallystick.command.body.BodyCommand.AppointHolder;
import uk.tallystick.command.body.BodyCommand.ChangeMonitoringPhase;
import uk.tallystick.command.body.BodyCommand.CoverForce;
import uk.tallystick.command.body.BodyCommand.DefineArea;
import uk.tallystick.command.body.BodyCommand.EndArea;
import uk.tallystick.command.body.BodyCommand.EndHolder;
import uk.tallystick.command.body.BodyCommand.GiveGrade;
import uk.tallystick.command.body.BodyCommand.RegisterBody;
import uk.tallystick.command.body.BodyCommand.ReleaseForce;
import uk.tallystick.command.body.BodyCommand.TransferFunctions;
import uk.tallystick.command.body.BodyState.NotRegistered;
import uk.tallystick.command.body.BodyState.Registered;
import uk.tallystick.command.lifecycle.Lifecycle;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.events.Ids;
import uk.tallystick.events.body.BodyEvent;
import uk.tallystick.events.body.BodyEvent.AreaDefined;
import uk.tallystick.events.body.BodyEvent.AreaEnded;
import uk.tallystick.events.body.BodyEvent.BodyAbolished;
import uk.tallystick.events.body.BodyEvent.BodyRegistered;
import uk.tallystick.events.body.BodyEvent.ForceCovered;
import uk.tallystick.events.body.BodyEvent.ForceReleased;
import uk.tallystick.events.body.BodyEvent.FunctionsTransferred;
import uk.tallystick.events.body.BodyEvent.GradeGiven;
import uk.tallystick.events.body.BodyEvent.HolderAppointed;
import uk.tallystick.events.body.BodyEvent.HolderEnded;
import uk.tallystick.events.body.BodyEvent.MonitoringPhaseChanged;

import java.util.List;

/** What may happen to a body. */
final class BodyDecider {

    /** Of a body that answers for nothing any more what is under way can be ended, nothing else. */
    static final Lifecycle LIFECYCLE =
            Lifecycle.of("body")
                    .in(
                            ANSWERING,
                            AppointHolder.class,
                            EndHolder.class,
                            CoverForce.class,
                            ReleaseForce.class,
                            DefineArea.class,
                            EndArea.class,
                            ChangeMonitoringPhase.class,
                            GiveGrade.class,
                            TransferFunctions.class,
                            AbolishBody.class)
                    .in(
                            FUNCTIONS_TRANSFERRED,
                            EndHolder.class,
                            ReleaseForce.class,
                            EndArea.class,
                            AbolishBody.class)
                    .in(ABOLISHED, EndHolder.class, ReleaseForce.class, EndArea.class);

    private BodyDecider() {}

    static List<BodyEvent> decide(BodyState state, BodyCommand command) {
        return switch (command) {
            case RegisterBody c -> register(state, c);
            case AppointHolder c -> appoint(on(state, c), c);
            case EndHolder c -> end(on(state, c), c);
            case CoverForce c ->
                    say(
                            on(state, c),
                            c,
                            new ForceCovered(c.id(), c.force(), c.effectiveOn(), c.stated()));
            case ReleaseForce c -> release(on(state, c), c);
            case DefineArea c -> define(on(state, c), c);
            case EndArea c -> end(on(state, c), c);
            case ChangeMonitoringPhase c -> monitor(on(state, c), c);
            case GiveGrade c -> grade(on(state, c), c);
            case TransferFunctions c -> transfer(on(state, c), c);
            case AbolishBody c -> abolish(on(state, c), c);
        };
    }

    static BodyState evolve(BodyState state, BodyEvent event) {
        if (event instanceof BodyRegistered registered) {
            return new Registered(registered);
        }
        return state instanceof Registered body ? body.with(event) : state;
    }

    private static List<BodyEvent> register(BodyState state, RegisterBody c) {
        var registered =
                new BodyRegistered(
                        c.id(), c.name(), c.kind(), c.area(), c.effectiveOn(), c.stated());
        return switch (state) {
            case NotRegistered() -> List.of(registered);
            case Registered body when body.facts().equals(registered) -> List.of();
            case Registered _ -> throw new NotPossible("a body with this id is on record already");
        };
    }

    private static Registered on(BodyState state, BodyCommand c) {
        return switch (state) {
            case NotRegistered() -> throw new NotFound(c.id());
            case Registered body -> body;
        };
    }

    /** History that was stated in public is imported whatever became of the body since. */
    private static void check(Registered body, BodyCommand c) {
        var until = body.answeredUntil();
        if (until == null || c.stated() == null || c.effectiveOn().isAfter(until)) {
            LIFECYCLE.check(body.status(), c);
        }
    }

    /** What holds already on the day it is about changes nothing. */
    private static List<BodyEvent> say(Registered body, BodyCommand c, BodyEvent event) {
        if (event.equals(body.on(Subject.of(event), event.effectiveOn()))) {
            return List.of();
        }
        check(body, c);
        return List.of(event);
    }

    private static List<BodyEvent> appoint(Registered body, AppointHolder c) {
        var events =
                say(
                        body,
                        c,
                        new HolderAppointed(
                                c.id(),
                                c.office(),
                                c.holder(),
                                c.holding(),
                                c.until(),
                                c.effectiveOn(),
                                c.stated()));
        if (c.until() != null && c.until().isBefore(c.effectiveOn())) {
            throw new Invalid("until", "is before the day on which they took office");
        }
        return events;
    }

    private static List<BodyEvent> end(Registered body, EndHolder c) {
        if (body.on(new Subject.Holder(c.office(), c.holder()), c.effectiveOn()) == null) {
            throw new Invalid(
                    "name", "nobody of that name was in this office by " + c.effectiveOn());
        }
        return say(
                body,
                c,
                new HolderEnded(
                        c.id(), c.office(), c.holder(), c.reason(), c.effectiveOn(), c.stated()));
    }

    private static List<BodyEvent> release(Registered body, ReleaseForce c) {
        var released =
                new ForceReleased(c.id(), c.force(), c.reason(), c.effectiveOn(), c.stated());
        return stop(body, c, new Subject.Force(c.force()), ForceCovered.class, released);
    }

    private static List<BodyEvent> define(Registered body, DefineArea c) {
        var events =
                say(
                        body,
                        c,
                        new AreaDefined(
                                c.id(),
                                c.area(),
                                c.scheme(),
                                c.within(),
                                c.effectiveOn(),
                                c.stated()));
        for (var wider : c.within()) {
            if (wider.equals(c.area().code()) || !body.knows(new Subject.Area(wider))) {
                throw new Invalid("within", "no other area " + wider + " is on record");
            }
        }
        return events;
    }

    private static List<BodyEvent> end(Registered body, EndArea c) {
        var ended = new AreaEnded(c.id(), c.area(), c.reason(), c.effectiveOn(), c.stated());
        return stop(body, c, new Subject.Area(c.area()), AreaDefined.class, ended);
    }

    /** Only what goes on can stop. */
    private static List<BodyEvent> stop(
            Registered body,
            BodyCommand c,
            Subject subject,
            Class<? extends BodyEvent> going,
            BodyEvent stopped) {
        checkKnown(body, c, subject);
        var standing = body.on(subject, c.effectiveOn());
        if (stopped.equals(standing)) {
            return List.of();
        }
        check(body, c);
        if (!going.isInstance(standing)) {
            throw notPossible(body, c, "the body has not got this on " + c.effectiveOn());
        }
        return List.of(stopped);
    }

    private static List<BodyEvent> monitor(Registered body, ChangeMonitoringPhase c) {
        return ofForce(
                body,
                c,
                c.force(),
                new MonitoringPhaseChanged(
                        c.id(), c.force(), c.phase(), c.reason(), c.effectiveOn(), c.stated()));
    }

    private static List<BodyEvent> grade(Registered body, GiveGrade c) {
        return ofForce(
                body,
                c,
                c.force(),
                new GradeGiven(
                        c.id(),
                        c.force(),
                        c.inspection(),
                        c.question(),
                        c.grade(),
                        c.publishedOn(),
                        c.effectiveOn(),
                        c.stated()));
    }

    /** What is said of a force is said while the body holds it to account. */
    private static List<BodyEvent> ofForce(
            Registered body, BodyCommand c, String force, BodyEvent event) {
        var events = say(body, c, event);
        var subject = new Subject.Force(force);
        checkKnown(body, c, subject);
        if (body.on(subject, c.effectiveOn()) instanceof ForceReleased released) {
            throw notPossible(body, c, "the force was released on " + released.effectiveOn());
        }
        return events;
    }

    /** Something besides the state is in the way. */
    private static NotPossible notPossible(Registered body, BodyCommand c, String why) {
        return new NotPossible(
                "the body is "
                        + body.status().code()
                        + ", but this is not possible: "
                        + Lifecycle.step(c.getClass())
                        + ", for "
                        + why
                        + "; possible: "
                        + String.join(", ", LIFECYCLE.possible(body.status())));
    }

    private static void checkKnown(Registered body, BodyCommand c, Subject subject) {
        if (!body.knows(subject)) {
            throw new NotFound(
                    switch (subject) {
                        case Subject.Force(var force) -> "the force " + force + " of " + c.id();
                        case Subject.Area(var area) -> "the area " + area + " of " + c.id();
                        default -> c.id();
                    });
        }
    }

    private static List<BodyEvent> transfer(Registered body, TransferFunctions c) {
        var transferred =
                new FunctionsTransferred(c.id(), c.to(), c.reason(), c.effectiveOn(), c.stated());
        if (transferred.equals(body.transferred())) {
            return List.of();
        }
        LIFECYCLE.check(body.status(), c);
        if (Ids.body(c.to()).equals(c.id())) {
            throw new Invalid("to", "is the body itself");
        }
        return List.of(transferred);
    }

    private static List<BodyEvent> abolish(Registered body, AbolishBody c) {
        var abolished = new BodyAbolished(c.id(), c.reason(), c.effectiveOn(), c.stated());
        if (abolished.equals(body.abolished())) {
            return List.of();
        }
        LIFECYCLE.check(body.status(), c);
        if (body.transferred() != null
                && c.effectiveOn().isBefore(body.transferred().effectiveOn())) {
            throw new Invalid("effectiveOn", "is before its functions went to another body");
        }
        return List.of(abolished);
    }
}
