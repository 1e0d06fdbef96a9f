package uk.tallystick.query.pinning;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Items;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.kpi.KpiQueries;

import java.util.Set;

@Anyone
@RestController
class RelianceController {

    private final Answers answers;
    private final KpiQueries kpis;
    private final RelianceQueries reliance;

    RelianceController(Answers answers, KpiQueries kpis, RelianceQueries reliance) {
        this.answers = answers;
        this.kpis = kpis;
        this.reliance = reliance;
    }

    /**
     * What relied on figures of the KPI that were revised since: of decisions, scrutiny and
     * recommendations the latest 50 each.
     */
    @GetMapping("/api/bodies/{body}/kpis/{kpi}/relied-on")
    Items<Reliance> reliedOn(
            @PathVariable String body, @PathVariable String kpi, @ParameterObject Asked asked) {
        return answers.list(
                asked,
                Question.about(
                        body,
                        Set.of("kpi", "submission", "decision", "scrutiny", "recommendation"),
                        "kpi",
                        "submission",
                        "decision",
                        "scrutiny",
                        "recommendation"),
                view -> {
                    if (!kpis.isOnRecord(view, body, kpi)) {
                        throw view.notKnown("There is no KPI " + kpi + ".");
                    }
                    return view.page(reliance.of(view, body, kpi));
                });
    }
}
