package uk.tallystick.standalone.asat;

import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uk.tallystick.query.asat.Asked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a running program answers.
 *
 * @param pattern of its path, such as {@code /api/bodies/{body}}
 * @param parameters of its query, but those that every query has
 */
record Route(String method, String pattern, String handledIn, List<String> parameters) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Everything that our own code answers. */
    static List<Route> of(ApplicationContext program) {
        return program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry ->
                        entry.getValue().getBeanType().getName().startsWith("uk.tallystick."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Route::toString))
                .toList();
    }

    /** Its commands. */
    static List<Route> commands(ApplicationContext program) {
        return of(program).stream()
                .filter(route ->
                        !route.method().equals("GET") && route.pattern().startsWith("/api/"))
                .toList();
    }

    /** Its queries: what the query side answers, and all that is read under /api. */
    static List<Route> queries(ApplicationContext program) {
        return of(program).stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route ->
                        route.pattern().startsWith("/api/")
                                || route.handledIn().startsWith("uk.tallystick.query."))
                .toList();
    }

    private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
        var given = info.getMethodsCondition().getMethods();
        return (given.isEmpty() ? List.of(RequestMethod.GET) : given)
                .stream()
                        .flatMap(method ->
                                info.getPatternValues().stream()
                                        .map(pattern ->
                                                new Route(
                                                        method.name(),
                                                        pattern,
                                                        handler.getBeanType().getName(),
                                                        parameters(handler))));
    }

    private static List<String> parameters(HandlerMethod handler) {
        var names = new ArrayList<String>();
        for (var parameter : handler.getMethodParameters()) {
            names.addAll(names(parameter));
        }
        return List.copyOf(names);
    }

    private static List<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(
                new org.springframework.core.DefaultParameterNameDiscoverer());
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return List.of(String.valueOf(parameter.getParameterName()));
        }
        var type = parameter.getParameterType();
        return parameter.hasParameterAnnotation(ParameterObject.class) && type != Asked.class
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> component.getName())
                        .toList()
                : List.of();
    }

    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
