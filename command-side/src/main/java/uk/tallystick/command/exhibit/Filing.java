package uk.tallystick.command.exhibit;

import org.springframework.core.io.InputStreamSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import uk.tallystick.command.exhibit.ExhibitCommand.FileExhibit;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.recording.RequestBody;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.TooLarge;
import uk.tallystick.command.submission.RoundId;
import uk.tallystick.events.Ids;

import java.util.Set;

/** Puts files beside things. */
@Component
public class Filing {

    private static final Set<String> NOT_OF_THESE = Set.of("person", "visibility", "exhibit");

    private final Recorder recorder;
    private final Known known;
    private final OneAtATime files = new OneAtATime();

    Filing(Recorder recorder, Known known) {
        this.recorder = recorder;
        this.known = known;
    }

    /** Puts a file beside the thing that the request names. */
    public ResponseEntity<Receipt> file(
            String body, ExhibitRequest request, InputStreamSource file, Act act) {
        checkThing(body, request.about());
        checkScope(body, request.about(), act);
        return files.read(file, content -> record(body, request, content, act));
    }

    private ResponseEntity<Receipt> record(
            String body, ExhibitRequest request, byte[] content, Act act) {
        if (content.length > RequestBody.LARGEST_EXHIBIT) {
            throw new TooLarge(RequestBody.LARGEST_EXHIBIT);
        }
        if (content.length == 0) {
            throw new Invalid("file", "is empty");
        }
        var id = Ids.of("exhibit", body, act.newCode());
        var words = act.words();
        var stated = act.stated(id, request);
        var name = ExhibitRequest.nameOf(request.fileName());
        var command =
                new FileExhibit(
                        id,
                        request.about(),
                        request.kind(),
                        words.of(id, request.title()),
                        words.ofNullable(id, name),
                        words.file(id, MediaTypes.of(content, name), content),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> "/api/bodies/" + body + "/exhibits/" + code);
    }

    /** Nobody learns of a thing of another body by this. */
    private void checkThing(String body, String about) {
        var ofBody = about.equals(Ids.body(body)) || about.matches("[a-z]+:" + body + ":.+");
        if (!ofBody || NOT_OF_THESE.contains(Ids.kindOf(about)) || !known.isOnRecord(about)) {
            throw new Invalid("about", "is no thing on record of this body");
        }
    }

    /**
     * A role for some suppliers or actions is not one for the files of others, nor for those of a
     * thing that is neither: no scope has its id.
     */
    private static void checkScope(String body, String about, Act act) {
        var code =
                switch (Ids.kindOf(about)) {
                    case "action" -> Ids.codeOf(about);
                    case "submission" -> RoundId.of(body, Ids.codeOf(about)).supplier();
                    default -> about;
                };
        act.checkScope(body, Writers.ROLES, code);
    }
}
