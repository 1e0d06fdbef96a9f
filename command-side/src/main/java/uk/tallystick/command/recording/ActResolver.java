package uk.tallystick.command.recording;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

import uk.tallystick.access.Callers;
import uk.tallystick.command.refusal.Malformed;

import java.time.Duration;
import java.util.regex.Pattern;

/** Gives a controller the act that its request is. */
@Component
class ActResolver implements HandlerMethodArgumentResolver {

    private static final Pattern ETAG = Pattern.compile("\"(\\d{1,18})\"");
    private static final int LONGEST_KEY = 255;
    private static final Duration KEPT = Duration.ofHours(24);

    private final Acts acts;
    private final Callers callers;
    private final Known known;

    ActResolver(Acts acts, Callers callers, Known known) {
        this.acts = acts;
        this.callers = callers;
        this.known = known;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Act.class;
    }

    @Override
    public Act resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = (HttpServletRequest) web.getNativeRequest();
        var caller = callers.current();
        return acts.of(caller, claim(request, Acts.personOf(caller)), ifMatch(request))
                .because(cause(request));
    }

    /** The event that the request says it is made because of. */
    private @Nullable String cause(HttpServletRequest request) {
        var receipt = request.getHeader("Because");
        if (receipt != null && !known.isEvent(receipt)) {
            throw new Malformed("Because", "must be the receipt of an event on record");
        }
        return receipt;
    }

    private static @Nullable IdempotencyClaim claim(HttpServletRequest request, String person) {
        // A form cannot send a header; it has a field for it.
        var header = request.getHeader("Idempotency-Key");
        var key = header == null ? request.getParameter("key") : header;
        if (key == null) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Malformed("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
        var route = request.getMethod() + " " + request.getRequestURI();
        return new IdempotencyClaim(person, route, key, RequestBody.digestOf(request), KEPT);
    }

    private static @Nullable Long ifMatch(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.equals("*")) {
            return null;
        }
        var etag = ETAG.matcher(header);
        if (!etag.matches()) {
            throw new Malformed(
                    "If-Match", "must be one version in quotation marks, such as \"3\"");
        }
        return Long.valueOf(etag.group(1));
    }
}
