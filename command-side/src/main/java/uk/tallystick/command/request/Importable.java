package uk.tallystick.command.request;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;

/**
 * A request that may import history. It then names the day and the source of the statement, both,
 * and may leave out what the source does not say.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Importable.Validator.class)
public @interface Importable {

    /** Fields that only imported history may leave out. */
    String[] requiredOtherwise() default {};

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<Importable, StatedRequest> {

        private Set<String> required = Set.of();

        @Override
        public void initialize(Importable constraint) {
            required = Set.of(constraint.requiredOtherwise());
        }

        @Override
        public boolean isValid(
                @Nullable StatedRequest request, ConstraintValidatorContext context) {
            if (request == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            var whole = wholeStatement(request, context);
            return nothingMissing(request, context) && whole;
        }

        private static boolean wholeStatement(
                StatedRequest request, ConstraintValidatorContext context) {
            if (request.statedOn() == null
                    && (request.statedSource() != null || request.statedAsGiven() != null)) {
                return violation(context, "statedOn", "is needed with statedSource");
            }
            return request.statedOn() == null
                    || request.statedSource() != null
                    || violation(context, "statedSource", "is needed with statedOn");
        }

        private boolean nothingMissing(StatedRequest request, ConstraintValidatorContext context) {
            if (request.imported()) {
                return true;
            }
            var properties = PropertyAccessorFactory.forDirectFieldAccess(request);
            var missing =
                    required.stream()
                            .filter(field -> properties.getPropertyValue(field) == null)
                            .sorted()
                            .toList();
            missing.forEach(field ->
                    violation(
                            context, field, "must be given, unless statedOn and statedSource are"));
            return missing.isEmpty();
        }

        private static boolean violation(
                ConstraintValidatorContext context, String field, String message) {
            context.buildConstraintViolationWithTemplate(message)
                    .addPropertyNode(field)
                    .addConstraintViolation();
            return false;
        }
    }
}
