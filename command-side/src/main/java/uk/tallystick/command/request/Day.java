package uk.tallystick.command.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;

/** A date that a record of this kind can be about; others are slips of the keyboard. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Day.Validator.class)
public @interface Day {

    int EARLIEST = 1900;
    int LATEST = 2199;

    String message() default "must be between " + EARLIEST + "-01-01 and " + LATEST + "-12-31";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<Day, LocalDate> {

        @Override
        public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
            return date == null || (date.getYear() >= EARLIEST && date.getYear() <= LATEST);
        }
    }
}
