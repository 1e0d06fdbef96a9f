package uk.tallystick.command.recording;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Origin;
import uk.tallystick.events.Period;
import uk.tallystick.events.submission.FigureKey;

/** Finds what a request says that it is made because of. */
@Component
public class Origins {

    private final Known known;
    private final Positions positions;

    Origins(Known known, Positions positions) {
        this.known = known;
        this.positions = positions;
    }

    /**
     * What made somebody do something; null if the request does not say.
     *
     * @throws Invalid naming the field that names nothing on record
     */
    public @Nullable Origin of(String body, @Nullable BecauseRequest request) {
        if (request == null) {
            return null;
        }
        if (request.thing() == null && request.figure() == null) {
            throw new Invalid("because", "must name a thing or a figure");
        }
        if (request.thing() != null && !known.isOnRecord(request.thing())) {
            throw new Invalid("because.thing", request.thing() + " is not on record");
        }
        positions.checkSeen("because.seenAtPosition", request.seenAtPosition());
        return new Origin(
                request.thing(), figure(body, request.figure()), request.seenAtPosition());
    }

    /** The same act, done because of the last event of the thing that is named, if one is. */
    public Act causing(Act act, @Nullable Origin origin) {
        return origin == null || origin.thing() == null
                ? act
                : act.because(known.lastEventOf(origin.thing()));
    }

    private @Nullable FigureKey figure(String body, BecauseRequest.@Nullable BecauseFigure figure) {
        if (figure == null) {
            return null;
        }
        if (!known.isOnRecord(Ids.of("kpi", body, figure.kpi()))) {
            throw new Invalid("because.figure.kpi", figure.kpi() + " is no KPI on record");
        }
        var breakdown = figure.breakdown();
        return new FigureKey(
                figure.kpi(),
                breakdown == null ? FigureKey.ALL : Labelled.codeOf(breakdown),
                Period.of(figure.period()));
    }
}
