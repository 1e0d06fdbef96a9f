package uk.tallystick.standalone.asat;

import org.springframework.context.ApplicationContext;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a running program answers.
 *
 * @param pattern of its path, such as {@code /api/bodies/{body}}
 * @param parameters of its query, but those that every query about a time has
 * @param ofATime whether it can be asked about one
 * @param ofTwoTimes whether it compares two
 */
record Route(
        String method,
        String pattern,
        String handledIn,
        List<String> parameters,
        boolean ofATime,
        boolean ofTwoTimes) {

    /**
     * What nothing on the ledger comes of, what depends on who asks, and what tells of the program
     * itself.
     */
    private static final Pattern BESIDE_THE_LEDGER =
            Pattern.compile(
                    "/api/tokens|(/api)?/people/me(/.*)?|/api/people|.*/people|.*/restricted-reads"
                            + "|/api/projections|/operations|(/api)?/reproductions(/.*)?");

    /** Files: what comes of them, and what they are made of, is asked of the other routes. */
    private static final Pattern FILE =
            Pattern.compile(".*(/import|/template|\\.csv|/exhibits|/content|/export)");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Everything that our own code answers. */
    static List<Route> of(ApplicationContext program) {
        return program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry ->
                        entry.getValue().getBeanType().getName().startsWith("uk.tallystick."))
                .flatMap(entry -> routes(entry.getKey(), entry.getValue()))
                .filter(route -> !FILE.matcher(route.pattern()).matches())
                .sorted(
                        Comparator.comparing(Route::toString)
                                .thenComparing(route -> route.parameters().toString()))
                .toList();
    }

    /** Its commands: what the query side is told to do records nothing. */
    static List<Route> commands(ApplicationContext program) {
        return of(program).stream()
                .filter(route ->
                        !route.method().equals("GET") && route.pattern().startsWith("/api/"))
                .filter(route -> !route.handledIn().startsWith("uk.tallystick.query."))
                .filter(route -> !route.toString().equals("POST /api/tokens"))
                .filter(route -> !route.pattern().equals("/api/people/me/password"))
                .toList();
    }

    /** Its queries: what the query side answers, and all that is read under /api. */
    static List<Route> queries(ApplicationContext program) {
        return of(program).stream()
                .filter(route -> route.method().equals("GET"))
                .filter(route -> !BESIDE_THE_LEDGER.matcher(route.pattern()).matches())
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
                                                        parameters(handler),
                                                        Arrays.stream(handler.getMethodParameters())
                                                                .anyMatch(Route::isTime),
                                                        Arrays.stream(handler.getMethodParameters())
                                                                .anyMatch(Route::isTwoTimes))));
    }

    private static List<String> parameters(HandlerMethod handler) {
        var names = new ArrayList<String>();
        for (var parameter : handler.getMethodParameters()) {
            names.addAll(names(parameter));
        }
        return List.copyOf(names);
    }

    private static List<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        if (parameter.hasParameterAnnotation(RequestParam.class)) {
            return List.of(String.valueOf(parameter.getParameterName()));
        }
        return parameter.getParameterType().isRecord()
                        && !isTime(parameter)
                        && !isTwoTimes(parameter)
                ? components(parameter).toList()
                : List.of();
    }

    /**
     * Pages have a record of their own for what the API calls {@link
     * uk.tallystick.query.asat.Asked}.
     */
    private static boolean isTime(MethodParameter parameter) {
        return parameter.getParameterType().isRecord()
                && components(parameter).anyMatch("knownAt"::equals)
                && !isTwoTimes(parameter);
    }

    /** The same of {@link uk.tallystick.query.asat.AskedBetween}. */
    private static boolean isTwoTimes(MethodParameter parameter) {
        return parameter.getParameterType().isRecord()
                && components(parameter).toList().containsAll(List.of("from", "to", "upTo"));
    }

    private static Stream<String> components(MethodParameter parameter) {
        return Arrays.stream(parameter.getParameterType().getRecordComponents())
                .map(component -> component.getName());
    }

    boolean isPage() {
        return !pattern.startsWith("/api/");
    }

    List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }
}
