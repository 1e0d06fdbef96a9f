package uk.tallystick.query.export;

import io.swagger.v3.oas.annotations.media.Schema;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;
import uk.tallystick.query.kpi.FigureQueries;
import uk.tallystick.query.kpi.Kpi;
import uk.tallystick.query.kpi.KpiQueries;
import uk.tallystick.query.submission.Submission;
import uk.tallystick.query.submission.SubmissionQueries;

import java.util.Set;

/** Files of what stands: a series, and what a round is filled in with. */
@Anyone
@RestController
class ExportController {

    private static final String CSV = "text/csv";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Answers answers;
    private final KpiQueries kpis;
    private final FigureQueries figures;
    private final SubmissionQueries submissions;
    private final LastValues lastValues;

    ExportController(
            Answers answers,
            KpiQueries kpis,
            FigureQueries figures,
            SubmissionQueries submissions,
            LastValues lastValues) {
        this.answers = answers;
        this.kpis = kpis;
        this.figures = figures;
        this.submissions = submissions;
        this.lastValues = lastValues;
    }

    /** Every figure of the series, not a page of it. */
    @GetMapping(path = "/api/bodies/{body}/kpis/{kpi}/series.csv", produces = CSV)
    ResponseEntity<byte[]> series(
            @PathVariable String body,
            @PathVariable String kpi,
            @RequestParam(defaultValue = FigureKey.ALL) String breakdown,
            @ParameterObject Asked asked) {
        var series =
                answers.one(
                        asked,
                        about(body),
                        view ->
                                kpis.one(view, body, kpi)
                                        .map(_ -> figures.series(view, body, kpi, breakdown)));
        return file(SeriesFile.of(series.thing()), CSV, kpi + ".csv");
    }

    /** A line for each KPI of the round's supplier, and each breakdown, to be filled in. */
    @GetMapping(
            path = "/api/bodies/{body}/submissions/{submission}/template",
            produces = {CSV, XLSX})
    ResponseEntity<byte[]> template(
            @PathVariable String body,
            @PathVariable String submission,
            @Schema(allowableValues = {"csv", "xlsx"}) @RequestParam(defaultValue = "csv")
                    String format,
            @Schema(allowableValues = {"long", "wide"}) @RequestParam(defaultValue = "long")
                    String layout,
            @ParameterObject Asked asked) {
        var isWorkbook = isSecond("format", format, "csv", "xlsx");
        var wide = isSecond("layout", layout, "long", "wide");
        var template =
                answers.one(
                                asked,
                                about(body),
                                view ->
                                        submissions
                                                .one(view, body, submission)
                                                .map(round ->
                                                        template(view, body, round.submission())))
                        .thing();
        var name = template.round().code() + (wide ? "-wide" : "");
        var headings = template.headings(wide);
        var rows = template.rows(wide);
        return isWorkbook
                ? file(Xlsx.of(headings, rows, Template.GUIDANCE), XLSX, name + ".xlsx")
                : file(Csv.of(headings, rows), CSV, name + ".csv");
    }

    private Template template(View view, String body, Submission round) {
        var asked = kpis.all(view, body).stream().filter(kpi -> Template.asks(round, kpi)).toList();
        var ids = asked.stream().map(Kpi::id).toList();
        return new Template(round, asked, lastValues.of(view, ids, round.id()));
    }

    /** Which of two a parameter names. */
    private static boolean isSecond(String parameter, String value, String first, String second) {
        if (!value.equals(first) && !value.equals(second)) {
            throw new BadQuestion(parameter, "must be " + first + " or " + second);
        }
        return value.equals(second);
    }

    private static ResponseEntity<byte[]> file(byte[] content, String type, String name) {
        var attachment = ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .headers(headers -> headers.setContentDisposition(attachment))
                .body(content);
    }

    private static Question about(String body) {
        return Question.about(body, Set.of("kpi", "submission"), "kpi", "submission");
    }
}
