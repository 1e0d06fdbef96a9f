package uk.tallystick.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
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
        } else {
            var fault = faultOf(request);
            if (fault.isPresent()) {
                refused.malformed(response, fault.get());
            } else {
                chain.doFilter(request, response);
            }
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
        } catch (IllegalStateException _) {
            return Optional.of("parameters");
        }
    }
}
