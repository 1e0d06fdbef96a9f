package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in at. */
@Controller
class SignInController {

    private final boolean local;
    private final boolean organisation;
    private final boolean here;
    private final Destination destination;
    private final SignInAddress address;

    SignInController(
            LocalSignIn local,
            ObjectProvider<OpenId> provider,
            ObjectProvider<Newcomers> newcomers,
            Destination destination,
            SignInAddress address) {
        this.local = local.on();
        this.organisation = provider.getIfAvailable() != null;
        this.here = newcomers.getIfAvailable() != null;
        this.destination = destination;
        this.address = address;
    }

    @Anyone
    @GetMapping(SignInAddress.PATH)
    String page(
            @RequestParam @Nullable String next,
            @RequestParam @Nullable String failed,
            @RequestParam @Nullable String changed,
            HttpServletRequest request,
            Model page) {
        if (!here) {
            return "redirect:" + address.elsewhere();
        }
        destination.remember(request, next);
        page.addAttribute("local", local);
        page.addAttribute(
                "leaving", organisation ? OpenId.LEAVING + "/" + OpenId.REGISTRATION : null);
        page.addAttribute("failed", failed != null);
        page.addAttribute("changed", changed != null);
        return "access/sign-in";
    }
}
