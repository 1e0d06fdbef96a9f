package uk.tallystick.command.submission;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.kpi.KpiDefinitions;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.submission.SubmissionCommand.PublishReply;
import uk.tallystick.command.submission.SubmissionCommand.ReplyToFigure;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.FigureKey;

import java.util.Set;

/** The force's replies beside figures, which stay what they are. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class ReplyController {

    private final Recorder recorder;
    private final KpiDefinitions definitions;
    private final SoughtFigure sought;

    ReplyController(Recorder recorder, KpiDefinitions definitions, SoughtFigure sought) {
        this.recorder = recorder;
        this.definitions = definitions;
        this.sought = sought;
    }

    @Allows(Role.FORCE_LIAISON)
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/replies")
    public ResponseEntity<Receipt> reply(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody ReplyRequest request,
            Act act) {
        var code = sought.kpi(body, kpi);
        var breakdown = MeasurementReader.breakdown(body, request.breakdown(), act.words());
        var figure =
                new FigureKey(
                        code,
                        breakdown == null ? FigureKey.ALL : breakdown.code(),
                        Period.of(request.period()));
        var id = sought.roundWith(body, figure, request.submission());
        var command =
                new ReplyToFigure(
                        id,
                        act.newCode(),
                        figure,
                        request.kind(),
                        request.value(),
                        act.words().of(id, request.text()),
                        definitions.of(body, Set.of(code)),
                        act.today());
        return recorder.record(act, command, reply -> path(body, code) + "/replies/" + reply);
    }

    @Allows(Role.PUBLISHER)
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/replies/{reply}/publish")
    public ResponseEntity<Receipt> publish(
            @PathVariable String body,
            @PathVariable String kpi,
            @PathVariable String reply,
            Act act) {
        var code = sought.kpi(body, kpi);
        var round = Ids.of("submission", body, Revisions.submissionOf(reply));
        var command =
                new PublishReply(round, code, Revisions.codeOf(reply), act.actor(), act.today());
        return recorder.record(act, command, _ -> path(body, code) + "/replies/" + reply);
    }

    private static String path(String body, String kpi) {
        return "/api/bodies/" + body + "/kpis/" + kpi;
    }
}
