package uk.tallystick.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses what nobody could read: a body of any type whatever, parameters that are not encoded as
 * parameters are. Later it would be taken for a fault of ours.
 */
final class Legible extends OncePerRequestFilter {

    private final Refused refused;

    Legible(Refused refused) {
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentType() instanceof String type && type.contains("*")) {
            refused.refuse(
                    request,
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "the Content-Type names no type");
        } else if (isUpload(request) && isOfNobody(request)) {
            refused.unauthorised(request, response);
        } else {
            read(request, response, chain);
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return request.getContentType() instanceof String type
                && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** A file is not even looked at if nobody says that it is theirs. */
    private static boolean isOfNobody(HttpServletRequest request) {
        return request.getRequestedSessionId() == null
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> fault;
        try {
            fault = faultOf(request);
        } catch (InvalidParameterException e) {
            refused.refuse(
                    request,
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "a file of at most 50 MB can be sent");
            return;
        }
        if (fault.isPresent()) {
            refused.malformed(response, fault.get());
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * The parameter that cannot be read. Tomcat finds out when they are first asked for; what has a
     * NUL in it no database takes.
     */
    private static Optional<String> faultOf(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .filter(parameter ->
                            Stream.concat(
                                            Stream.of(parameter.getKey()),
                                            Stream.of(parameter.getValue()))
                                    .anyMatch(text -> text.indexOf('\0') >= 0))
                    .map(Map.Entry::getKey)
                    .findFirst();
        } catch (InvalidParameterException e) {
            if (e.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value() && isUpload(request)) {
                throw e;
            }
            return Optional.of("parameters");
        } catch (IllegalStateException _) {
            return Optional.of("parameters");
        }
    }
}
