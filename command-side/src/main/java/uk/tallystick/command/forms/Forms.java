package uk.tallystick.command.forms;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

import uk.tallystick.command.recording.Receipt;
import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal;
import uk.tallystick.command.refusal.Refusal.Invalid;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Shows a form, sends what was filled in, and shows it again with what is wrong with it; nothing
 * typed is lost.
 */
@Component
public class Forms {

    /**
     * What is wrong with what was filled in.
     *
     * @param field empty if it is no one field's fault
     */
    public record Fault(String field, String label, String message) {}

    private final Validator validator;
    private final String queryUrl;

    Forms(Validator validator, @Value("${tallystick.query-url}") String queryUrl) {
        this.validator = validator;
        this.queryUrl = queryUrl;
    }

    /**
     * The form as it is first shown. Its key makes a second press of the button the same request.
     */
    public ModelAndView blank(String view, Object form, Map<String, ?> shown) {
        return page(view, form, shown, newKey(), List.of());
    }

    /** A name for a request that is still to be sent. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The form as it is shown between two steps of filling it in. */
    public ModelAndView step(
            String view, Object form, Map<String, ?> shown, String key, boolean faulty) {
        var page = page(view, form, shown, key, List.of());
        return faulty ? again(page, HttpStatus.UNPROCESSABLE_CONTENT) : page;
    }

    /**
     * Sends the command and goes to a page that shows it, or shows the form again.
     *
     * @param path of the page, on the query side
     */
    public ModelAndView send(
            String view,
            Object form,
            Map<String, ?> shown,
            String key,
            Function<Receipt, String> path,
            Supplier<ResponseEntity<Receipt>> command) {
        return send(
                view,
                form,
                () -> shown,
                key,
                () -> {
                    var receipt = receiptOf(command.get());
                    return seen(path.apply(receipt), receipt);
                });
    }

    /** The receipt of what was recorded. */
    static Receipt receiptOf(ResponseEntity<Receipt> answer) {
        if (answer.getBody() instanceof Receipt receipt) {
            return receipt;
        }
        throw new IllegalStateException("a command was answered without a receipt");
    }

    /** The address of a page of the query side that includes what was recorded. */
    String seen(String path, Receipt receipt) {
        return queryUrl + path + "?seen=" + receipt.receipt();
    }

    /**
     * Does what the form is for and goes on, or shows the form again.
     *
     * @param shown asked for only then: what was done may hide it
     * @param act answers the address to go to
     */
    ModelAndView send(
            String view,
            Object form,
            Supplier<? extends Map<String, ?>> shown,
            String key,
            Supplier<String> act) {
        try {
            var redirect = new RedirectView(act.get());
            redirect.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(redirect);
        } catch (Invalid e) {
            return again(
                    page(view, form, shown.get(), key, ofFields(e)),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (Refusal.NotFound e) {
            throw e;
        } catch (Refusal e) {
            var problem = new Problem("", String.valueOf(e.getMessage()));
            return again(
                    page(view, form, shown.get(), key, List.of(problem)),
                    e instanceof Refusal.NotAllowed ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT);
        }
    }

    /** The request, if nothing is wrong with it. */
    public <T> T valid(T request) {
        return valid(request, Map.of());
    }

    /**
     * The request, if nothing is wrong with it.
     *
     * @param names fields that the form calls otherwise
     */
    <T> T valid(T request, Map<String, String> names) {
        var problems =
                validator.validate(request).stream()
                        .map(violation -> problem(violation, names))
                        .sorted((one, other) -> one.field().compareTo(other.field()))
                        .toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return request;
    }

    private static Problem problem(ConstraintViolation<?> violation, Map<String, String> names) {
        var field = violation.getPropertyPath().toString();
        return new Problem(names.getOrDefault(field, field), violation.getMessage());
    }

    private ModelAndView page(
            String view, Object form, Map<String, ?> shown, String key, List<Problem> problems) {
        var page = new ModelAndView(view);
        page.addAllObjects(shown);
        page.addObject("form", form);
        page.addObject("key", key);
        page.addObject("queryUrl", queryUrl);
        page.addObject(
                "problems",
                problems.stream()
                        .map(problem ->
                                new Fault(
                                        problem.field(),
                                        Choice.words(problem.field()),
                                        problem.message()))
                        .toList());
        page.addObject(
                "wrong",
                problems.stream()
                        .collect(Collectors.toMap(Problem::field, Problem::message, (a, _) -> a)));
        return page;
    }

    /** A list of one figure is the figure that the form has. */
    private static List<Problem> ofFields(Invalid e) {
        return e.problems().stream()
                .map(problem ->
                        new Problem(problem.field().replaceFirst(".*[.]", ""), problem.message()))
                .toList();
    }

    private static ModelAndView again(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
