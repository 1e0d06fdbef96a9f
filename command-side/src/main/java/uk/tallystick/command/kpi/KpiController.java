package uk.tallystick.command.kpi;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.command.kpi.KpiCommand.ActivateKpi;
import uk.tallystick.command.kpi.KpiCommand.ProposeKpi;
import uk.tallystick.command.kpi.KpiCommand.RebaseLimits;
import uk.tallystick.command.kpi.KpiCommand.RecordPeers;
import uk.tallystick.command.kpi.KpiCommand.RedefineKpi;
import uk.tallystick.command.kpi.KpiCommand.RetireKpi;
import uk.tallystick.command.kpi.KpiCommand.SetBaseline;
import uk.tallystick.command.kpi.KpiCommand.SetTarget;
import uk.tallystick.command.kpi.KpiCommand.SuspendKpi;
import uk.tallystick.command.kpi.TargetRequest.MilestoneRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.PeerFigure;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.FigureKey;

import java.time.LocalDate;
import java.util.List;

/** KPIs: definition, baseline, target. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
public class KpiController {

    private final Recorder recorder;

    KpiController(Recorder recorder) {
        this.recorder = recorder;
    }

    @Allows({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping("/api/bodies/{body}/kpis")
    public ResponseEntity<Receipt> propose(
            @PathVariable String body, @Valid @RequestBody ProposeKpiRequest request, Act act) {
        var id = Ids.of("kpi", body, request.code());
        var stated = act.stated(id, request);
        var command =
                new ProposeKpi(
                        id,
                        new DefinitionReader(body, id, act.words()).read(request),
                        effectiveOn(request.effectiveOn(), stated, act),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    /** The version before it stays: what was recorded under it is judged by it. */
    @Allows({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/definitions")
    public ResponseEntity<Receipt> redefine(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody RedefineKpiRequest request,
            Act act) {
        var id = Ids.of("kpi", body, kpi);
        var stated = act.stated(id, request);
        var command =
                new RedefineKpi(
                        id,
                        new DefinitionReader(body, id, act.words()).read(request),
                        requireNonNullElse(request.breakInSeries(), false),
                        act.words().of(id, request.reason()),
                        effectiveOn(request.effectiveOn(), stated, act),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/suspend")
    public ResponseEntity<Receipt> suspend(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody EndRequest request,
            Act act) {
        var id = Ids.of("kpi", body, kpi);
        var stated = act.stated(id, request);
        var reason = act.words().of(id, request.reason());
        var effectiveOn = effectiveOn(request.effectiveOn(), stated, act);
        var command = new SuspendKpi(id, reason, effectiveOn, stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/retire")
    public ResponseEntity<Receipt> retire(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody EndRequest request,
            Act act) {
        var id = Ids.of("kpi", body, kpi);
        var stated = act.stated(id, request);
        var reason = act.words().of(id, request.reason());
        var effectiveOn = effectiveOn(request.effectiveOn(), stated, act);
        var command = new RetireKpi(id, reason, effectiveOn, stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows({Role.APPROVER, Role.ADMINISTRATOR})
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/activate")
    public ResponseEntity<Receipt> activate(
            @PathVariable String body, @PathVariable String kpi, Act act) {
        var command = new ActivateKpi(Ids.of("kpi", body, kpi), act.today(), null);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.APPROVER)
    @PutMapping("/api/bodies/{body}/kpis/{kpi}/baseline")
    public ResponseEntity<Receipt> setBaseline(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody BaselineRequest request,
            Act act) {
        var id = Ids.of("kpi", body, kpi);
        var stated = act.stated(id, request);
        var command =
                new SetBaseline(
                        id,
                        Period.of(request.period()),
                        request.value(),
                        act.words().ofNullable(id, request.note()),
                        effectiveOn(request.effectiveOn(), stated, act),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.APPROVER)
    @PutMapping("/api/bodies/{body}/kpis/{kpi}/target")
    public ResponseEntity<Receipt> setTarget(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody TargetRequest request,
            Act act) {
        var id = Ids.of("kpi", body, kpi);
        var stated = act.stated(id, request);
        var command =
                new SetTarget(
                        id,
                        request.shape(),
                        request.value(),
                        period(request.byPeriod()),
                        period(request.referencePeriod()),
                        request.outOf(),
                        act.words().labelNullable(body, request.comparatorGroup()),
                        new DefinitionReader(body, id, act.words()).labels(request.breakdownPair()),
                        request.tolerance(),
                        requireNonNullElse(request.milestones(), List.<MilestoneRequest>of())
                                .stream()
                                .map(m -> new Milestone(Period.of(m.period()), m.value()))
                                .toList(),
                        act.words().ofNullable(id, request.reason()),
                        request.nestedIn(),
                        effectiveOn(request.effectiveOn(), stated, act),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    /** Limits are never worked out anew by themselves: somebody decides it, for a reason. */
    @Allows(Role.APPROVER)
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/limits")
    public ResponseEntity<Receipt> rebaseLimits(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody LimitsRequest request,
            Act act) {
        var id = Ids.of("kpi", body, kpi);
        var stated = act.stated(id, request);
        var breakdown = request.breakdown();
        var command =
                new RebaseLimits(
                        id,
                        breakdown == null || breakdown.strip().equals(FigureKey.ALL)
                                ? FigureKey.ALL
                                : act.words().label(body, breakdown).code(),
                        Period.of(request.from()),
                        act.words().of(id, request.reason()),
                        effectiveOn(request.effectiveOn(), stated, act),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    @Allows(Role.SUBMITTER)
    @PostMapping("/api/bodies/{body}/kpis/{kpi}/peers")
    public ResponseEntity<Receipt> recordPeers(
            @PathVariable String body,
            @PathVariable String kpi,
            @Valid @RequestBody PeersRequest request,
            Act act) {
        act.checkScope(body, Role.SUBMITTER, "other forces' figures");
        var id = Ids.of("kpi", body, kpi);
        var words = act.words();
        var stated = act.stated(id, request);
        var command =
                new RecordPeers(
                        id,
                        words.label(body, request.group()),
                        Period.of(request.period()),
                        request.figures().stream()
                                .map(f -> new PeerFigure(words.label(body, f.peer()), f.value()))
                                .toList(),
                        words.ofNullable(id, request.sourceRef()),
                        effectiveOn(request.effectiveOn(), stated, act),
                        stated);
        return recorder.record(act, command, code -> path(body, code));
    }

    private static String path(String body, String code) {
        return "/api/bodies/" + body + "/kpis/" + code;
    }

    private static LocalDate effectiveOn(
            @Nullable LocalDate given, @Nullable Stated stated, Act act) {
        act.notAfterToday("effectiveOn", given);
        return requireNonNullElse(given, act.day(stated));
    }

    private static @Nullable Period period(@Nullable String text) {
        return text == null ? null : Period.of(text);
    }
}
