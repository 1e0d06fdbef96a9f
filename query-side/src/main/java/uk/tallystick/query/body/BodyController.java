package uk.tallystick.query.body;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Anyone;
import uk.tallystick.events.Ids;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Items;
import uk.tallystick.query.asat.One;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.asat.View;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

@Anyone
@RestController
class BodyController {

    private static final String KIND = "body";

    private final Answers answers;
    private final BodyQueries queries;
    private final HolderQueries holders;
    private final ForceQueries forces;
    private final AreaQueries areas;

    BodyController(
            Answers answers,
            BodyQueries queries,
            HolderQueries holders,
            ForceQueries forces,
            AreaQueries areas) {
        this.answers = answers;
        this.queries = queries;
        this.holders = holders;
        this.forces = forces;
        this.areas = areas;
    }

    @GetMapping("/api/bodies")
    Items<BodyItem> bodies(@ParameterObject Asked asked) {
        return answers.list(asked, Question.aboutAll(Set.of(KIND), KIND), queries::list);
    }

    @GetMapping("/api/bodies/{body}")
    One<BodyAsAt> body(@PathVariable String body, @ParameterObject Asked asked) {
        var slug = slug(body);
        return answers.one(asked, queries.about(slug), view -> queries.asAt(view, slug));
    }

    @GetMapping("/api/bodies/{body}/holders")
    Items<Holder> holders(@PathVariable String body, @ParameterObject Asked asked) {
        return list(asked, body, holders::all);
    }

    @GetMapping("/api/bodies/{body}/forces")
    Items<Force> forces(@PathVariable String body, @ParameterObject Asked asked) {
        return list(asked, body, forces::list);
    }

    @GetMapping("/api/bodies/{body}/forces/{force}")
    One<Force> force(
            @PathVariable String body, @PathVariable String force, @ParameterObject Asked asked) {
        var slug = slug(body);
        return answers.one(
                asked,
                Question.about(slug, Set.of(KIND), KIND),
                view -> forces.one(view, slug, force.replaceFirst("^.*~", "")));
    }

    @GetMapping("/api/bodies/{body}/areas")
    Items<Area> areas(@PathVariable String body, @ParameterObject Asked asked) {
        return list(asked, body, areas::list);
    }

    private <T> Items<T> list(Asked asked, String body, BiFunction<View, String, List<T>> facts) {
        var slug = slug(body);
        return answers.list(
                asked, Question.about(slug, Set.of(KIND), KIND), view -> facts.apply(view, slug));
    }

    private static String slug(String body) {
        return Ids.codeOf(Ids.body(body));
    }
}
