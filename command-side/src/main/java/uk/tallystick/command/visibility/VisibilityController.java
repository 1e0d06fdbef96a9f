package uk.tallystick.command.visibility;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Lists;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.refusal.Refusal.NotFound;
import uk.tallystick.command.refusal.Refusal.NotPossible;
import uk.tallystick.command.visibility.VisibilityCommand.SetVisibility;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.SubmissionEvent.SubmissionPublished;
import uk.tallystick.events.visibility.Visibility;

/** Withholds, restricts and opens things. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class VisibilityController {

    private final Recorder recorder;
    private final Known known;

    VisibilityController(Recorder recorder, Known known) {
        this.recorder = recorder;
        this.known = known;
    }

    @Allows(Role.PUBLISHER)
    @PutMapping("/api/bodies/{body}/{things}/{code}/visibility")
    public ResponseEntity<Receipt> set(
            @PathVariable String body,
            @PathVariable String things,
            @PathVariable String code,
            @Valid @RequestBody VisibilityRequest request,
            Act act) {
        var subject = subject(body, things, code);
        if (!known.isOnRecord(subject)) {
            throw new NotFound(subject);
        }
        if (Ids.kindOf(subject).equals("submission")
                && request.visibility() == Visibility.PUBLIC
                && !known.hasHappened(subject, SubmissionPublished.class)) {
            throw new NotPossible(
                    "the round is not published; a round becomes public by being published");
        }
        if (request.reviewOn() != null && !request.reviewOn().isAfter(act.today())) {
            throw new Invalid("reviewOn", "is not after today, " + act.today());
        }
        var id = Ids.visibility(subject);
        var stated = act.stated(id, request);
        var words = act.words();
        var command =
                new SetVisibility(
                        id,
                        subject,
                        request.visibility(),
                        words.labelNullable(body, request.exemption()),
                        words.ofNullable(id, request.publicInterestTest()),
                        request.reviewOn(),
                        words.ofNullable(id, request.reason()),
                        act.day(stated),
                        stated);
        return recorder.record(
                act,
                command,
                _ -> "/api/bodies/" + body + "/" + things + "/" + Ids.codeOf(subject));
    }

    /**
     * The id of a thing.
     *
     * @param things what a path calls those of its kind
     */
    public static String subject(String body, String things, String code) {
        var kind = Lists.kindOf(things);
        if (kind == null) {
            throw new NotFound("a kind of thing called " + things);
        }
        return Ids.of(kind, body, code);
    }
}
