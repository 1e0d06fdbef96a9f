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
import uk.tallystick.command.submission.SubmissionCommand.PublishRevision;
import uk.tallystick.command.submission.SubmissionCommand.ReviseFigure;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.FigureKey;

import java.util.Set;

/** Revisions of published figures. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class RevisionController {

    private final Recorder recorder;
    private final KpiDefinitions definitions;
    private final FigureIndex figures;
    private final SoughtFigure sought;
    private final OneAtATime oneAtATime;

    RevisionController(
            Recorder recorder,
            KpiDefinitions definitions,
            FigureIndex figures,
            SoughtFigure sought,
            OneAtATime oneAtATime) {
        this.recorder = recorder;
        this.definitions = definitions;
        this.figures = figures;
        this.sought = sought;
        this.oneAtATime = oneAtATime;
    }

    @Allows(Role.SUBMITTER)
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/revisions")
    public ResponseEntity<Receipt> revise(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody RevisionRequest request,
            Act act) {
        var code = sought.kpi(body, kpi);
        var breakdown = MeasurementReader.breakdown(body, request.breakdown(), act.words());
        var figure =
                new FigureKey(
                        code,
                        breakdown == null ? FigureKey.ALL : breakdown.code(),
                        Period.of(request.period()));
        var id = sought.roundWith(body, figure, request.submission());
        act.checkScope(body, Role.SUBMITTER, RoundId.of(body, id).supplier());
        var stated = act.stated(id, request);
        var known = definitions.of(body, Set.of(code));
        return oneAtATime.of(
                body,
                known,
                () ->
                        recorder.record(
                                act,
                                new ReviseFigure(
                                        id,
                                        act.newCode(),
                                        figure,
                                        request.value(),
                                        request.kind(),
                                        act.words().of(id, request.reason()),
                                        known,
                                        figures.elsewhere(id, known),
                                        act.day(stated),
                                        stated),
                                revision -> path(body, code) + "/revisions/" + revision));
    }

    @Allows(Role.PUBLISHER)
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/revisions/{revision}/publish")
    public ResponseEntity<Receipt> publish(
            @PathVariable String body,
            @PathVariable String kpi,
            @PathVariable String revision,
            Act act) {
        var code = sought.kpi(body, kpi);
        var round = Ids.of("submission", body, Revisions.submissionOf(revision));
        var command =
                new PublishRevision(
                        round, code, Revisions.codeOf(revision), act.actor(), act.today());
        return recorder.record(act, command, _ -> path(body, code) + "/revisions/" + revision);
    }

    private static String path(String body, String kpi) {
        return "/api/bodies/" + body + "/kpis/" + kpi;
    }
}
