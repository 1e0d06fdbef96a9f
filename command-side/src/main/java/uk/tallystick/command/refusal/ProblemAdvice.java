package uk.tallystick.command.refusal;

import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

import uk.tallystick.events.Code;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Refusals as RFC 9457 has them, with the fields at fault under {@code errors}. */
@RestControllerAdvice(basePackages = "uk.tallystick.command")
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice {

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return switch (refusal) {
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
        var problems = new ArrayList<Problem>();
        e.getFieldErrors()
                .forEach(error ->
                        problems.add(
                                new Problem(
                                        error.getField()
                                                .replaceFirst("^items(?=\\[)", "measurements"),
                                        String.valueOf(error.getDefaultMessage()))));
        e.getGlobalErrors()
                .forEach(error ->
                        problems.add(
                                new Problem(
                                        error.getCode() == null ? "" : error.getCode(),
                                        String.valueOf(error.getDefaultMessage()))));
        return problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "the request is well-formed but wrong", problems);
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case InvalidFormatException wrong when isText(wrong) ->
                    problem(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "the request is well-formed but wrong",
                            List.of(new Problem(path(wrong), wrongValue(wrong))));
            case UnrecognizedPropertyException unknown ->
                    problem(
                            HttpStatus.BAD_REQUEST,
                            "the request has a field that is not known",
                            List.of(new Problem(path(unknown), "is not a field of this request")));
            case StreamReadException broken ->
                    problem(
                            HttpStatus.BAD_REQUEST,
                            "the request is not JSON: " + broken.getOriginalMessage(),
                            List.of(new Problem(path(broken), place(broken))));
            case JacksonException mismatch ->
                    problem(
                            HttpStatus.BAD_REQUEST,
                            "the request has a value of the wrong type",
                            List.of(new Problem(path(mismatch), "is of the wrong type")));
            case null, default ->
                    problem(HttpStatus.BAD_REQUEST, "the request has no readable body", List.of());
        };
    }

    /**
     * A date, an enumeration or the like that is text as it should be, but not one that is known.
     */
    private static boolean isText(InvalidFormatException e) {
        return e.getValue() instanceof String && !Number.class.isAssignableFrom(e.getTargetType());
    }

    private static String wrongValue(InvalidFormatException e) {
        var value = String.valueOf(e.getValue());
        var shown = value.length() > 40 ? value.substring(0, 40) + "…" : value;
        var allowed = e.getTargetType().getEnumConstants();
        if (allowed == null) {
            return "'" + shown + "' is not a " + e.getTargetType().getSimpleName();
        }
        return "'"
                + shown
                + "' is none of "
                + List.of(allowed).stream()
                        .map(constant -> ((Code) constant).code())
                        .collect(Collectors.joining(", "));
    }

    private static String place(StreamReadException e) {
        var at = e.getLocation();
        return at == null
                ? "cannot be read"
                : "cannot be read at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String path(JacksonException e) {
        return e.getPath().stream()
                .map(ProblemAdvice::step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String step(Reference reference) {
        return reference.getPropertyName() == null
                ? "[" + reference.getIndex() + "]"
                : "." + reference.getPropertyName();
    }

    private static ProblemDetail problem(
            HttpStatus status, @Nullable String detail, List<Problem> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("errors", errors);
        return problem;
    }
}
