package uk.tallystick.command.forms;

import org.springframework.stereotype.Component;

import uk.tallystick.command.recording.Known;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.events.Ids;

import java.util.Map;

/** What the forms about a reporting round show of it. */
@Component
class Rounds {

    private final Known known;

    Rounds(Known known) {
        this.known = known;
    }

    /** The page of a round, on the query side. */
    static String page(String body, String submission) {
        return "/bodies/" + body + "/submissions/" + code(body, submission);
    }

    Map<String, String> shown(String body, String submission) {
        var id = Ids.of("submission", body, submission);
        if (!known.isOnRecord(id)) {
            throw new NotFound(id);
        }
        var code = code(body, submission);
        return Map.of(
                "body",
                body,
                "submission",
                code,
                "period",
                code.substring(0, Math.max(code.indexOf('_'), 0)).replace("..", "/"),
                "title",
                known.nameOf(id));
    }

    private static String code(String body, String submission) {
        return Ids.codeOf(Ids.of("submission", body, submission));
    }
}
