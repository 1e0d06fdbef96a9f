package uk.tallystick.query.kpi;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.submission.FigureKey;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Items;
import uk.tallystick.query.asat.One;
import uk.tallystick.query.asat.Question;

import java.util.Set;

@Anyone
@RestController
@RequestMapping("/api/bodies/{body}/kpis")
class KpiController {

    private final Answers answers;
    private final KpiQueries kpis;
    private final FigureQueries figures;

    KpiController(Answers answers, KpiQueries kpis, FigureQueries figures) {
        this.answers = answers;
        this.kpis = kpis;
        this.figures = figures;
    }

    @GetMapping
    Items<Kpi> kpis(@PathVariable String body, @ParameterObject Asked asked) {
        return answers.list(asked, about(body), view -> kpis.list(view, body));
    }

    @GetMapping("/{kpi}")
    One<Kpi> kpi(
            @PathVariable String body, @PathVariable String kpi, @ParameterObject Asked asked) {
        return answers.one(asked, about(body), view -> kpis.one(view, body, kpi));
    }

    /** A breakdown that nobody has is an empty series. */
    @GetMapping("/{kpi}/series")
    Items<Figure> series(
            @PathVariable String body,
            @PathVariable String kpi,
            @RequestParam(defaultValue = FigureKey.ALL) String breakdown,
            @ParameterObject Asked asked) {
        return answers.list(
                asked,
                about(body),
                view -> {
                    if (!kpis.isOnRecord(view, body, kpi)) {
                        throw view.notKnown("There is no KPI " + kpi + ".");
                    }
                    return view.page(figures.series(view, body, kpi, breakdown));
                });
    }

    /** The versions of its definition that have come into force, the earliest first. */
    @GetMapping("/{kpi}/definitions")
    Items<KpiVersion> definitions(
            @PathVariable String body, @PathVariable String kpi, @ParameterObject Asked asked) {
        return answers.list(
                asked,
                about(body),
                view -> {
                    if (!kpis.isOnRecord(view, body, kpi)) {
                        throw view.notKnown("There is no KPI " + kpi + ".");
                    }
                    return view.page(kpis.definitions(view, body, kpi));
                });
    }

    private static Question about(String body) {
        return Question.about(body, Set.of("kpi", "submission"), "kpi", "submission");
    }
}
