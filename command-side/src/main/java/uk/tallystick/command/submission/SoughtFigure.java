package uk.tallystick.command.submission;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.Known;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.events.Ids;
import uk.tallystick.events.submission.FigureKey;

/** Finds the figure that a request is about. */
@Component
class SoughtFigure {

    private final FigureIndex figures;
    private final Known known;

    SoughtFigure(FigureIndex figures, Known known) {
        this.figures = figures;
        this.known = known;
    }

    /** The code of a KPI that a path names. */
    String kpi(String body, String kpi) {
        var id = Ids.of("kpi", body, kpi);
        if (!known.isOnRecord(id)) {
            throw new NotFound("the KPI " + kpi);
        }
        return Ids.codeOf(id);
    }

    /**
     * The round that a figure is in.
     *
     * @param named the round that the request names, if it does
     */
    String roundWith(String body, FigureKey figure, @Nullable String named) {
        var rounds = figures.submissionsWith(body, figure);
        if (named != null) {
            var id = Ids.of("submission", body, named);
            if (!rounds.contains(id)) {
                throw new Invalid("submission", "has no figure for this breakdown and period");
            }
            return id;
        }
        return switch (rounds.size()) {
            case 0 ->
                    throw new Invalid("period", "there is no figure for this breakdown and period");
            case 1 -> rounds.getFirst();
            default ->
                    throw new Invalid(
                            "submission",
                            "more than one round has the figure; name one of "
                                    + String.join(", ", rounds));
        };
    }
}
