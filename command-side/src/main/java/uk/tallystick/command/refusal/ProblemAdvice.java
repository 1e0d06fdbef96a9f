package uk.tallystick.command.refusal;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import uk.tallystick.events.Code;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refusals as RFC 9457 has them, with the fields at fault under {@code errors}. */
@RestControllerAdvice(basePackages = "uk.tallystick.command")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    private static final String TOO_MUCH =
            "the request is too large or too deeply nested to be read";
    private static final int QUOTED = 40;

    /** Nobody reads more than so many faults at once. */
    private static final int SHOWN = 100;

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotAllowed r -> problem(HttpStatus.FORBIDDEN, r.getMessage(), List.of());
            case Refusal.NotFound r -> problem(HttpStatus.NOT_FOUND, r.getMessage(), List.of());
            case Refusal.NotPossible r -> problem(HttpStatus.CONFLICT, r.getMessage(), List.of());
            case Refusal.VersionMismatch r ->
                    problem(HttpStatus.PRECONDITION_FAILED, r.getMessage(), List.of());
            case Refusal.KeyReused r ->
                    problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            r.getMessage(),
                            List.of(
                                    new Problem(
                                            "Idempotency-Key", "was used for another request")));
            case Refusal.TooLarge r ->
                    problem(HttpStatus.CONTENT_TOO_LARGE, r.getMessage(), List.of());
            case Refusal.NotTaken r ->
                    problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, r.getMessage(), List.of());
            case Refusal.Invalid r ->
                    problem(HttpStatus.UNPROCESSABLE_CONTENT, r.getMessage(), r.problems());
        };
    }

    @ExceptionHandler
    ProblemDetail malformed(Malformed malformed) {
        return problem(
                HttpStatus.BAD_REQUEST, malformed.getMessage(), List.of(malformed.problem()));
    }

    @ExceptionHandler
    ProblemDetail invalid(BindException e) {
        return wrong(e.getAllErrors().stream().map(ProblemAdvice::problem).toList());
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e, HandlerMethod handler) {
        var list = listIn(handler);
        return switch (e.getCause()) {
            case InvalidFormatException text when isText(text) ->
                    wrong(List.of(new Problem(path(list, text), unknownText(text))));
            case InputCoercionException number ->
                    wrong(
                            List.of(
                                    new Problem(
                                            path(list, number),
                                            "has more digits than such a number may have")));
            case UnrecognizedPropertyException unknown ->
                    malformed(
                            "the request has a field that is not known",
                            path(list, unknown),
                            "is not a field of this request");
            case StreamReadException broken ->
                    malformed(
                            "the request is not JSON: " + fault(broken),
                            place(list, broken),
                            "cannot be read");
            case StreamConstraintsException excess ->
                    malformed(TOO_MUCH, path(list, excess), TOO_MUCH);
            case JacksonException mismatch ->
                    malformed(
                            "the request has a value of the wrong type",
                            path(list, mismatch),
                            "is of the wrong type");
            case null, default ->
                    problem(HttpStatus.BAD_REQUEST, "the request has no readable body", List.of());
        };
    }

    private static ProblemDetail wrong(List<Problem> problems) {
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "the request is well-formed but wrong", problems);
    }

    /** The field is named where one is at fault, and not the request as a whole. */
    private static ProblemDetail malformed(String detail, String path, String message) {
        return problem(
                HttpStatus.BAD_REQUEST,
                detail,
                path.isEmpty() ? List.of() : List.of(new Problem(path, message)));
    }

    private static Problem problem(ObjectError error) {
        var field = error instanceof FieldError of ? of.getField() : error.getObjectName();
        return new Problem(field, String.valueOf(error.getDefaultMessage()));
    }

    /** A date or an enumeration that is text as it should be, but not one that is known. */
    private static boolean isText(InvalidFormatException e) {
        return e.getValue() instanceof String
                && (e.getTargetType().isEnum() || e.getTargetType() == LocalDate.class);
    }

    private static String unknownText(InvalidFormatException e) {
        var value = String.valueOf(e.getValue());
        var shown =
                "'" + (value.length() > QUOTED ? value.substring(0, QUOTED) + "…" : value) + "'";
        var allowed = e.getTargetType().getEnumConstants();
        return allowed == null
                ? shown + " is no date; write for example 2026-03-31"
                : shown
                        + " is none of "
                        + Stream.of(allowed)
                                .map(constant -> ((Code) constant).code())
                                .collect(Collectors.joining(", "));
    }

    private static String fault(StreamReadException e) {
        var at = e.getLocation();
        var where =
                at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
        return e.getOriginalMessage() + where;
    }

    private static String path(String list, JacksonException e) {
        return path(
                list, e.getPath().stream().map(ProblemAdvice::step).collect(Collectors.joining()));
    }

    /** Where the parser stands; what is being read has not been bound to any field yet. */
    private static String place(String list, StreamReadException e) {
        return e.processor() instanceof JsonParser parser
                ? path(list, steps(parser.streamReadContext()))
                : "";
    }

    private static String path(String list, String steps) {
        return steps.startsWith("[") ? list + steps : steps.replaceFirst("^\\.", "");
    }

    /** What a request that is but a list calls its elements. */
    private static String listIn(HandlerMethod handler) {
        return Stream.of(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(parameter -> parameter.getParameterType().getRecordComponents())
                .filter(components -> components != null && components.length == 1)
                .map(components -> components[0].getName())
                .findFirst()
                .orElse("");
    }

    private static String step(Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }

    private static String steps(@Nullable TokenStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var above = steps(context.getParent());
        if (context.inArray()) {
            return above + "[" + context.getCurrentIndex() + "]";
        }
        return context.currentName() == null ? above : above + "." + context.currentName();
    }

    private static ProblemDetail problem(
            HttpStatus status, @Nullable String detail, List<Problem> errors) {
        var problem =
                ProblemDetail.forStatusAndDetail(status, Problem.printable(String.valueOf(detail)));
        problem.setProperty(
                ErrorsOfProblems.ERRORS, errors.subList(0, Math.min(errors.size(), SHOWN)));
        return problem;
    }
}
