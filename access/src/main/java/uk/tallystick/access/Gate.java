package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

import java.io.IOException;
import java.util.Map;

/**
 * Lets a request through to an endpoint of ours if its rule allows the caller; one without a rule
 * lets nobody in. Whether what is asked for exists is not looked at before.
 */
@Component
class Gate implements HandlerInterceptor {

    private static final String OURS = "uk.tallystick.";

    private final Callers callers;
    private final Refused refused;

    Gate(Callers callers, Refused refused) {
        this.callers = callers;
        this.refused = refused;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod endpoint)
                || !endpoint.getBeanType().getName().startsWith(OURS)) {
            return true;
        }
        var caller = callers.current();
        var body = bodyOf(request);
        if (Rule.of(endpoint).filter(rule -> rule.allows(caller, body)).isPresent()) {
            return true;
        }
        if (caller.signedIn()) {
            refused.forbidden(request, response);
        } else {
            refused.unauthorised(request, response);
        }
        return false;
    }

    private static String bodyOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                                instanceof Map<?, ?> variables
                        && variables.get("body") instanceof String body
                ? body.replaceFirst("^body:", "")
                : "";
    }
}
