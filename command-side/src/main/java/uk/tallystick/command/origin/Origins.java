package uk.tallystick.command.origin;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.command.origin.BecauseRequest.BecauseFigureRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;

/** Finds what a request says it is made because of. */
@Component
public class Origins {

    private final Known known;
    private final Positions positions;

    Origins(Known known, Positions positions) {
        this.known = known;
        this.positions = positions;
    }

    /**
     * What is on record of it.
     *
     * @param body its slug
     */
    public @Nullable Origin of(String body, @Nullable BecauseRequest because) {
        if (because == null) {
            return null;
        }
        var thing = because.thing();
        if (thing == null && because.figure() == null) {
            throw new Invalid("because", "must name a thing or a figure");
        }
        if (thing != null && !(Ids.bodyOf(thing).equals(body) && known.isOnRecord(thing))) {
            throw new Invalid("because.thing", thing + " is no thing on record of this body");
        }
        positions.checkSeen("because.seenAtPosition", because.seenAtPosition());
        return new Origin(thing, figure(body, because.figure()), because.seenAtPosition());
    }

    /** The act, done because of what it names: its last event. */
    public Act act(Act act, @Nullable Origin origin) {
        return origin == null || origin.thing() == null
                ? act
                : act.because(known.lastEventOf(origin.thing()));
    }

    private @Nullable FigureKey figure(String body, @Nullable BecauseFigureRequest figure) {
        if (figure == null) {
            return null;
        }
        if (!known.isOnRecord(Ids.of("kpi", body, figure.kpi()))) {
            throw new Invalid("because.figure.kpi", figure.kpi() + " is no KPI on record");
        }
        var breakdown =
                figure.breakdown() == null ? FigureKey.ALL : Labelled.codeOf(figure.breakdown());
        return new FigureKey(figure.kpi(), breakdown, Period.of(figure.period()));
    }
}
