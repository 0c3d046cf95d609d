package app.carnet.foundation;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * One line of text as a person writes it, in any script and with any emoji: no control characters, no characters that
 * override the direction of what stands around them, no broken halves of characters, not blank.
 */
@Constraint(validatedBy = PlainText.Validator.class)
@Retention(RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, ANNOTATION_TYPE})
public @interface PlainText {

    String message() default "{error.plain_text}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Validator implements ConstraintValidator<PlainText, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || isPlain(text);
        }

        /** The same for code that cannot be annotated. */
        public static boolean isPlain(String text) {
            return !text.isBlank() && text.codePoints().noneMatch(Validator::isRefused);
        }

        private static boolean isRefused(int character) {
            return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || Character.getType(character) == Character.LINE_SEPARATOR
                || Character.getType(character) == Character.PARAGRAPH_SEPARATOR
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
        }
    }
}
