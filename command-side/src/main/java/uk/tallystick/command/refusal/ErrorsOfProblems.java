package uk.tallystick.command.refusal;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.NoResourceFoundException;

import java.util.List;

/**
 * Every problem has its list of fields at fault, also those that Spring finds before a request
 * reaches anything of ours.
 */
@Configuration(proxyBeanMethods = false)
class ErrorsOfProblems implements WebMvcConfigurer {

    static final String ERRORS = "errors";

    @Override
    public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
        interceptors.add(ErrorsOfProblems::complete);
    }

    private static void complete(ProblemDetail problem, @Nullable ErrorResponse error) {
        if (error instanceof NoResourceFoundException) {
            problem.setDetail("there is nothing at this address");
        }
        if (problem.getProperties() == null || !problem.getProperties().containsKey(ERRORS)) {
            problem.setProperty(ERRORS, List.of());
        }
    }
}
