package org.open12315.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is wrong with a form, in the order in which the page tells it. The tag {@code error-summary} lists them, the
 * field tags show the same sentence at the field, the layout puts 错误： before the title when there are any. Immutable.
 */
public final class FieldErrors {

    private static final FieldErrors NONE = new FieldErrors(List.of());

    private final List<FieldError> list;

    private FieldErrors(List<FieldError> list) {
        this.list = list;
    }

    /** A form in which nothing is wrong. */
    public static FieldErrors none() {
        return NONE;
    }

    public static FieldErrors of(Collection<FieldError> errors) {
        return errors.isEmpty() ? NONE : new FieldErrors(List.copyOf(errors));
    }

    /**
     * The violations of a bean in the order of {@code fields}, the order of the page; what names no listed field comes
     * last. Only the last part of a path counts: {@code file.answers.phone} is the field {@code phone}.
     */
    public static FieldErrors of(Collection<? extends ConstraintViolation<?>> violations, List<String> fields) {
        return of(violations.stream()
                .map(violation -> new FieldError(lastPart(violation.getPropertyPath()), violation.getMessage()))
                .sorted((one, other) -> Integer.compare(place(fields, one), place(fields, other)))
                .toList());
    }

    /** These, and one more at the end. */
    public FieldErrors and(String field, String message) {
        List<FieldError> more = new ArrayList<>(list);
        more.add(new FieldError(field, message));
        return new FieldErrors(List.copyOf(more));
    }

    public List<FieldError> list() {
        return list;
    }

    public boolean isEmpty() {
        return list.isEmpty();
    }

    /** The first message for this field, or {@code null}: that is what a template asks with {@code {#if}}. */
    public String of(String field) {
        return list.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }

    private static int place(List<String> fields, FieldError error) {
        int index = fields.indexOf(error.field());
        return index < 0 ? fields.size() : index;
    }

    private static String lastPart(Path path) {
        String last = "";
        for (Path.Node node : path) {
            if (node.getName() != null) {
                last = node.getName();
            }
        }
        return last;
    }
}
