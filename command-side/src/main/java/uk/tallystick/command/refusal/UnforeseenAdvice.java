package uk.tallystick.command.refusal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import java.util.List;

/**
 * What nobody else has an answer to is a fault of ours; the client learns no more of it than that.
 */
@RestControllerAdvice(basePackages = "uk.tallystick.command")
@Order(Ordered.LOWEST_PRECEDENCE)
class UnforeseenAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(UnforeseenAdvice.class);

    @ExceptionHandler
    ProblemDetail unforeseen(Exception e) {
        LOG.error("a command failed", e);
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "the command failed and nothing of it is recorded");
        problem.setProperty(ErrorsOfProblems.ERRORS, List.of());
        return problem;
    }
}
