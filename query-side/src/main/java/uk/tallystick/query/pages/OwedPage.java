package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.SignedIn;
import uk.tallystick.query.action.OwedQueries;
import uk.tallystick.query.asat.Answers;
import uk.tallystick.query.asat.Asked;

/** What whoever is signed in has to do. */
@SignedIn
@Controller
class OwedPage {

    private final Answers answers;
    private final OwedQueries queries;

    OwedPage(Answers answers, OwedQueries queries) {
        this.answers = answers;
        this.queries = queries;
    }

    @GetMapping("/people/me/owed")
    ModelAndView owed(@RequestParam @Nullable String cursor) {
        var asked = new Asked(null, null, null, null, null, null, null, cursor);
        var found = answers.list(asked, OwedQueries.QUESTION, queries::mine);
        return new ModelAndView("pages/owed")
                .addObject("items", found.items())
                .addObject("next", found.cursor() == null ? null : "?cursor=" + found.cursor())
                .addObject("say", new InWords());
    }
}
