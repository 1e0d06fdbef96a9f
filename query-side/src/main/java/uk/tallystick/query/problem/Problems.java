package uk.tallystick.query.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.Busy;
import uk.tallystick.query.asat.CatchingUp;
import uk.tallystick.query.asat.FieldError;
import uk.tallystick.query.asat.NotKnown;
import uk.tallystick.query.projection.Superseded;

import java.util.List;

/**
 * Errors of the query side as problem details (RFC 9457); after the pages, which say theirs as
 * pages.
 */
@RestControllerAdvice(basePackages = "uk.tallystick.query")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Problems {

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
    ResponseEntity<ProblemDetail> busy(Busy e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.SERVICE_UNAVAILABLE, e.getMessage() + "."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> superseded(Superseded e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.SERVICE_UNAVAILABLE, e.getMessage() + "."));
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException e) {
        return malformed(List.of(new FieldError(e.getName(), "is malformed")));
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException e) {
        return malformed(List.of(new FieldError(e.getParameterName(), "is missing")));
    }

    /** What Spring has an answer for gets that answer; anything else is our fault. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception e) {
        if (e instanceof ErrorResponse known) {
            return ResponseEntity.status(known.getStatusCode())
                    .headers(known.getHeaders())
                    .body(known.getBody());
        }
        LOG.error("A question could not be answered", e);
        return ResponseEntity.internalServerError()
                .body(
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.INTERNAL_SERVER_ERROR,
                                "The question could not be answered; it is noted in the log."));
    }

    private static ProblemDetail malformed(List<FieldError> errors) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "The question is malformed.");
        problem.setProperty("errors", errors);
        return problem;
    }
}
