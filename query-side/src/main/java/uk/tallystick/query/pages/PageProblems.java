package uk.tallystick.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

import uk.tallystick.query.asat.BadQuestion;
import uk.tallystick.query.asat.CatchingUp;
import uk.tallystick.query.asat.NotKnown;
import uk.tallystick.query.projection.Superseded;

/** What a page cannot show, said as a page. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    @ExceptionHandler
    ModelAndView badQuestion(BadQuestion e, HttpServletRequest request) {
        return problem("pages/bad-request", HttpStatus.BAD_REQUEST)
                .addObject("faults", Faults.of(e))
                .addObject("address", new Address(request).path());
    }

    @ExceptionHandler
    ModelAndView unreadable(MethodArgumentTypeMismatchException e, HttpServletRequest request) {
        return badQuestion(new BadQuestion(e.getName(), "cannot be read"), request);
    }

    @ExceptionHandler
    ModelAndView notKnown(NotKnown e) {
        return problem("pages/not-found", HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler
    ModelAndView catchingUp(
            CatchingUp e, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, "1");
        return problem("pages/catching-up", HttpStatus.SERVICE_UNAVAILABLE)
                .addObject("address", new Address(request).again());
    }

    @ExceptionHandler
    ModelAndView superseded(Superseded e) {
        return problem("pages/superseded", HttpStatus.SERVICE_UNAVAILABLE);
    }

    @ExceptionHandler
    ModelAndView unforeseen(Exception e) {
        LOG.error("A page could not be shown", e);
        return problem("pages/sorry", HttpStatus.INTERNAL_SERVER_ERROR);
    }

    static ModelAndView problem(String template, HttpStatus status) {
        var page = new ModelAndView(template);
        page.setStatus(status);
        return page;
    }
}
