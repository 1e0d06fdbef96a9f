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

/**
 * Words that a person typed: not blank, not too long, no control characters but line breaks and
 * tabs.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Text.Validator.class)
public @interface Text {

    /** Longest length of a title, in characters. */
    int TITLE = 300;

    /** Longest length of what a plan promises, in characters: some word it in a whole paragraph. */
    int PROMISE = 600;

    /** Longest length of a comment, reason or note, in characters. */
    int PROSE = 20_000;

    int max() default TITLE;

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    class Validator implements ConstraintValidator<Text, String> {

        private int max;

        @Override
        public void initialize(Text constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            var problem = text == null ? null : problem(text);
            if (problem == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(problem).addConstraintViolation();
            return false;
        }

        private @Nullable String problem(String text) {
            if (text.codePoints().allMatch(Validator::isUnseen)) {
                return "must not be blank";
            }
            if (text.length() > max) {
                return "has " + text.length() + " characters; at most " + max + " are allowed";
            }
            return text.codePoints().anyMatch(Validator::isForbidden)
                    ? "has a control character"
                    : null;
        }

        private static boolean isUnseen(int c) {
            return Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.FORMAT;
        }

        private static boolean isForbidden(int c) {
            var broken = Character.getType(c) == Character.SURROGATE;
            return broken || (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        }
    }
}
