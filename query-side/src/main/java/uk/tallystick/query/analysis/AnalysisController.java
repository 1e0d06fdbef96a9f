package uk.tallystick.query.analysis;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.One;
import uk.tallystick.query.asat.Question;

import java.util.Set;

@Anyone
@RestController
class AnalysisController {

    private final Answers answers;
    private final AnalysisQueries queries;

    AnalysisController(Answers answers, AnalysisQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    /** A breakdown that nobody has is an empty series. */
    @GetMapping("/api/bodies/{body}/kpis/{kpi}/analysis")
    One<Analysis> analysis(
            @PathVariable String body,
            @PathVariable String kpi,
            @RequestParam(defaultValue = FigureKey.ALL) String breakdown,
            @ParameterObject Asked asked) {
        return answers.one(
                asked,
                Question.about(body, Set.of("kpi", "submission"), "kpi", "submission"),
                view -> queries.of(view, body, kpi, breakdown));
    }
}
