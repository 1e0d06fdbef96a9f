package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Where people go once they have signed in or out: the page they wanted, if it is one of ours. Who
 * came with a password that was made up for them chooses one first.
 */
@Component
class Destination implements AuthenticationSuccessHandler, LogoutSuccessHandler {

    /** A path, and not one that a browser takes for another host. */
    private static final Pattern PATH = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private static final String KEPT = "next";

    private final String queryUrl;
    private final OwnAccount account;

    Destination(@Value("${tallystick.query-url:}") String queryUrl, OwnAccount account) {
        this.queryUrl = queryUrl;
        this.account = account;
    }

    /** Remembers a page for after signing in; one that is not ours is forgotten. */
    void remember(HttpServletRequest request, @Nullable String next) {
        if (next != null && isOurs(next)) {
            request.getSession().setAttribute(KEPT, next);
        }
    }

    private boolean isOurs(String next) {
        var path =
                !queryUrl.isBlank() && next.startsWith(queryUrl)
                        ? next.substring(queryUrl.length())
                        : next;
        return PATH.matcher(path).matches();
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn)
            throws IOException {
        if (account.isTemporary(signedIn.getName())) {
            response.sendRedirect(OwnAccount.PASSWORD);
            return;
        }
        var session = request.getSession();
        var next = session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        response.sendRedirect(next instanceof String page ? page : home());
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Authentication signedOut)
            throws IOException {
        response.sendRedirect(home());
    }

    private String home() {
        return queryUrl + "/";
    }
}
