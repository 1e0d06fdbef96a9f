package uk.tallystick.query.pages;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.access.Allows;
import uk.tallystick.events.person.Role;
import uk.tallystick.query.restricted.RestrictedReads;

/** Who read what is restricted of a body. */
@Controller
class RestrictedReadsPage {

    private static final int AT_ONCE = 100;

    private final Pages pages;
    private final RestrictedReads reads;

    RestrictedReadsPage(Pages pages, RestrictedReads reads) {
        this.pages = pages;
        this.reads = reads;
    }

    @Allows(Role.AUDITOR)
    @GetMapping("/bodies/{body}/restricted-reads")
    ModelAndView reads(@PathVariable String body, @RequestParam @Nullable Long cursor) {
        var page = reads.page(body, cursor, AT_ONCE);
        return pages.plain("pages/restricted-reads", body)
                .addObject("items", page.items())
                .addObject("next", page.cursor() == null ? null : "?cursor=" + page.cursor());
    }
}
