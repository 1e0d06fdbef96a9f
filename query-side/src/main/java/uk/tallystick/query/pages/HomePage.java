package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Anyone;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;
import uk.tallystick.query.asat.Question;
import uk.tallystick.query.body.BodyQueries;

import java.util.Set;

/** The bodies on record; where there is one, its overview. */
@Anyone
@Controller
class HomePage {

    private final Answers answers;
    private final BodyQueries queries;

    HomePage(Answers answers, BodyQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping("/")
    ModelAndView home() {
        var bodies =
                answers.list(Asked.NOW, Question.aboutAll(Set.of("body"), "body"), queries::list)
                        .items();
        return bodies.size() == 1
                ? Pages.redirect("/bodies/" + bodies.getFirst().code())
                : new ModelAndView("pages/home")
                        .addObject("bodies", bodies)
                        .addObject("say", new InWords());
    }
}
