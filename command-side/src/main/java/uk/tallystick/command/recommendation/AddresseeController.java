package uk.tallystick.command.recommendation;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recommendation.RecommendationCommand.AcknowledgeRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.AnswerRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.ClaimDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.PostponeDelivery;
import uk.tallystick.command.recommendation.RecommendationCommand.ReportProgress;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.recording.Words;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.recommendation.PartAnswer;

import java.util.List;

/** What those do to whom recommendations are addressed. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class AddresseeController {

    private final Recorder recorder;

    AddresseeController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/recommendations/{recommendation}/acknowledge")
    public ResponseEntity<Receipt> acknowledge(
            @PathVariable String body,
            @PathVariable String recommendation,
            @Valid @RequestBody AcknowledgeRequest request,
            Act act) {
        var id = Ids.of("recommendation", body, recommendation);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new AcknowledgeRecommendation(
                        id,
                        words.ofNullable(id, request.comment()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/recommendations/{recommendation}/answer")
    public ResponseEntity<Receipt> answer(
            @PathVariable String body,
            @PathVariable String recommendation,
            @Valid @RequestBody AnswerRequest request,
            Act act) {
        var id = Ids.of("recommendation", body, recommendation);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new AnswerRecommendation(
                        id,
                        request.answer(),
                        words.ofNullable(id, request.reasons()),
                        parts(id, request, words),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/recommendations/{recommendation}/progress")
    public ResponseEntity<Receipt> progress(
            @PathVariable String body,
            @PathVariable String recommendation,
            @Valid @RequestBody ProgressRequest request,
            Act act) {
        var id = Ids.of("recommendation", body, recommendation);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new ReportProgress(
                        id,
                        words.of(id, request.comment()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/recommendations/{recommendation}/postpone")
    public ResponseEntity<Receipt> postpone(
            @PathVariable String body,
            @PathVariable String recommendation,
            @Valid @RequestBody PostponeRequest request,
            Act act) {
        var id = Ids.of("recommendation", body, recommendation);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new PostponeDelivery(
                        id,
                        request.deliverBy(),
                        words.of(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    @Allows({Role.SECRETARY, Role.DECISION_MAKER})
    @PostMapping("/api/bodies/{body}/recommendations/{recommendation}/claim")
    public ResponseEntity<Receipt> claim(
            @PathVariable String body,
            @PathVariable String recommendation,
            @Valid @RequestBody ClaimRequest request,
            Act act) {
        var id = Ids.of("recommendation", body, recommendation);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new ClaimDelivery(
                        id,
                        words.of(id, request.claim()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return record(body, command, act);
    }

    private ResponseEntity<Receipt> record(String body, RecommendationCommand command, Act act) {
        return recorder.record(act, command, code -> RecommendationController.path(body, code));
    }

    private static List<PartAnswer> parts(String id, AnswerRequest request, Words words) {
        return requireNonNullElse(request.parts(), List.<AnswerRequest.Part>of()).stream()
                .map(part ->
                        new PartAnswer(
                                words.of(id, part.part()),
                                part.answer(),
                                words.of(id, part.reasons())))
                .toList();
    }
}
