package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.util.Set;

/**
 * What has to bring a token against forgery: whatever changes something and is from a browser's
 * session, for that the browser sends by itself. Who sends a password or a bearer token with each
 * request cannot be made to send it by another site.
 */
final class BySession implements RequestMatcher {

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public boolean matches(HttpServletRequest request) {
        return !HARMLESS.contains(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && (request.getRequestedSessionId() != null
                        || request.getRequestURI().startsWith(SignInAddress.PATH));
    }
}
