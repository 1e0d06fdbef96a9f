package uk.tallystick.command.exhibit;

import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import uk.tallystick.command.refusal.Problem;
import uk.tallystick.command.refusal.Refusal.Invalid;
import uk.tallystick.events.Code;
import uk.tallystick.events.exhibit.FileKind;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what a query says of a file. */
@Component
class SaidOfFile {

    private final Validator validator;

    SaidOfFile(Validator validator) {
        this.validator = validator;
    }

    ExhibitRequest read(Map<String, String> query) {
        var request =
                new ExhibitRequest(
                        query.getOrDefault("about", ""),
                        query.getOrDefault("title", ""),
                        kind(query.get("kind")),
                        ExhibitRequest.nameOf(query.get("fileName")),
                        day("effectiveOn", query),
                        day("statedOn", query),
                        query.get("statedSource"),
                        query.get("statedAsGiven"));
        var problems =
                validator.validate(request).stream()
                        .map(one -> new Problem(one.getPropertyPath().toString(), one.getMessage()))
                        .sorted((one, other) -> one.field().compareTo(other.field()))
                        .toList();
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return request;
    }

    private static @Nullable FileKind kind(@Nullable String code) {
        return code == null
                ? null
                : Arrays.stream(FileKind.values())
                        .filter(kind -> kind.code().equals(code))
                        .findFirst()
                        .orElseThrow(() ->
                                new Invalid(
                                        "kind",
                                        "is none of "
                                                + Arrays.stream(FileKind.values())
                                                        .map(Code::code)
                                                        .collect(Collectors.joining(", "))));
    }

    private static @Nullable LocalDate day(String field, Map<String, String> query) {
        try {
            return query.get(field) == null ? null : LocalDate.parse(query.get(field));
        } catch (DateTimeException e) {
            throw new Invalid(field, "is no date; write for example 2026-03-31");
        }
    }
}
