package uk.tallystick.query.dashboard;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.One;

@Anyone
@RestController
class DashboardController {

    private final Answers answers;
    private final DashboardQueries queries;

    DashboardController(Answers answers, DashboardQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping("/api/bodies/{body}/dashboard")
    One<Dashboard> dashboard(@PathVariable String body, @ParameterObject Asked asked) {
        return answers.one(asked, DashboardQueries.about(body), view -> queries.of(view, body));
    }
}
