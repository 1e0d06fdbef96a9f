package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Says no: to programs as RFC 9457 has it, to people with a page. */
@Component
class Refused implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;
    private final SignInAddress signIn;

    Refused(JsonMapper json, SignInAddress signIn) {
        this.json = json;
        this.signIn = signIn;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        switch (e) {
            case TooManyAttempts _ -> tooMany(request, response, Duration.ofMinutes(1));
            case ProviderUnavailable _ -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, "10");
                refuse(
                        request,
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "the organisation's sign-in does not answer; try again");
            }
            default -> unauthorised(request, response);
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (e instanceof CsrfException) {
            refuse(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "the token against forgery is missing or no longer good; reload the page");
        } else {
            forbidden(request, response);
        }
    }

    /** Whoever asks has to sign in first. */
    void unauthorised(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPage(request) && request.getMethod().equals(HttpMethod.GET.name())) {
            response.sendRedirect(signIn.returningTo(request));
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        // A browser that is asked for it would keep a password and send it with other sites' forms.
        if (request.getHeader("Sec-Fetch-Mode") == null) {
            response.addHeader(
                    HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Tallystick\", charset=\"UTF-8\"");
        }
        problem(response, HttpStatus.UNAUTHORIZED, "sign in to do this", List.of());
    }

    /** Whoever asks may not. Nothing is said of what is there. */
    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, HttpStatus.FORBIDDEN, "your roles do not allow this");
    }

    /** Whoever asks is to wait. */
    void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        var seconds = wait.plusMillis(999).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refuse(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "too many requests; try again in " + seconds + " s");
    }

    void refuse(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String detail)
            throws IOException {
        if (isPage(request)) {
            response.sendError(status.value(), detail);
        } else {
            problem(response, status, detail, List.of());
        }
    }

    /** A parameter cannot be read. */
    void malformed(HttpServletResponse response, String field) throws IOException {
        problem(
                response,
                HttpStatus.BAD_REQUEST,
                "the parameters cannot be read",
                List.of(Map.of("field", field, "message", "cannot be read")));
    }

    private void problem(
            HttpServletResponse response,
            HttpStatus status,
            String detail,
            List<Map<String, String>> errors)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors);
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }

    private static boolean isPage(HttpServletRequest request) {
        var accepts = request.getHeader(HttpHeaders.ACCEPT);
        return !request.getRequestURI().startsWith("/api/")
                && accepts != null
                && accepts.contains(MediaType.TEXT_HTML_VALUE);
    }
}
