package uk.tallystick.command.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

import uk.tallystick.events.Period;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A period as {@link Period} writes it. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PeriodCode.Validator.class)
public @interface PeriodCode {

    String message() default "must be between " + Day.EARLIEST + " and " + Day.LATEST;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<PeriodCode, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            try {
                return text == null || isInRange(Period.of(text));
            } catch (IllegalArgumentException e) {
                context.disableDefaultConstraintViolation();
                var message = String.valueOf(e.getMessage()).replaceAll("[{}$\\\\]", "");
                context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
                return false;
            }
        }

        private static boolean isInRange(Period period) {
            return period.start().getYear() >= Day.EARLIEST && period.end().getYear() <= Day.LATEST;
        }
    }
}
