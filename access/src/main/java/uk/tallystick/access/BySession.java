package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.web.util.matcher.RequestMatcher;

import java.util.Set;

/**
 * What has to bring a token against forgery: whatever changes something and comes with a session,
 * for that the browser sends by itself. Who sends a password or a bearer token instead with each
 * request cannot be made to send it by another site.
 */
final class BySession implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && (request.getRequestedSessionId() != null
                        || request.getRequestURI().startsWith(SignInAddress.PATH));
    }
}
