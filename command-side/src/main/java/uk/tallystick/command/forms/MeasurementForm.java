package uk.tallystick.command.forms;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Known;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.submission.MeasurementsRequest;
import uk.tallystick.command.submission.MeasurementsRequest.MeasurementRequest;
import uk.tallystick.command.submission.RoundId;
import uk.tallystick.command.submission.SubmissionController;
import uk.tallystick.command.submission.SubmissionRequest;
import uk.tallystick.events.Ids;
import uk.tallystick.events.person.Role;
import uk.tallystick.events.submission.Marker;

import java.util.List;
import java.util.Map;

/** Records a figure in its supplier's reporting round, which is opened if it is not there yet. */
@Controller
@Allows(Role.SUBMITTER)
class MeasurementForm {

    private static final String VIEW = "forms/measurement";

    private final Forms forms;
    private final SubmissionController submissions;
    private final Known known;

    MeasurementForm(Forms forms, SubmissionController submissions, Known known) {
        this.forms = forms;
        this.submissions = submissions;
        this.known = known;
    }

    /** What is filled in. */
    record Fields(
            @Nullable String round,
            @Nullable String supplier,
            @Nullable String period,
            @Nullable String breakdown,
            @Nullable String value,
            @Nullable String marker,
            @Nullable String comment,
            @Nullable String day,
            @Nullable String month,
            @Nullable String year) {}

    @GetMapping("/bodies/{body}/kpis/{kpi}/measurements/new")
    ModelAndView show(@PathVariable String body, @PathVariable String kpi, Act act) {
        var due = Typed.Date.of(act.today());
        var fields =
                new Fields(
                        null,
                        null,
                        null,
                        null,
                        null,
                        Marker.FINAL.code(),
                        null,
                        due.day(),
                        due.month(),
                        due.year());
        return forms.blank(VIEW, fields, shown(body, kpi));
    }

    @PostMapping("/bodies/{body}/kpis/{kpi}/measurements/new")
    ModelAndView send(
            @PathVariable String body,
            @PathVariable String kpi,
            Fields fields,
            @RequestParam String key,
            Act act) {
        var code = Ids.codeOf(Ids.of("kpi", body, kpi));
        return forms.send(
                VIEW,
                fields,
                shown(body, kpi),
                key,
                _ -> "/bodies/" + body + "/kpis/" + code,
                () -> record(body, code, fields, act));
    }

    /** Both are checked before either is recorded. */
    private ResponseEntity<Receipt> record(String body, String kpi, Fields fields, Act act) {
        var request = forms.valid(round(fields), Map.of("period", "round"));
        var figures = new MeasurementsRequest(List.of(forms.valid(figure(kpi, fields))));
        var round = RoundId.of(body, request);
        if (!known.isOnRecord(round.id())) {
            submissions.checkMeasurements(body, round, figures, act.part("check"));
            submissions.request(body, request, act.part("round"));
        }
        return submissions.recordMeasurements(body, round.id(), figures, act);
    }

    private static SubmissionRequest round(Fields fields) {
        var dueOn =
                Typed.date("dueOn", new Typed.Date(fields.day(), fields.month(), fields.year()));
        return new SubmissionRequest(
                Typed.required(fields.round()),
                Typed.required(fields.supplier()),
                dueOn,
                null,
                null,
                null);
    }

    private static MeasurementRequest figure(String kpi, Fields fields) {
        return new MeasurementRequest(
                kpi,
                Typed.text(fields.breakdown()),
                Typed.text(fields.period()),
                Typed.number("value", fields.value()),
                Typed.choice("marker", fields.marker(), Marker.class),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Typed.text(fields.comment()),
                null,
                null,
                null,
                null,
                null);
    }

    private Map<String, ?> shown(String body, String kpi) {
        var id = Ids.of("kpi", body, kpi);
        return Map.of(
                "body",
                body,
                "kpi",
                Ids.codeOf(id),
                "title",
                known.nameOf(id),
                "markers",
                Choice.all(Marker.values()));
    }
}
