package org.open12315.identity.person;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Checks what somebody typed about the own person. Plain rules: the words for the mistakes are the page's. */
public final class RealNameCheck {

    /** Below this age a guardian acts (Personal Information Protection Law, art. 31). */
    public static final int GUARDED_BELOW = 14;

    /** What can be wrong. */
    public enum Mistake {
        MISSING,
        FORM,
        DIVISION,
        NOT_BORN,
        UNDER_AGE
    }

    /** What was typed. */
    public record Typed(String name, String kind, String number, String born, String email) {}

    /** Either a person or mistakes by field: name, documentKind, documentNumber, born, email. */
    public record Result(Optional<RealName> person, Map<String, Mistake> mistakes) {}

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .'·・\\-]{0,79}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@\"<>(),;:]{1,64}@[^\\s@\"<>(),;:]{1,180}\\.[^\\s@.\"<>(),;:]{2,}");

    private final Predicate<String> knownDivision;

    /** @param knownDivision whether six digits are or were a division */
    public RealNameCheck(Predicate<String> knownDivision) {
        this.knownDivision = knownDivision;
    }

    public Result check(Typed typed, LocalDate today) {
        Map<String, Mistake> mistakes = new LinkedHashMap<>();
        String name = clean(typed.name());
        if (!NAME.matcher(name).matches()) {
            mistakes.put("name", name.isEmpty() ? Mistake.MISSING : Mistake.FORM);
        }
        DocumentKind kind = DocumentKind.of(clean(typed.kind())).orElse(null);
        String number = clean(typed.number()).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        LocalDate born = null;
        if (kind == null) {
            mistakes.put("documentKind", Mistake.MISSING);
        } else {
            checkNumber(kind, number, mistakes);
            born = born(kind, number, typed.born(), mistakes);
        }
        if (born != null) {
            checkAge(born, today, kind.tellsBirthDate() ? "documentNumber" : "born", mistakes);
        }
        String email = clean(typed.email()).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            mistakes.put("email", Mistake.FORM);
        }
        return mistakes.isEmpty()
                ? new Result(
                        Optional.of(new RealName(name, kind, number, born, email.isEmpty() ? null : email)), mistakes)
                : new Result(Optional.empty(), mistakes);
    }

    /** An e-mail address in the form that is stored; empty if it cannot be one. */
    public static Optional<String> email(String typed) {
        String email = clean(typed).toLowerCase(Locale.ROOT);
        return EMAIL.matcher(email).matches() ? Optional.of(email) : Optional.empty();
    }

    private void checkNumber(DocumentKind kind, String number, Map<String, Mistake> mistakes) {
        if (number.isEmpty()) {
            mistakes.put("documentNumber", Mistake.MISSING);
        } else if (!kind.fits(number)) {
            mistakes.put("documentNumber", Mistake.FORM);
        } else if (number.length() == 18) {
            Optional<ResidentNumber> parsed = ResidentNumber.parse(number);
            if (parsed.isEmpty()) {
                mistakes.put("documentNumber", Mistake.FORM);
            } else if (!parsed.get().ofForeigner()
                    && !knownDivision.test(parsed.get().division())) {
                mistakes.put("documentNumber", Mistake.DIVISION);
            }
        }
    }

    /** From the number where it tells it, otherwise from the field. */
    private static LocalDate born(DocumentKind kind, String number, String typed, Map<String, Mistake> mistakes) {
        if (kind.tellsBirthDate()) {
            return ResidentNumber.parse(number).map(ResidentNumber::born).orElse(null);
        }
        try {
            return LocalDate.parse(clean(typed));
        } catch (DateTimeException noDate) {
            mistakes.put("born", clean(typed).isEmpty() ? Mistake.MISSING : Mistake.FORM);
            return null;
        }
    }

    private static void checkAge(LocalDate born, LocalDate today, String field, Map<String, Mistake> mistakes) {
        if (born.isAfter(today) || born.isBefore(today.minusYears(130))) {
            mistakes.put(field, Mistake.NOT_BORN);
        } else if (born.isAfter(today.minusYears(GUARDED_BELOW))) {
            mistakes.put(field, Mistake.UNDER_AGE);
        }
    }

    private static String clean(String typed) {
        return typed == null
                ? ""
                : Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }
}
