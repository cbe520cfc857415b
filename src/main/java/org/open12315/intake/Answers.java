package org.open12315.intake;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What was typed into a draft, field by field, right or wrong. Immutable. */
public final class Answers {

    /** Which steps were sent at least once: a step may be left empty and be answered all the same. */
    private static final String SENT = "_sent";
    /** Far above the longest right answer; what is longer was not typed by a person. */
    private static final int LONGEST = 8_000;

    private static final int MOST = 20;

    private final Map<String, List<String>> byField;

    @JsonCreator
    Answers(Map<String, List<String>> byField) {
        this.byField = Map.copyOf(byField);
    }

    static Answers none() {
        return new Answers(Map.of());
    }

    @JsonValue
    Map<String, List<String>> byField() {
        return byField;
    }

    /** What was typed into a field, empty if nothing. */
    public String first(String field) {
        List<String> all = all(field);
        return all.isEmpty() ? "" : all.get(0);
    }

    /** What was chosen in a field that takes several. */
    public List<String> all(String field) {
        return byField.getOrDefault(field, List.of());
    }

    /** The text without blanks around it, or null for none. */
    String text(String field) {
        String typed = first(field).strip();
        return typed.isEmpty() ? null : typed;
    }

    boolean sent(Step step) {
        return all(SENT).contains(step.name());
    }

    /** These with the fields of one step as a form sent them; fields of other steps are left alone. */
    Answers with(Step step, Map<String, List<String>> form) {
        Map<String, List<String>> more = new LinkedHashMap<>(byField);
        for (String field : step.fields()) {
            more.put(
                    field,
                    form.getOrDefault(field, List.of()).stream()
                            .limit(MOST)
                            .map(Answers::storable)
                            .toList());
        }
        return new Answers(more);
    }

    /** These, and the step counts as sent: it may have been left empty. */
    Answers withSent(Step step) {
        Map<String, List<String>> more = new LinkedHashMap<>(byField);
        more.put(
                SENT,
                Stream.concat(all(SENT).stream(), Stream.of(step.name()))
                        .distinct()
                        .toList());
        return new Answers(more);
    }

    Answers with(String field, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(byField);
        more.put(field, List.of(value));
        return new Answers(more);
    }

    /** Browsers send line ends as two characters and count them as one. */
    private static String storable(String typed) {
        String text = typed.replace("\r\n", "\n");
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
