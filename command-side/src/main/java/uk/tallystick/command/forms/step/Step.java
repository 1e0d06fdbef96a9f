package uk.tallystick.command.forms.step;

import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

import uk.tallystick.command.recording.Act;
import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.refusal.Refusal.Invalid;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Something that can be recorded of a list, or of one thing in it.
 *
 * @param list such as scrutiny
 * @param ofOneThing whether its path names a thing of the list
 * @param name what its path says besides, such as {@code milestones-reach}; empty for a new thing
 * @param variables of the path besides the body, in order
 * @param request what the API takes
 */
record Step(
        String list,
        boolean ofOneThing,
        String name,
        List<String> variables,
        HandlerMethod api,
        Class<?> request) {

    /** Variables that are not the thing itself: they are filled in. */
    List<String> parts() {
        return ofOneThing ? variables.subList(1, variables.size()) : variables;
    }

    /**
     * Calls the API's method as a request would.
     *
     * @param code of the thing it is about
     * @param parts what was filled in for the other variables of the path
     */
    @SuppressWarnings("unchecked")
    ResponseEntity<Receipt> call(
            String body, String code, Map<String, String> parts, Object content, Act act) {
        var arguments =
                Arrays.stream(api.getMethodParameters())
                        .map(parameter -> argument(parameter, body, code, parts, content, act))
                        .toArray();
        try {
            return (ResponseEntity<Receipt>)
                    api.getMethod().invoke(api.createWithResolvedBean().getBean(), arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object argument(
            MethodParameter parameter,
            String body,
            String code,
            Map<String, String> parts,
            Object content,
            Act act) {
        if (parameter.getParameterType() == Act.class) {
            return act;
        }
        if (!parameter.hasParameterAnnotation(PathVariable.class)) {
            return content;
        }
        var name = String.valueOf(parameter.getParameterName());
        if (name.equals("body")) {
            return body;
        }
        if (ofOneThing && name.equals(variables.getFirst())) {
            return code;
        }
        var part = parts.getOrDefault(name, "").strip();
        if (part.isEmpty()) {
            throw new Invalid(name, "must be given");
        }
        return part;
    }

    /** What the form is headed, and the menu calls it. */
    String words() {
        return StepWords.of(list, name);
    }
}
