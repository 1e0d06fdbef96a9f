package uk.tallystick.query.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.access.Callers;
import uk.tallystick.access.Directory;
import uk.tallystick.access.OwnAccount;
import uk.tallystick.access.SignInAddress;

/** Finds out who looks at a page: the layout asks, for every page alike, also one of an error. */
@Component("visitors")
public class Visitors {

    private final Callers callers;
    private final Directory directory;
    private final SignInAddress signIn;
    private final OwnAccount account;
    private final Origins origins;
    private final HttpServletRequest request;

    Visitors(
            Callers callers,
            Directory directory,
            SignInAddress signIn,
            OwnAccount account,
            Origins origins,
            HttpServletRequest request) {
        this.callers = callers;
        this.directory = directory;
        this.signIn = signIn;
        this.account = account;
        this.origins = origins;
        this.request = request;
    }

    /** Who sent the current request; public, for a template calls it. */
    public Object current() {
        var caller = callers.current();
        return new Visitor(
                caller,
                caller.signedIn() ? name(caller.person()) : null,
                signIn.returningTo(request),
                caller.person() != null && account.hasPassword(caller.person())
                        ? origins.command(OwnAccount.PASSWORD)
                        : null,
                caller.signedIn() && request.getSession(false) != null
                        ? origins.command("/sign-out")
                        : null);
    }

    private String name(@Nullable String person) {
        var entry = person == null ? null : directory.find(person).orElse(null);
        if (entry == null) {
            return "Signed in";
        }
        var name = entry.name() == null ? entry.username() : entry.name();
        return name == null ? "Signed in" : name;
    }
}
