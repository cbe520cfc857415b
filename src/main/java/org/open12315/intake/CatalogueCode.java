package org.open12315.intake;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code that stands in one of the lists of the {@link Catalogue}. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = CatalogueCode.Validator.class)
public @interface CatalogueCode {

    /** Which list. */
    enum List {
        CATEGORY,
        PROBLEM,
        WANT
    }

    List value();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the code up; null and blank are another constraint's business. */
    @jakarta.enterprise.context.Dependent
    class Validator implements ConstraintValidator<CatalogueCode, String> {

        private final Catalogue catalogue;
        private List list;

        Validator(Catalogue catalogue) {
            this.catalogue = catalogue;
        }

        @Override
        public void initialize(CatalogueCode constraint) {
            list = constraint.value();
        }

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            if (code == null || code.isBlank()) {
                return true;
            }
            return switch (list) {
                case CATEGORY -> catalogue.hasCategory(code);
                case PROBLEM -> catalogue.hasProblem(code);
                case WANT -> catalogue.hasWant(code);
            };
        }
    }
}
