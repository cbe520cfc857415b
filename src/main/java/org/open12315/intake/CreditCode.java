package org.open12315.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A unified social credit code (统一社会信用代码) with its check character, GB 32100-2015. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CreditCode.Validator.class)
public @interface CreditCode {

    String message() default "{intake.credit-code}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Weights are 3^i mod 31 over an alphabet of 31 characters (no I, O, S, V, Z). */
    class Validator implements ConstraintValidator<CreditCode, String> {

        private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || code.isBlank() || isCode(code.strip());
        }

        static boolean isCode(String code) {
            if (code.length() != 18) {
                return false;
            }
            int sum = 0;
            int weight = 1;
            for (int i = 0; i < 17; i++) {
                int value = ALPHABET.indexOf(code.charAt(i));
                if (value < 0) {
                    return false;
                }
                sum += value * weight;
                weight = weight * 3 % 31;
            }
            return ALPHABET.indexOf(code.charAt(17)) == (31 - sum % 31) % 31;
        }
    }
}
