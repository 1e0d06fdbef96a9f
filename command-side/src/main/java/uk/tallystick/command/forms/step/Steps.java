package uk.tallystick.command.forms.step;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import uk.tallystick.command.refusal.Refusal.NotFound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every step there is, found where the API has it: a new one has its form without anybody's doing.
 */
@Component
class Steps {

    private static final String BODY = "/api/bodies/\\{body}/";
    private static final int PREFIX = "/api/bodies/{body}/".length();

    /** Those with forms of their own, because they have files or many figures. */
    private static final Set<String> ELSEWHERE = Set.of("submissions", "people", "exhibits");

    private final RequestMappingHandlerMapping mapping;
    private volatile List<Step> known = List.of();

    Steps(@Lazy @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.mapping = mapping;
    }

    /** What can be recorded of a thing of a list. */
    List<Step> of(String list) {
        return all().stream()
                .filter(step -> step.list().equals(list) && step.ofOneThing())
                .toList();
    }

    /**
     * One step.
     *
     * @param name empty for a new thing
     */
    Step one(String list, boolean ofOneThing, String name) {
        return all().stream()
                .filter(step ->
                        step.list().equals(list)
                                && step.ofOneThing() == ofOneThing
                                && step.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("such a form"));
    }

    List<Step> all() {
        if (known.isEmpty()) {
            known =
                    mapping.getHandlerMethods().entrySet().stream()
                            .filter(entry ->
                                    entry.getValue()
                                            .getBeanType()
                                            .getName()
                                            .startsWith("uk.tallystick.command."))
                            .flatMap(entry -> steps(entry.getKey(), entry.getValue()))
                            .sorted(Comparator.comparing(Step::list).thenComparing(Step::name))
                            .toList();
        }
        return known;
    }

    private static Stream<Step> steps(RequestMappingInfo info, HandlerMethod api) {
        return request(api).stream()
                .flatMap(request ->
                        info.getPatternValues().stream()
                                .filter(pattern -> pattern.matches(BODY + "[a-z].*"))
                                .map(pattern -> step(pattern.substring(PREFIX), api, request))
                                .filter(step -> !ELSEWHERE.contains(step.list())));
    }

    private static List<Class<?>> request(HandlerMethod api) {
        return Arrays.stream(api.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(parameter -> parameter.getParameterType())
                .filter(Class::isRecord)
                .toList();
    }

    private static Step step(String path, HandlerMethod api, Class<?> request) {
        var names = new ArrayList<String>();
        var variables = new ArrayList<String>();
        for (var segment : path.split("/", -1)) {
            if (segment.startsWith("{")) {
                variables.add(segment.substring(1, segment.length() - 1));
            } else {
                names.add(segment);
            }
        }
        return new Step(
                names.getFirst(),
                path.matches("[^/]+/\\{.*"),
                String.join("-", names.subList(1, names.size())),
                List.copyOf(variables),
                api,
                request);
    }
}
