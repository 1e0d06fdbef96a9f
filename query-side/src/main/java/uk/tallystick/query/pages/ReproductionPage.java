package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.reproduction.Reproductions;

import java.sql.SQLException;

/** Whether what is shown is what was recorded, for auditors. */
@Controller
class ReproductionPage {

    private static final String PATH = "/reproductions";
    private static final int LATEST = 10;

    private final Reproductions reproductions;

    ReproductionPage(Reproductions reproductions) {
        this.reproductions = reproductions;
    }

    @Allows(value = Role.AUDITOR, on = Allows.On.ANY_BODY)
    @GetMapping(PATH)
    ModelAndView latest() {
        return new ModelAndView("pages/reproductions")
                .addObject("items", reproductions.latest(LATEST))
                .addObject("building", reproductions.isBuilding())
                .addObject("say", new InWords());
    }

    /** Begins one, if none is under way. */
    @Allows(value = Role.AUDITOR, on = Allows.On.ANY_BODY)
    @PostMapping(PATH)
    ModelAndView begin() throws SQLException {
        if (!reproductions.isBuilding()) {
            reproductions.beginForCaller(reproductions.furthest());
        }
        return Pages.redirect(PATH);
    }
}
