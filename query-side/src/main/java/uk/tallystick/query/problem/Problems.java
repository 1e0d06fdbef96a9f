package uk.tallystick.query.problem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.CatchingUp;
import uk.tallystick.query.asat.FieldError;
import uk.tallystick.query.asat.NotKnown;

import java.util.List;

/**
 * Errors of the query side as problem details (RFC 9457); after the pages, which say theirs as
 * pages.
 */
@RestControllerAdvice(basePackages = "uk.tallystick.query")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ProblemDetail badQuestion(BadQuestion e) {
        return malformed(e.errors());
    }

    @ExceptionHandler
    ProblemDetail notKnown(NotKnown e) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.NOT_FOUND, String.valueOf(e.getMessage()));
        if (e.state() != null) {
            problem.setProperty("state", e.state());
        }
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> catchingUp(CatchingUp e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "Catching up: " + e.getMessage() + "."));
    }

    @ExceptionHandler
    ProblemDetail unforeseen(Exception e) {
        LOG.error("A question could not be answered", e);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "The question could not be answered; it is noted in the log.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var field =
                e instanceof MethodArgumentTypeMismatchException argument
                        ? argument.getName()
                        : String.valueOf(e.getPropertyName());
        return ResponseEntity.badRequest()
                .body(malformed(List.of(new FieldError(field, "is malformed"))));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException e,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.badRequest()
                .body(malformed(List.of(new FieldError(e.getParameterName(), "is missing"))));
    }

    private static ProblemDetail malformed(List<FieldError> errors) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "The question is malformed.");
        problem.setProperty("errors", errors);
        return problem;
    }
}
