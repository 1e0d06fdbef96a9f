package uk.tallystick.query.pages;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.asat.NotKnown;
import uk.tallystick.query.projection.Projection;
import uk.tallystick.query.rebuild.Rebuilds;

/** How far what is shown follows what is recorded, and what is built anew. */
@Controller
class OperationsPage {

    private static final String PATH = "/operations";

    private final Rebuilds rebuilds;

    OperationsPage(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @GetMapping(PATH)
    ModelAndView operations() {
        return new ModelAndView("pages/operations")
                .addObject("items", rebuilds.all())
                .addObject("say", new InWords());
    }

    /** Builds one anew, if it is not being built. */
    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @PostMapping(PATH + "/projections/{name}/rebuild")
    ModelAndView rebuild(@PathVariable String name) {
        rebuilds.begin(find(name));
        return Pages.redirect(PATH);
    }

    /** Abandons what is built of one, if something is. */
    @Allows(value = Role.ADMINISTRATOR, on = Allows.On.EVERY_BODY)
    @PostMapping(PATH + "/projections/{name}/abandon")
    ModelAndView abandon(@PathVariable String name) {
        rebuilds.abandon(find(name));
        return Pages.redirect(PATH);
    }

    private Projection find(String name) {
        return rebuilds.find(name)
                .orElseThrow(() -> new NotKnown("There is no projection " + name + "."));
    }
}
