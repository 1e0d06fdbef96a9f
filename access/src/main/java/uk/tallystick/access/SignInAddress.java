package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where people sign in: at the command side, which may be another program. */
@Component
public class SignInAddress {

    static final String PATH = "/sign-in";

    /** The page for who has another password from now on, and is signed out. */
    public static final String CHANGED = PATH + "?changed";

    private final String commandUrl;

    SignInAddress(@Value("${tallystick.command-url:}") String commandUrl) {
        this.commandUrl = commandUrl;
    }

    /** The page to sign in at, which leads back to the page asked for. */
    public String returningTo(HttpServletRequest request) {
        var query = request.getQueryString();
        var page = commandUrl.isBlank() ? request.getRequestURI() : request.getRequestURL();
        return elsewhere()
                + "?next="
                + URLEncoder.encode(
                        page + (query == null ? "" : "?" + query), StandardCharsets.UTF_8);
    }

    /** The page to sign in at, wherever it is. */
    String elsewhere() {
        return commandUrl + PATH;
    }
}
