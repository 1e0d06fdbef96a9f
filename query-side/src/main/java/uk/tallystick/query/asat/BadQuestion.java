package uk.tallystick.query.asat;

import java.util.List;

/** The question cannot be answered as it stands. */
public final class BadQuestion extends RuntimeException {

    private final transient List<FieldError> errors;

    public BadQuestion(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public BadQuestion(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    public List<FieldError> errors() {
        return errors;
    }
}
