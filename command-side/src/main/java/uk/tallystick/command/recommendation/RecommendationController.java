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
import uk.tallystick.command.origin.Origins;
import uk.tallystick.command.recommendation.RecommendationCommand.CloseRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.MakeRecommendation;
import uk.tallystick.command.recommendation.RecommendationCommand.Making;
import uk.tallystick.command.recommendation.RecommendationCommand.RecordEffect;
import uk.tallystick.command.recommendation.RecommendationCommand.RefuseDelivery;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.command.refusal.Refusal.NotAllowed;
import uk.tallystick.command.sequencing.Positions;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.recommendation.Maker;

import java.util.List;

/** What the makers of recommendations do; the others answer: {@link AddresseeController}. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class RecommendationController {

    private final Recorder recorder;
    private final Known known;
    private final Origins origins;
    private final Positions positions;

    RecommendationController(Recorder recorder, Known known, Origins origins, Positions positions) {
        this.recorder = recorder;
        this.known = known;
        this.origins = origins;
        this.positions = positions;
    }

    @Allows({Role.SECRETARY, Role.PANEL_OFFICER})
    @PostMapping("/api/bodies/{body}/recommendations")
    public ResponseEntity<Receipt> make(
            @PathVariable String body,
            @Valid @RequestBody MakeRecommendationRequest request,
            Act act) {
        if (!act.has(body, Role.SECRETARY) && request.maker() != Maker.PANEL) {
            throw new NotAllowed("a panel officer records the panel's recommendations only");
        }
        var id = Ids.of("recommendation", body, act.newCode());
        var words = act.words();
        var stated = act.stated(id, request);
        act.notAfterToday("madeOn", request.madeOn());
        act.notAfterToday("publishedOn", request.publishedOn());
        var kpis = requireNonNullElse(request.kpis(), List.<String>of());
        known.checkKpis(body, "kpis", kpis);
        var because = origins.of(body, request.because());
        var clock = request.clock();
        var command =
                new MakeRecommendation(
                        id,
                        words.labelNullable(body, request.reference()),
                        words.of(id, request.title()),
                        words.label(body, request.madeBy()),
                        request.maker(),
                        words.labelNullable(body, request.addressedTo()),
                        request.kind(),
                        request.priority(),
                        request.madeOn(),
                        request.publishedOn(),
                        clock == null ? null : clock.clock(),
                        request.deliverBy(),
                        kpis,
                        requireNonNullElse(request.planNodes(), List.of()),
                        because,
                        request.madeOn(),
                        stated);
        return recorder.record(origins.act(act, because), command, code -> path(body, code));
    }

    @Allows({Role.SECRETARY, Role.PANEL_OFFICER})
    @PostMapping("/api/bodies/{body}/recommendations/{recommendation}/not-accept")
    public ResponseEntity<Receipt> notAccept(
            @PathVariable String body,
            @PathVariable String recommendation,
            @Valid @RequestBody NotAcceptRequest request,
            Act act) {
        var id = Ids.of("recommendation", body, recommendation);
        var stated = act.stated(id, request);
        var command =
                new RefuseDelivery(
                        id,
                        making(body, act),
                        act.words().of(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows({Role.SECRETARY, Role.PANEL_OFFICER})
    @PostMapping("/api/bodies/{body}/recommendations/{recommendation}/close")
    public ResponseEntity<Receipt> close(
            @PathVariable String body,
            @PathVariable String recommendation,
            @Valid @RequestBody CloseRequest request,
            Act act) {
        var id = Ids.of("recommendation", body, recommendation);
        var stated = act.stated(id, request);
        var command =
                new CloseRecommendation(
                        id,
                        making(body, act),
                        act.words().ofNullable(id, request.reason()),
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    /** The figures that say so are pinned: those of now, unless the request names others. */
    @Allows(Role.SECRETARY)
    @PostMapping("/api/bodies/{body}/recommendations/{recommendation}/effects")
    public ResponseEntity<Receipt> recordEffect(
            @PathVariable String body,
            @PathVariable String recommendation,
            @Valid @RequestBody EffectRequest request,
            Act act) {
        var id = Ids.of("recommendation", body, recommendation);
        var stated = act.stated(id, request);
        known.checkKpi(body, "kpi", request.kpi());
        positions.checkSeen(request.seenAtPosition());
        var seen = request.seenAtPosition();
        var command =
                new RecordEffect(
                        id,
                        request.kpi(),
                        act.words().of(id, request.effect()),
                        seen == null && stated == null ? Long.valueOf(positions.last()) : seen,
                        act.day(request.effectiveOn(), stated),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    private static Making making(String body, Act act) {
        return new Making(act.actor(), act.has(body, Role.SECRETARY));
    }

    static String path(String body, String code) {
        return "/api/bodies/" + body + "/recommendations/" + code;
    }
}
