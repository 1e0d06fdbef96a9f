package uk.tallystick.security;

import org.springframework.http.MediaType;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

import uk.tallystick.access.Allows;
import uk.tallystick.access.Rule;
import uk.tallystick.events.person.Role;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that the running program answers.
 *
 * @param type of what it is sent
 * @param rule who may call it; none is nobody
 */
record Endpoint(String method, String path, String type, Optional<Rule> rule) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\*?([^}:]+)[^}]*}");

    /** All of them, ours and the libraries', by path and method. */
    static List<Endpoint> of(House house) {
        return house
                .context
                .getBeansOfType(RequestMappingInfoHandlerMapping.class)
                .values()
                .stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> of(entry.getKey(), entry.getValue()))
                .distinct()
                // Where the container itself goes when something failed; from outside, nobody may.
                .filter(endpoint -> !endpoint.path().equals("/error"))
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
        var methods = info.getMethodsCondition().getMethods();
        var type =
                info.getConsumesCondition().getConsumableMediaTypes().stream()
                        .map(MediaType::toString)
                        .findFirst()
                        .orElse(MediaType.APPLICATION_JSON_VALUE);
        return info.getPatternValues().stream()
                .flatMap(path ->
                        (methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name))
                                .map(method ->
                                        new Endpoint(method, path, type, ruleOf(path, handler))));
    }

    /** The libraries' endpoints have no annotation; the chain of filters has their rule. */
    private static Optional<Rule> ruleOf(String path, HandlerMethod handler) {
        if (handler.getBeanType().getName().startsWith("uk.tallystick.")) {
            return Rule.of(handler);
        }
        return Optional.of(
                path.startsWith("/actuator") && !path.startsWith("/actuator/health")
                        ? new Rule.Holders(Set.of(Role.ADMINISTRATOR), Allows.On.EVERY_BODY)
                        : new Rule.Everybody());
    }

    /** Whether it is sent a form with files. */
    boolean isForm() {
        return type.equals(MediaType.MULTIPART_FORM_DATA_VALUE);
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
