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
import uk.tallystick.command.kpi.KpiCommand.SetBaseline;
import uk.tallystick.command.kpi.KpiCommand.SetTarget;
import uk.tallystick.command.kpi.TargetRequest.MilestoneRequest;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.recording.Recorder;
import uk.tallystick.events.Ids;
import uk.tallystick.events.Labelled;
import uk.tallystick.events.Period;
import uk.tallystick.events.Stated;
import uk.tallystick.events.kpi.KpiClass;
import uk.tallystick.events.kpi.KpiEvent.Milestone;
import uk.tallystick.events.kpi.Method;
import uk.tallystick.events.person.Role;

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
                        act.words().of(id, request.name()),
                        request.unit(),
                        request.direction(),
                        act.words().labelNullable(body, request.source()),
                        request.polarity(),
                        requireNonNullElse(request.kpiClass(), KpiClass.KPI),
                        request.scale(),
                        request.per(),
                        requireNonNullElse(request.seasonal(), false),
                        requireNonNullElse(request.rolling(), false),
                        requireNonNullElse(request.planNodes(), List.of()),
                        labels(body, request.breakdowns(), act),
                        Method.UNSAID,
                        effectiveOn(request.effectiveOn(), stated, act),
                        stated);
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
                        labels(body, request.breakdownPair(), act),
                        request.tolerance(),
                        requireNonNullElse(request.milestones(), List.<MilestoneRequest>of())
                                .stream()
                                .map(m -> new Milestone(Period.of(m.period()), m.value()))
                                .toList(),
                        act.words().ofNullable(id, request.reason()),
                        null,
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

    private static List<Labelled> labels(String body, @Nullable List<String> texts, Act act) {
        return requireNonNullElse(texts, List.<String>of()).stream()
                .map(text -> act.words().label(body, text))
                .toList();
    }
}
