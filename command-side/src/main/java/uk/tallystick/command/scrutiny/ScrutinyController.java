package uk.tallystick.command.scrutiny;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.origin.Origins;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ExamineScrutiny;
import uk.tallystick.command.scrutiny.ScrutinyCommand.PutQuestions;
import uk.tallystick.command.scrutiny.ScrutinyCommand.RecordOutcome;
import uk.tallystick.command.scrutiny.ScrutinyCommand.ScheduleScrutiny;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.scrutiny.ScrutinyQuestion;

import java.util.List;

/** Scrutiny items: what is put before a forum, how the session went, and what came of it. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class ScrutinyController {

    private final Recorder recorder;
    private final Positions positions;
    private final Known known;
    private final Origins origins;

    ScrutinyController(Recorder recorder, Positions positions, Known known, Origins origins) {
        this.recorder = recorder;
        this.positions = positions;
        this.known = known;
        this.origins = origins;
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/scrutiny")
    public ResponseEntity<Receipt> schedule(
            @PathVariable String body,
            @Valid @RequestBody ScheduleScrutinyRequest request,
            Act act) {
        var id = Ids.of("scrutiny", body, act.newCode());
        var kpis = requireNonNullElse(request.kpis(), List.<String>of());
        checkKpis(body, kpis);
        positions.checkSeen(request.seenAtPosition());
        var because = origins.of(body, request.because());
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new ScheduleScrutiny(
                        id,
                        words.label(body, request.forum()),
                        words.of(id, request.topic()),
                        request.heldOn(),
                        words.ofNullable(id, request.heldAsGiven()),
                        kpis,
                        request.seenAtPosition(),
                        requireNonNullElse(request.planNodes(), List.of()),
                        because,
                        act.announced(request.heldOn(), stated),
                        stated);
        return recorder.record(origins.act(act, because), command, code -> path(body, code));
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER, Role.PANEL_MEMBER})
    @PostMapping("/api/bodies/{body}/scrutiny/{scrutiny}/questions")
    public ResponseEntity<Receipt> putQuestions(
            @PathVariable String body,
            @PathVariable String scrutiny,
            @Valid @RequestBody QuestionsRequest request,
            Act act) {
        var id = Ids.of("scrutiny", body, scrutiny);
        var stated = act.stated(id, request);
        var words = act.words();
        var questions =
                request.questions().stream()
                        .map(question ->
                                new ScrutinyQuestion(
                                        question.asker(),
                                        words.labelNullable(body, question.name()),
                                        words.of(id, question.text())))
                        .toList();
        var command =
                new PutQuestions(id, questions, act.day(request.effectiveOn(), stated), stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/scrutiny/{scrutiny}/examine")
    public ResponseEntity<Receipt> examine(
            @PathVariable String body,
            @PathVariable String scrutiny,
            @Valid @RequestBody ExamineScrutinyRequest request,
            Act act) {
        var id = Ids.of("scrutiny", body, scrutiny);
        positions.checkSeen(request.seenAtPosition());
        var stated = act.stated(id, request);
        var words = act.words();
        var command =
                new ExamineScrutiny(
                        id,
                        words.ofNullable(id, request.response()),
                        words.labelNullable(body, request.respondedBy()),
                        words.ofNullable(id, request.recording()),
                        seenAt(request),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/scrutiny/{scrutiny}/outcome")
    public ResponseEntity<Receipt> recordOutcome(
            @PathVariable String body,
            @PathVariable String scrutiny,
            @Valid @RequestBody OutcomeRequest request,
            Act act) {
        var id = Ids.of("scrutiny", body, scrutiny);
        var stated = act.stated(id, request);
        act.notAfterToday("recordedOn", request.recordedOn());
        var command =
                new RecordOutcome(
                        id,
                        request.outcome(),
                        request.assurance(),
                        request.recordedOn(),
                        act.words().ofNullable(id, request.reasons()),
                        request.reviewOn(),
                        request.recordedOn(),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    /** Who examines a topic and says no more sees the figures as they are known now. */
    private @Nullable Long seenAt(ExamineScrutinyRequest request) {
        var seen = request.seenAtPosition();
        return seen == null && !request.imported() ? Long.valueOf(positions.last()) : seen;
    }

    private void checkKpis(String body, List<String> kpis) {
        for (var i = 0; i < kpis.size(); i++) {
            if (!known.isOnRecord(Ids.of("kpi", body, kpis.get(i)))) {
                throw new Invalid("kpis[" + i + "]", kpis.get(i) + " is no KPI on record");
            }
        }
    }

    static String path(String body, String code) {
        return "/api/bodies/" + body + "/scrutiny/" + code;
    }
}
