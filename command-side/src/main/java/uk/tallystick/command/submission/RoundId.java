package uk.tallystick.command.submission;

import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;

/** A round's id says its period and supplier: there is one round for both. */
public record RoundId(String id, Period period) {

    private static final char SEPARATOR = '_';

    /** The code of the supplier whose round it is. */
    public String supplier() {
        var code = Ids.codeOf(id);
        return code.substring(code.indexOf(SEPARATOR) + 1);
    }

    /** The round that a valid request asks for. */
    public static RoundId of(String body, SubmissionRequest request) {
        var period = Period.of(request.period());
        var code =
                period.code().replace("/", "..") + SEPARATOR + Labelled.codeOf(request.supplier());
        return new RoundId(Ids.of("submission", body, code), period);
    }

    /** Reads the code or id in a path. */
    public static RoundId of(String body, String codeOrId) {
        var id = Ids.of("submission", body, codeOrId);
        var code = Ids.codeOf(id);
        try {
            var period = code.substring(0, Math.max(code.indexOf(SEPARATOR), 0)).replace("..", "/");
            return new RoundId(id, Period.of(period));
        } catch (IllegalArgumentException e) {
            throw new NotFound("the submission " + code);
        }
    }
}
