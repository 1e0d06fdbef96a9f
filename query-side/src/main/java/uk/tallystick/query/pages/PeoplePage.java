package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.person.PersonQueries;

/** Who holds which role on a body. */
@Controller
class PeoplePage {

    private final Pages pages;
    private final PersonQueries queries;

    PeoplePage(Pages pages, PersonQueries queries) {
        this.pages = pages;
        this.queries = queries;
    }

    @Allows({Role.ADMINISTRATOR, Role.AUDITOR})
    @GetMapping("/bodies/{body}/people")
    ModelAndView people(@PathVariable String body) {
        return pages.plain("pages/people", body).addObject("people", queries.of(body).items());
    }
}
