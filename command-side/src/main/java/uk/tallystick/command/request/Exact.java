package uk.tallystick.command.request;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Digits;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An exact decimal of a size that a figure can have. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = {})
@Digits(integer = 15, fraction = 9)
@ReportAsSingleViolation
public @interface Exact {

    String message() default "must have at most 15 digits before the decimal point and 9 after it";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
