package uk.tallystick.query.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;

/**
 * Every problem has its list of fields at fault, in a program of this side alone as in one of both.
 */
@Configuration(proxyBeanMethods = false)
class FieldsAtFault implements WebMvcConfigurer {

    @Override
    public void addErrorResponseInterceptors(List<ErrorResponse.Interceptor> interceptors) {
        interceptors.add((problem, _) -> {
            if (problem.getProperties() == null || !problem.getProperties().containsKey("errors")) {
                problem.setProperty("errors", List.of());
            }
        });
    }
}
